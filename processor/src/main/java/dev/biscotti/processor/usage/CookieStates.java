package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.biscotti.search.CookieSink;
import dev.biscotti.search.CookieState;
import dev.biscotti.search.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.jspecify.annotations.Nullable;

/**
 * Follows a cookie object from the call that makes it through the calls on it, in a chain or on a
 * local variable.
 */
final class CookieStates {
  private static final Set<String> AGE =
      Set.of("setMaxAge", "maxAge", "withMaxAge", "setMaxAgeSeconds");
  private static final Set<String> VALUE = Set.of("setValue", "value", "withValue");

  private final SourceModel source;
  private final NameEvaluator evaluator;

  CookieStates(SourceModel source, NameEvaluator evaluator) {
    this.source = source;
    this.evaluator = evaluator;
  }

  /** A call on the object. */
  record Call(
      TreePath path, String name, List<? extends ExpressionTree> arguments, boolean always) {}

  CookieState of(TreePath made, CookieSink sink, List<? extends ExpressionTree> arguments) {
    List<Call> calls = calls(made);
    int valueIndex = sink.nameArgument().orElse(0) + 1;
    Texts value =
        valueIndex < arguments.size() && evaluator.isText(child(made, arguments.get(valueIndex)))
            ? evaluator.texts(child(made, arguments.get(valueIndex)))
            : Texts.none();
    Texts age = Texts.none();
    boolean always = false;
    if (sink.ageArgument().isPresent() && sink.ageArgument().getAsInt() < arguments.size()) {
      age = age(child(made, arguments.get(sink.ageArgument().getAsInt())));
      always = true;
    }
    boolean changed = calls.stream().anyMatch(call -> AGE.contains(call.name()) && call.always());
    if (changed) {
      age = Texts.none();
      always = true;
    }
    for (Call call : calls) {
      if (call.arguments().size() == 1) {
        TreePath argument = child(call.path(), call.arguments().get(0));
        if (AGE.contains(call.name())) {
          age = age.or(age(argument));
        } else if (VALUE.contains(call.name())) {
          value = value.or(evaluator.texts(argument));
        }
      }
    }
    return new CookieState(value, always ? age : age.or(Texts.unknown("it is not always set")));
  }

  /** A number of seconds, or a Duration. */
  private Texts age(TreePath path) {
    Optional<Element> element = source.element(path);
    boolean zero =
        element.isPresent()
            && element.get().getSimpleName().contentEquals("ZERO")
            && Slots.describe(element.get()).equals("Duration.ZERO");
    if (zero) {
      return Texts.literal("0");
    }
    return path.getLeaf() instanceof MethodInvocationTree call
            && call.getArguments().size() == 1
            && element.isPresent()
            && Slots.describe(element.get()).startsWith("Duration.of")
        ? evaluator.texts(child(path, call.getArguments().get(0)))
        : evaluator.texts(path);
  }

  /** The calls on an object that an expression makes. */
  List<Call> calls(TreePath made) {
    List<Call> calls = new ArrayList<>();
    TreePath end = chain(made, calls);
    variable(end)
        .ifPresent(
            variable -> {
              CallsOn scanner = new CallsOn(variable, blockOf(end));
              LocalDeclarationsOf.scope(end, variable).ifPresent(body -> scanner.scan(body, null));
              calls.addAll(scanner.calls);
            });
    return calls;
  }

  /** Adds the calls chained to an expression and returns the end of the chain. */
  static TreePath chain(TreePath made, List<Call> calls) {
    TreePath at = made;
    while (at.getParentPath() != null
        && at.getParentPath().getLeaf() instanceof MemberSelectTree select
        && at.getParentPath().getParentPath() != null
        && at.getParentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect() == select) {
      at = at.getParentPath().getParentPath();
      calls.add(new Call(at, select.getIdentifier().toString(), call.getArguments(), true));
    }
    return at;
  }

  /** The variable that an expression's value is kept in. */
  Optional<Element> variable(TreePath value) {
    Tree parent = value.getParentPath().getLeaf();
    if (parent instanceof VariableTree) {
      return source.element(value.getParentPath());
    }
    return parent instanceof AssignmentTree assignment
        ? source.element(child(value.getParentPath(), assignment.getVariable()))
        : Optional.empty();
  }

  private static @Nullable Tree blockOf(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      if (at.getLeaf() instanceof BlockTree) {
        return at.getLeaf();
      }
    }
    return null;
  }

  /** Where to look for calls on a variable. */
  private static final class LocalDeclarationsOf {
    private LocalDeclarationsOf() {}

    static Optional<TreePath> scope(TreePath path, Element variable) {
      if (variable.getKind() == ElementKind.FIELD) {
        return SourceModel.outermostClass(path);
      }
      Optional<TreePath> method = VariableValues.enclosingMethod(path);
      return method.isPresent() ? method : SourceModel.outermostClass(path);
    }
  }

  private final class CallsOn extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Element variable;
    private final @Nullable Tree block;
    private final List<Call> calls = new ArrayList<>();

    CallsOn(Element variable, @Nullable Tree block) {
      this.variable = variable;
      this.block = block;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      if (tree.getMethodSelect() instanceof MemberSelectTree select && isOnVariable(select)) {
        calls.add(
            new Call(
                getCurrentPath(),
                select.getIdentifier().toString(),
                tree.getArguments(),
                isStatementOfBlock()));
      }
      return super.visitMethodInvocation(tree, null);
    }

    private boolean isOnVariable(MemberSelectTree select) {
      Tree root = TextBuilders.root(select.getExpression());
      return root instanceof IdentifierTree identifier
          && identifier.getName().equals(variable.getSimpleName())
          && source.element(child(getCurrentPath(), root)).filter(variable::equals).isPresent();
    }

    /** Directly in the block where the object is made: whenever that runs, this runs. */
    private boolean isStatementOfBlock() {
      TreePath at = getCurrentPath();
      while (at != null && !(at.getLeaf() instanceof ExpressionStatementTree)) {
        at = at.getParentPath();
      }
      return at != null && at.getParentPath().getLeaf() == block;
    }
  }
}
