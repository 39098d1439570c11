package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.SourceModel.child;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.biscotti.search.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the fields of objects whose making is visible: enum constants, and objects in final or
 * never reassigned variables.
 */
final class Constructions {
  private final SourceModel source;
  private final NameEvaluator evaluator;

  Constructions(SourceModel source, NameEvaluator evaluator) {
    this.source = source;
    this.evaluator = evaluator;
  }

  /** What a field of an object can hold; empty if the object's making is not visible. */
  Optional<Texts> field(TreePath object, VariableElement field, Scope scope) {
    if (scope.isTooDeep()) {
      return Optional.empty();
    }
    List<TreePath> made = of(object);
    Texts all = Texts.none();
    for (TreePath creation : made) {
      Optional<Texts> value = madeWith(creation, field, scope.deeper());
      if (value.isEmpty()) {
        return Optional.empty();
      }
      all = all.or(value.get());
    }
    return made.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** The constructor calls that an expression's object can come from; none if not visible. */
  private List<TreePath> of(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof NewClassTree) {
      return List.of(path);
    }
    if (tree instanceof ParenthesizedTree parenthesized) {
      return of(child(path, parenthesized.getExpression()));
    }
    if (tree instanceof ConditionalExpressionTree conditional) {
      List<TreePath> one = of(child(path, conditional.getTrueExpression()));
      List<TreePath> other = of(child(path, conditional.getFalseExpression()));
      return one.isEmpty() || other.isEmpty() ? List.of() : concat(one, other);
    }
    if (tree instanceof IdentifierTree || tree instanceof MemberSelectTree) {
      Optional<Element> element = source.element(path);
      if (element.isPresent() && element.get().getKind() == ElementKind.ENUM_CONSTANT) {
        return ofConstant(element.get());
      }
      List<TreePath> initial = element.map(this::ofInitializer).orElse(List.of());
      if (!initial.isEmpty()) {
        return initial;
      }
    }
    return ofEnum(path);
  }

  private static List<TreePath> concat(List<TreePath> one, List<TreePath> other) {
    List<TreePath> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  private List<TreePath> ofInitializer(Element element) {
    boolean fixed =
        element.getKind() == ElementKind.FIELD
            ? element.getModifiers().contains(Modifier.FINAL)
            : element.getKind() == ElementKind.LOCAL_VARIABLE;
    return source
        .path(element)
        .filter(declared -> fixed)
        .filter(
            declared ->
                declared.getLeaf() instanceof VariableTree tree
                    && tree.getInitializer() instanceof NewClassTree)
        .filter(
            declared -> element.getKind() == ElementKind.FIELD || isAssignedOnce(declared, element))
        .map(declared -> child(declared, ((VariableTree) declared.getLeaf()).getInitializer()))
        .map(List::of)
        .orElse(List.of());
  }

  private boolean isAssignedOnce(TreePath declared, Element element) {
    return new LocalDeclarations(source)
        .find(declared, (VariableElement) element)
        .filter(local -> local.assignments() == 0)
        .isPresent();
  }

  /** An object of an enum whose constant is not known is one of them all. */
  private List<TreePath> ofEnum(TreePath path) {
    Optional<Element> type = source.type(path).map(found -> source.types().asElement(found));
    List<TreePath> all = new ArrayList<>();
    if (type.isPresent() && type.get().getKind() == ElementKind.ENUM) {
      for (Element member : type.get().getEnclosedElements()) {
        if (member.getKind() == ElementKind.ENUM_CONSTANT) {
          all.addAll(ofConstant(member));
        }
      }
    }
    return all;
  }

  /** The constructor call of an enum constant; none if it comes from a class file. */
  List<TreePath> ofConstant(Element constant) {
    return source
        .path(constant)
        .filter(
            declared ->
                declared.getLeaf() instanceof VariableTree tree
                    && tree.getInitializer() instanceof NewClassTree)
        .map(declared -> child(declared, ((VariableTree) declared.getLeaf()).getInitializer()))
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<Texts> madeWith(TreePath creation, VariableElement field, Scope scope) {
    NewClassTree tree = (NewClassTree) creation.getLeaf();
    List<TreePath> arguments = new ArrayList<>();
    tree.getArguments().forEach(argument -> arguments.add(child(creation, argument)));
    return source
        .element(creation)
        .filter(ExecutableElement.class::isInstance)
        .map(constructor -> declared((ExecutableElement) constructor, tree))
        .flatMap(constructor -> assigned(constructor, field, arguments, scope));
  }

  /** The constructor that a class body's own constructor calls. */
  private ExecutableElement declared(ExecutableElement constructor, NewClassTree tree) {
    if (tree.getClassBody() == null
        || !(constructor.getEnclosingElement() instanceof TypeElement anonymous)
        || !(source.types().asElement(anonymous.getSuperclass()) instanceof TypeElement type)) {
      return constructor;
    }
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.CONSTRUCTOR)
        .map(ExecutableElement.class::cast)
        .filter(one -> one.getParameters().size() == constructor.getParameters().size())
        .findFirst()
        .orElse(constructor);
  }

  private Optional<Texts> assigned(
      ExecutableElement constructor, VariableElement field, List<TreePath> arguments, Scope scope) {
    Scope inside = new Scope(values(constructor, arguments, scope), scope.depth() + 1);
    Optional<TreePath> path =
        source.path(constructor).filter(at -> at.getLeaf() instanceof MethodTree);
    if (path.isPresent()) {
      Assignments found = new Assignments(field);
      found.scan(path.get(), null);
      if (!found.values.isEmpty()) {
        return found.values.stream().map(value -> evaluator.texts(value, inside)).reduce(Texts::or);
      }
      if (found.delegation.isPresent()) {
        TreePath call = found.delegation.get();
        List<TreePath> handedOn = new ArrayList<>();
        ((MethodInvocationTree) call.getLeaf())
            .getArguments()
            .forEach(argument -> handedOn.add(child(call, argument)));
        return source
            .element(call)
            .filter(ExecutableElement.class::isInstance)
            .flatMap(other -> assigned((ExecutableElement) other, field, handedOn, inside));
      }
    }
    return recordComponent(constructor, field)
        .flatMap(inside::value)
        .or(() -> initial(field, scope));
  }

  private Map<Element, Texts> values(
      ExecutableElement constructor, List<TreePath> arguments, Scope scope) {
    Map<Element, Texts> values = new LinkedHashMap<>();
    for (int i = 0; i < constructor.getParameters().size() && i < arguments.size(); i++) {
      values.put(constructor.getParameters().get(i), evaluator.texts(arguments.get(i), scope));
    }
    return values;
  }

  /** A record's constructor assigns its parameters to the fields implicitly. */
  private static Optional<Element> recordComponent(
      ExecutableElement constructor, VariableElement field) {
    return SourceModel.owner(constructor).getKind() == ElementKind.RECORD
        ? constructor.getParameters().stream()
            .filter(parameter -> parameter.getSimpleName().equals(field.getSimpleName()))
            .map(Element.class::cast)
            .findFirst()
        : Optional.empty();
  }

  private Optional<Texts> initial(VariableElement field, Scope scope) {
    return source
        .path(field)
        .filter(at -> at.getLeaf() instanceof VariableTree tree && tree.getInitializer() != null)
        .map(at -> child(at, ((VariableTree) at.getLeaf()).getInitializer()))
        .map(at -> evaluator.texts(at, scope.deeper()));
  }

  /** Finds what is assigned to a field, and a call of another constructor of the class. */
  private final class Assignments extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final VariableElement field;
    private final List<TreePath> values = new ArrayList<>();
    private Optional<TreePath> delegation = Optional.empty();

    Assignments(VariableElement field) {
      this.field = field;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      ExpressionTree target = tree.getVariable();
      if (source.element(child(getCurrentPath(), target)).filter(field::equals).isPresent()) {
        values.add(child(getCurrentPath(), tree.getExpression()));
      }
      return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
      if (tree.getMethodSelect() instanceof IdentifierTree name
          && name.getName().contentEquals("this")) {
        delegation = Optional.of(getCurrentPath());
      }
      return super.visitMethodInvocation(tree, null);
    }
  }
}
