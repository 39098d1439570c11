package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.biscotti.search.Destination;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/** Follows a cookie that servers and clients make alike to where it goes within its method. */
final class Destinations {
  private final SourceModel source;
  private final SinkMatcher sinks;
  private final CookieStates states;

  Destinations(SourceModel source, SinkMatcher sinks, CookieStates states) {
    this.source = source;
    this.sinks = sinks;
    this.states = states;
  }

  /** Where the cookie that an expression makes goes. */
  Destination of(TreePath made) {
    TreePath end = CookieStates.chain(made, new ArrayList<>());
    Set<Destination> reached = EnumSet.noneOf(Destination.class);
    Optional<Element> variable = states.variable(end);
    if (variable.isPresent() && variable.get().getKind() == ElementKind.LOCAL_VARIABLE) {
      Uses uses = new Uses(variable.get());
      VariableValues.enclosingMethod(end).ifPresent(method -> uses.scan(method, null));
      uses.found.forEach(use -> reached.add(step(use)));
    } else {
      reached.add(variable.isPresent() ? Destination.UNSEEN : step(end));
    }
    return Destination.of(reached);
  }

  private Destination step(TreePath value) {
    TreePath at = value;
    Tree parent = at.getParentPath().getLeaf();
    while (parent instanceof ParenthesizedTree || parent instanceof TypeCastTree) {
      at = at.getParentPath();
      parent = at.getParentPath().getLeaf();
    }
    boolean call = parent instanceof MethodInvocationTree || parent instanceof NewClassTree;
    if (call) {
      return source
          .element(at.getParentPath())
          .flatMap(sinks::sink)
          .map(Destination::of)
          .orElse(Destination.UNSEEN);
    }
    boolean leaves =
        parent instanceof ReturnTree
            || parent instanceof LambdaExpressionTree
            || parent instanceof AssignmentTree;
    return leaves ? Destination.UNSEEN : Destination.ELSEWHERE;
  }

  private final class Uses extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Element variable;
    private final List<TreePath> found = new ArrayList<>();

    Uses(Element variable) {
      this.variable = variable;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
      TreePath path = getCurrentPath();
      if (tree.getName().equals(variable.getSimpleName())
          && source.element(path).filter(variable::equals).isPresent()
          && isValue(path.getParentPath(), tree)) {
        found.add(path);
      }
      return null;
    }

    /** Not the target of an assignment, nor the receiver of a call. */
    private boolean isValue(TreePath parent, ExpressionTree tree) {
      boolean target =
          parent.getLeaf() instanceof AssignmentTree assignment && assignment.getVariable() == tree;
      return !target && !(parent.getLeaf() instanceof VariableTree);
    }
  }

  /** The cookie whose name a copy takes over: its construction, or the call that read it. */
  Optional<TreePath> origin(TreePath cookie) {
    Tree tree = cookie.getLeaf();
    if (tree instanceof ParenthesizedTree parenthesized) {
      return origin(child(cookie, parenthesized.getExpression()));
    }
    if (tree instanceof NewClassTree || tree instanceof MethodInvocationTree) {
      return Optional.of(cookie);
    }
    return source
        .element(cookie)
        .filter(
            element ->
                element.getKind() == ElementKind.LOCAL_VARIABLE
                    || element.getKind() == ElementKind.FIELD)
        .flatMap(source::path)
        .filter(
            declared ->
                declared.getLeaf() instanceof VariableTree variable
                    && variable.getInitializer() != null)
        .flatMap(
            declared ->
                origin(child(declared, ((VariableTree) declared.getLeaf()).getInitializer())));
  }
}
