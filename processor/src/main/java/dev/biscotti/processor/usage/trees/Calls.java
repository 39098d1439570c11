package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Value;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Lowers calls of methods. */
final class Calls {
  private static final String OBJECT = "java.lang.Object";

  private final BodyLowering lowering;
  private final ArgumentLowering arguments;
  private final Creations creations;

  Calls(BodyLowering lowering) {
    this.lowering = lowering;
    this.arguments = new ArgumentLowering(lowering);
    this.creations = new Creations(lowering, arguments);
  }

  Value creation(TreePath path, NewClassTree tree, List<Value> first) {
    return creations.creation(path, tree, first);
  }

  Value invocation(TreePath path, MethodInvocationTree tree) {
    Optional<ExecutableElement> method = lowering.source().executable(path);
    TreePath select = child(path, tree.getMethodSelect());
    if (method.isEmpty()) {
      return unresolved(path, select, tree);
    }
    if (method.get().getKind() == ElementKind.CONSTRUCTOR) {
      creations.delegation(path, tree, method.get());
      return BodyLowering.OBJECT;
    }
    return invocation(path, select, tree, method.get());
  }

  private Value unresolved(TreePath path, TreePath select, MethodInvocationTree tree) {
    if (qualifier(select).filter(this::isExpression).isPresent()) {
      Value unused = lowering.value(qualifier(select).get());
    }
    for (ExpressionTree argument : tree.getArguments()) {
      Value unused = lowering.value(child(path, argument));
    }
    return BodyLowering.UNRESOLVED;
  }

  private static Optional<TreePath> qualifier(TreePath select) {
    return select.getLeaf() instanceof MemberSelectTree tree
        ? Optional.of(child(select, tree.getExpression()))
        : Optional.empty();
  }

  /** Whether a qualifier is an expression rather than the name of a type or package. */
  boolean isExpression(TreePath qualifier) {
    Optional<Element> element = lowering.source().element(qualifier);
    return element.isEmpty() || !(element.get() instanceof QualifiedNameable);
  }

  private Value invocation(
      TreePath path, TreePath select, MethodInvocationTree tree, ExecutableElement method) {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    InsertionPoint point = lowering.point();
    int mark = point.mark();
    Optional<TreePath> qualifier = qualifier(select);
    Optional<Value> object = object(qualifier, method);
    if (object.isPresent() && !isStatic) {
      point.push(object.get());
    }
    Optional<ExecutableType> type = lowering.source().methodType(select);
    ArgumentLowering.Evaluated given = arguments.evaluate(path, tree.getArguments(), method, type);
    List<Value> operands = point.popTo(mark);
    Optional<Value> receiver =
        isStatic || operands.isEmpty() || object.isEmpty()
            ? Optional.empty()
            : Optional.of(operands.get(0));
    MethodRef ref = lowering.context().names().ref(method, owner(qualifier, method));
    Call call = lowering.body().call(ref, dispatch(qualifier, method), lowering.place(path));
    call.complete(receiver, given.values(), given.places());
    Value result = new Value.Result(call);
    if (receiver.isPresent()
        && StringBuilderStates.isChange(ref.name())
        && isTextBuilder(qualifier)) {
      return StringBuilderStates.change(receiver.get(), result, point);
    }
    arguments.escape(path, tree.getArguments(), given, ref);
    return lowering.conversions().narrowed(result, method.getReturnType(), path);
  }

  private boolean isTextBuilder(Optional<TreePath> qualifier) {
    Optional<TypeMirror> type =
        qualifier.isPresent() ? lowering.source().type(qualifier.get()) : Optional.empty();
    return type.isPresent() && SourceModel.isTextBuilder(type.get());
  }

  /** The object that a method is called on. */
  private Optional<Value> object(Optional<TreePath> qualifier, ExecutableElement method) {
    if (qualifier.isPresent()) {
      return isExpression(qualifier.get()) || isSuper(qualifier.get())
          ? Optional.of(lowering.value(qualifier.get()))
          : Optional.empty();
    }
    return method.getModifiers().contains(Modifier.STATIC)
        ? Optional.empty()
        : having(method)
            .map(Instances.Instance::value)
            .or(() -> Optional.of(BodyLowering.UNRESOLVED));
  }

  private Optional<Instances.Instance> having(ExecutableElement method) {
    return SourceModel.classAround(method)
        .flatMap(type -> lowering.instances().having(type, lowering.source()));
  }

  private static boolean isSuper(TreePath qualifier) {
    return UnitIndex.simpleName(qualifier.getLeaf()).equals("super");
  }

  private static Call.Dispatch dispatch(Optional<TreePath> qualifier, ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return Call.Dispatch.STATIC;
    }
    boolean named =
        method.getModifiers().contains(Modifier.PRIVATE)
            || (qualifier.isPresent() && isSuper(qualifier.get()));
    return named ? Call.Dispatch.SPECIAL : Call.Dispatch.VIRTUAL;
  }

  /** The class that a class file names as the method's owner (JLS 13.1). */
  String owner(Optional<TreePath> qualifier, ExecutableElement method) {
    JvmNames names = lowering.context().names();
    SourceModel source = lowering.source();
    TypeElement declaring = SourceModel.classAround(method).orElse(lowering.type());
    Optional<TypeMirror> type =
        qualifier.isPresent() ? source.type(qualifier.get()) : Optional.empty();
    if (type.isPresent() && type.get().getKind() == TypeKind.ARRAY) {
      return OBJECT;
    }
    if (declaring.getQualifiedName().contentEquals(OBJECT)) {
      return OBJECT;
    }
    Optional<TypeElement> site =
        qualifier.isEmpty()
            ? unqualified(method, declaring)
            : type.isPresent()
                ? source.asElement(source.types().erasure(type.get()))
                : Optional.empty();
    boolean inherits = site.isPresent() && source.isSubclass(site.get(), declaring);
    return names.binaryName(inherits ? site.get() : declaring);
  }

  private Optional<TypeElement> unqualified(ExecutableElement method, TypeElement declaring) {
    return method.getModifiers().contains(Modifier.STATIC)
        ? Optional.of(lowering.type()).filter(type -> lowering.source().isSubclass(type, declaring))
        : having(method).map(Instances.Instance::type);
  }
}
