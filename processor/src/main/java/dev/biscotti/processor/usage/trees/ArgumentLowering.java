package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Lowers the arguments of calls as the JVM passes them: variable arguments in an array. */
final class ArgumentLowering {
  private final BodyLowering lowering;

  ArgumentLowering(BodyLowering lowering) {
    this.lowering = lowering;
  }

  /**
   * The arguments of a call.
   *
   * @param values a value for each parameter
   * @param places where they are
   * @param plain how many of them are not in an array
   */
  record Evaluated(List<Value> values, List<Place> places, int plain) {}

  /**
   * Evaluates the arguments of a call. Earlier ones stay among the operands meanwhile, because a
   * later one may change their objects.
   *
   * @param path the call
   * @param trees the arguments
   * @param method what is called
   * @param inferred its type with its type parameters inferred, if it is known
   */
  Evaluated evaluate(
      TreePath path,
      List<? extends ExpressionTree> trees,
      ExecutableElement method,
      Optional<ExecutableType> inferred) {
    List<TypeMirror> types = types(method, inferred);
    boolean packs = packs(path, trees, method, types);
    int plain = packs ? types.size() - 1 : trees.size();
    int mark = lowering.point().mark();
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < plain; i++) {
      TreePath argument = child(path, trees.get(i));
      Value value =
          i < types.size() ? lowering.value(argument, types.get(i)) : lowering.value(argument);
      lowering.point().push(value);
      places.add(lowering.place(argument));
    }
    if (packs && types.get(plain) instanceof ArrayType arrayType) {
      lowering.point().push(packed(path, trees.subList(plain, trees.size()), arrayType));
      places.add(lowering.place(path));
    }
    List<Value> values = lowering.point().popTo(mark);
    return new Evaluated(values, places, plain);
  }

  private Value packed(TreePath path, List<? extends ExpressionTree> trees, ArrayType type) {
    Value.NewArray array = lowering.expressions().newArray(type);
    lowering.expressions().fill(array, type.getComponentType(), SourceModel.children(path, trees));
    return array;
  }

  private static List<TypeMirror> types(
      ExecutableElement method, Optional<ExecutableType> inferred) {
    List<TypeMirror> declared = new ArrayList<>();
    method.getParameters().forEach(parameter -> declared.add(parameter.asType()));
    if (inferred.isPresent() && inferred.get().getParameterTypes().size() == declared.size()) {
      return List.copyOf(inferred.get().getParameterTypes());
    }
    return declared;
  }

  /** Whether a call passes variable arguments individually (JLS 15.12.4.2). */
  private boolean packs(
      TreePath path,
      List<? extends ExpressionTree> trees,
      ExecutableElement method,
      List<TypeMirror> types) {
    if (!method.isVarArgs() || trees.size() < types.size() - 1) {
      return false;
    }
    if (trees.size() != types.size()) {
      return true;
    }
    int last = types.size() - 1;
    Optional<TypeMirror> given = lowering.source().type(child(path, trees.get(last)));
    Types all = lowering.source().types();
    boolean isArray =
        given.isPresent()
            && (given.get().getKind() == TypeKind.NULL
                || (given.get().getKind() == TypeKind.ARRAY
                    && all.isAssignable(
                        all.erasure(given.get()),
                        all.erasure(method.getParameters().get(last).asType()))));
    return !isArray;
  }

  /** Records which StringBuilders a call may keep; classes in java.lang keep none. */
  void escape(
      TreePath path, List<? extends ExpressionTree> trees, Evaluated given, MethodRef called) {
    if (called.owner().startsWith("java.lang.")) {
      return;
    }
    for (int i = 0; i < given.plain() && i < given.values().size(); i++) {
      lowering.escape(given.values().get(i), child(path, trees.get(i)));
    }
  }
}
