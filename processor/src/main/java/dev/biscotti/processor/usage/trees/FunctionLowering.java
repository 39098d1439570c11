package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Lowers lambdas and method references. */
final class FunctionLowering {
  private final BodyLowering lowering;

  FunctionLowering(BodyLowering lowering) {
    this.lowering = lowering;
  }

  Value lambda(TreePath path, LambdaExpressionTree tree) {
    Optional<TypeMirror> type = lowering.source().type(path);
    if (type.isEmpty()) {
      return BodyLowering.UNRESOLVED;
    }
    lowering.handOnCaptured(tree.getBody());
    List<VariableElement> parameters = new ArrayList<>();
    List<String> descriptors = new ArrayList<>();
    for (VariableTree parameter : tree.getParameters()) {
      Optional<VariableElement> variable = lowering.source().variable(child(path, parameter));
      if (variable.isEmpty()) {
        return BodyLowering.UNRESOLVED;
      }
      parameters.add(variable.get());
      descriptors.add(lowering.context().names().descriptor(variable.get().asType()));
    }
    Body body = Body.lambda(lowering.body(), descriptors);
    Optional<ExecutableType> function = FunctionTypes.of(type.get(), lowering.source());
    BodyLowering within = lowering.within(body, function.map(ExecutableType::getReturnType));
    for (int i = 0; i < parameters.size(); i++) {
      within.parameter(parameters.get(i), i);
    }
    within.lambdaBody(child(path, tree.getBody()));
    return added(
        Value.Function.lambda(lowering.body(), name(type.get()), body, lowering.place(path)));
  }

  private Value added(Value.Function function) {
    lowering.body().add(function);
    return function;
  }

  private String name(TypeMirror type) {
    return lowering.context().names().ownerName(type);
  }

  Value reference(TreePath path, MemberReferenceTree tree) {
    Optional<TypeMirror> type = lowering.source().type(path);
    TreePath qualifier = child(path, tree.getQualifierExpression());
    Optional<Value> receiver =
        isType(qualifier) ? Optional.empty() : Optional.of(lowering.value(qualifier));
    receiver.ifPresent(value -> lowering.escape(value, qualifier));
    Optional<TypeMirror> site = lowering.source().type(qualifier);
    if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
        && type.isPresent()
        && site.isPresent()
        && site.get() instanceof ArrayType array) {
      return newArray(path, type.get(), array);
    }
    Optional<ExecutableElement> method = lowering.source().executable(path);
    if (method.isEmpty() || type.isEmpty()) {
      return BodyLowering.UNRESOLVED;
    }
    MethodRef ref = ref(qualifier, method.get());
    Optional<ExecutableType> function = FunctionTypes.of(type.get(), lowering.source());
    if (function.isPresent() && method.get().isVarArgs()) {
      Optional<Body> packing =
          new PackingReference(lowering, method.get(), ref, receiver, function.get())
              .body(lowering.place(path));
      if (packing.isPresent()) {
        return added(
            Value.Function.lambda(
                lowering.body(), name(type.get()), packing.get(), lowering.place(path)));
      }
    }
    return added(
        Value.Function.reference(
            lowering.body(), name(type.get()), ref, receiver, lowering.place(path)));
  }

  private MethodRef ref(TreePath qualifier, ExecutableElement method) {
    JvmNames names = lowering.context().names();
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? names.ref(method)
        : names.ref(method, lowering.calls().owner(Optional.of(qualifier), method));
  }

  private boolean isType(TreePath qualifier) {
    return switch (qualifier.getLeaf().getKind()) {
      case PARAMETERIZED_TYPE, ARRAY_TYPE, PRIMITIVE_TYPE, ANNOTATED_TYPE -> true;
      default -> {
        Optional<Element> element = lowering.source().element(qualifier);
        yield element
            .filter(
                one ->
                    one.getKind().isClass()
                        || one.getKind().isInterface()
                        || one.getKind() == ElementKind.TYPE_PARAMETER)
            .isPresent();
      }
    };
  }

  /** {@code String[]::new}, which javac compiles to a lambda. */
  private Value newArray(TreePath path, TypeMirror type, ArrayType array) {
    Body body = Body.lambda(lowering.body(), List.of("I"));
    Value made = new Value.NewArray(body, lowering.context().names().descriptor(array));
    body.returns(made, lowering.place(path));
    return added(Value.Function.lambda(lowering.body(), name(type), body, lowering.place(path)));
  }

  static boolean isVoid(Optional<TypeMirror> result) {
    return result.filter(type -> type.getKind() == TypeKind.VOID).isPresent();
  }
}
