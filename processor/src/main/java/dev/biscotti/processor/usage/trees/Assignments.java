package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.biscotti.processor.declaration.AnnotationNames;
import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Lowers reads and assignments of variables, fields and array elements. */
final class Assignments {
  private static final Value COUNTED = new Value.Unknown("it is counted");
  private final BodyLowering lowering;

  Assignments(BodyLowering lowering) {
    this.lowering = lowering;
  }

  /** The target of an assignment. */
  private sealed interface Target {}

  private record OfLocal(VariableElement variable) implements Target {}

  private record OfField(VariableElement field, Optional<Value> object) implements Target {}

  private record OfArray(Value array, Value index) implements Target {}

  /** A target that cannot be followed, such as the length of an array. */
  private record Unresolved(boolean computed) implements Target {}

  private Target target(TreePath expression) {
    TreePath path = SourceModel.withoutParentheses(expression);
    Tree tree = path.getLeaf();
    if (tree instanceof ArrayAccessTree access) {
      Value array = lowering.value(child(path, access.getExpression()));
      return new OfArray(array, lowering.value(child(path, access.getIndex())));
    }
    Optional<VariableElement> variable = lowering.source().variable(path);
    if (variable.isEmpty() || isLengthOfArray(path)) {
      evaluateQualifier(path);
      return new Unresolved(variable.isPresent());
    }
    return variable.get().getKind().isField()
        ? new OfField(variable.get(), object(path, variable.get()))
        : new OfLocal(variable.get());
  }

  private boolean isLengthOfArray(TreePath path) {
    return path.getLeaf() instanceof MemberSelectTree select
        && lowering
            .source()
            .type(child(path, select.getExpression()))
            .filter(type -> type.getKind() == TypeKind.ARRAY)
            .isPresent();
  }

  private void evaluateQualifier(TreePath path) {
    if (path.getLeaf() instanceof MemberSelectTree select) {
      TreePath qualifier = child(path, select.getExpression());
      Optional<Element> element = lowering.source().element(qualifier);
      boolean isName = element.filter(one -> one instanceof QualifiedNameable).isPresent();
      if (!isName) {
        Value unused = lowering.value(qualifier);
      }
    }
  }

  /** The object whose field is named; empty for a static field. */
  private Optional<Value> object(TreePath path, VariableElement field) {
    boolean isStatic = field.getModifiers().contains(Modifier.STATIC);
    if (path.getLeaf() instanceof MemberSelectTree select) {
      TreePath qualifier = child(path, select.getExpression());
      boolean isType = lowering.source().typeElement(qualifier).isPresent();
      Optional<Value> object = isType ? Optional.empty() : Optional.of(lowering.value(qualifier));
      return isStatic ? Optional.empty() : object;
    }
    return isStatic
        ? Optional.empty()
        : SourceModel.classAround(field)
            .flatMap(type -> lowering.instances().having(type, lowering.source()))
            .map(Instances.Instance::value)
            .or(() -> Optional.of(BodyLowering.UNRESOLVED));
  }

  /** Reads a name: a local variable or a field. */
  Value read(TreePath path) {
    return read(target(path), path);
  }

  private Value read(Target target, TreePath path) {
    if (target instanceof OfLocal local) {
      return lowering.point().locals().get(local.variable()).orElse(BodyLowering.UNRESOLVED);
    }
    if (target instanceof OfArray element) {
      Optional<TypeMirror> type = lowering.source().type(path);
      Value value =
          lowering
              .context()
              .weights()
              .limited(
                  new Value.ArrayElement(element.array(), element.index()),
                  List.of(element.array(), element.index()));
      return type.isPresent() ? value : BodyLowering.UNRESOLVED;
    }
    if (target instanceof Unresolved unresolved) {
      return unresolved.computed() ? BodyLowering.COMPUTED : BodyLowering.UNRESOLVED;
    }
    return read((OfField) target, path);
  }

  private Value read(OfField read, TreePath path) {
    VariableElement field = read.field();
    Object constant = field.getConstantValue();
    if (constant != null) {
      return new Value.Constant(constant);
    }
    FieldRef ref = lowering.context().names().ref(field);
    String descriptor = lowering.context().names().descriptor(field.asType());
    Value value =
        lowering
            .context()
            .weights()
            .limited(
                new Value.FieldRead(ref, descriptor, read.object()),
                read.object().stream().toList());
    return lowering.conversions().narrowed(value, field.asType(), path);
  }

  /** Reads an array element. */
  Value element(TreePath path) {
    return read(target(path), path);
  }

  Value assign(TreePath path, AssignmentTree tree) {
    TreePath variable = child(path, tree.getVariable());
    TreePath expression = child(path, tree.getExpression());
    Target target = target(variable);
    Value value = typed(expression, variable);
    store(target, value, expression);
    return value;
  }

  private Value typed(TreePath expression, TreePath variable) {
    Optional<TypeMirror> type = lowering.source().type(variable);
    return type.isPresent() ? lowering.value(expression, type.get()) : lowering.value(expression);
  }

  /** {@code +=} and other compound assignments. */
  Value compound(TreePath path, CompoundAssignmentTree tree) {
    TreePath variable = child(path, tree.getVariable());
    TreePath expression = child(path, tree.getExpression());
    Target target = target(variable);
    Value value;
    if (tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT && isText(variable, expression)) {
      Value before = read(target, variable);
      value = lowering.expressions().concatenation(before, expression);
    } else {
      Value unused = lowering.conversions().operand(expression);
      value = BodyLowering.COMPUTED;
    }
    store(target, value, expression);
    return value;
  }

  private boolean isText(TreePath variable, TreePath expression) {
    SourceModel source = lowering.source();
    return source.type(variable).filter(SourceModel::isString).isPresent()
        || (lowering.conversions().primitive(variable).isEmpty()
            && source.type(expression).filter(SourceModel::isString).isPresent());
  }

  /** {@code ++} and {@code --}. */
  Value count(TreePath path, UnaryTree tree) {
    TreePath variable = child(path, tree.getExpression());
    Target target = target(variable);
    Value before = read(target, variable);
    store(target, COUNTED, path);
    boolean postfix =
        tree.getKind() == Tree.Kind.POSTFIX_INCREMENT
            || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
    return postfix ? before : COUNTED;
  }

  private void store(Target target, Value value, TreePath at) {
    if (target instanceof OfLocal local) {
      local(local.variable(), value, at);
    } else if (target instanceof OfField one) {
      field(one.field(), one.object(), value, at);
    } else if (target instanceof OfArray one) {
      lowering.body().add(new Body.ArrayStore(one.array(), one.index(), value, lowering.place(at)));
      lowering.escape(value, at);
    }
  }

  /** Assigns a field. */
  void field(VariableElement field, Optional<Value> object, Value value, TreePath at) {
    lowering.body().store(lowering.context().names().ref(field), object, value, lowering.place(at));
    lowering.escape(value, at);
  }

  /** Assigns a local variable. */
  void local(VariableElement variable, Value value, TreePath at) {
    Optional<AnnotationMirror> named =
        SourceModel.annotation(variable, AnnotationNames.COOKIE_NAME);
    if (named.isPresent() && !isParameter(variable)) {
      String name = variable.getSimpleName().toString();
      lowering.body().add(new Body.NamedLocal(name, names(named.get()), value, lowering.place(at)));
    }
    lowering.point().assign(variable, held(variable, value));
  }

  /** The value of a local variable; for an annotated one, the value that the annotation states. */
  static Value held(VariableElement variable, Value value) {
    Optional<AnnotationMirror> named =
        SourceModel.annotation(variable, AnnotationNames.COOKIE_NAME);
    if (named.isPresent()) {
      return isParameter(variable) ? value : new Value.Vouched(names(named.get()));
    }
    boolean allowed =
        SourceModel.annotation(variable, AnnotationNames.ALLOW_UNDECLARED_COOKIE).isPresent();
    return allowed && !isParameter(variable) ? new Value.Vouched(List.of()) : value;
  }

  /**
   * Whether a variable is a method's parameter, whose annotations class files also contain. A
   * lambda's parameter is not; in an initializer, javac assigns it to a nameless method.
   */
  private static boolean isParameter(VariableElement variable) {
    return variable.getKind() == ElementKind.PARAMETER
        && variable.getEnclosingElement() instanceof ExecutableElement method
        && !method.getSimpleName().isEmpty()
        && method.getParameters().contains(variable);
  }

  private static List<String> names(AnnotationMirror mirror) {
    List<String> names = new ArrayList<>();
    for (AnnotationValue value : mirror.getElementValues().values()) {
      if (AnnotationInfos.value(value).orElse("") instanceof List<?> list) {
        list.stream().filter(String.class::isInstance).forEach(name -> names.add((String) name));
      }
    }
    return names;
  }
}
