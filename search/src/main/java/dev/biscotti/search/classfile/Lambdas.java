package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Value;
import java.util.List;
import java.util.Optional;

/** Creates functions from calls to LambdaMetafactory. */
final class Lambdas {
  private final LoweringContext context;
  private final Body around;

  Lambdas(LoweringContext context, Body around) {
    this.context = context;
    this.around = around;
  }

  /**
   * A function.
   *
   * @param handle the method that it calls
   * @param result the descriptor of the functional interface
   * @param captured the first arguments of the method, including its object
   * @param at where the function is
   * @return a lambda or method reference; another kind of value if neither fits
   */
  Value function(ConstantPool.Handle handle, String result, List<Value> captured, ClassPlace at) {
    String type = Descriptors.className(result);
    Optional<Body> body = lambda(handle, captured, at);
    if (body.isPresent()) {
      return Value.Function.lambda(around, type, body.get(), at);
    }
    boolean onObject = handle.kind() != ConstantPool.Handle.INVOKE_STATIC && !isCreation(handle);
    if (captured.size() > (onObject ? 1 : 0)) {
      return ValueTable.OBJECT;
    }
    ConstantPool.Method method = handle.method();
    MethodRef ref = new MethodRef(method.owner(), method.name(), method.descriptor());
    return Value.Function.reference(around, type, ref, captured.stream().findFirst(), at);
  }

  private static boolean isCreation(ConstantPool.Handle handle) {
    return handle.kind() == ConstantPool.Handle.NEW_INVOKE_SPECIAL;
  }

  /**
   * The code of a lambda, or the code that a compiler wrote for a reference without a single
   * method.
   */
  private Optional<Body> lambda(ConstantPool.Handle handle, List<Value> captured, ClassPlace at) {
    ConstantPool.Method method = handle.method();
    if (isCreation(handle) || !method.owner().equals(context.file().name())) {
      return Optional.empty();
    }
    Optional<ClassMethod> found = context.file().method(method.name(), method.descriptor());
    Optional<Code> code = found.flatMap(ClassMethod::code);
    boolean lambda =
        found
            .filter(one -> one.isNamedAsLambda() || captured.size() > (one.isStatic() ? 0 : 1))
            .isPresent();
    if (!lambda || code.isEmpty() || !context.enter(found.get(), code.get())) {
      return Optional.empty();
    }
    try {
      return Optional.of(Lowering.lambda(context, found.get(), code.get(), around, at, captured));
    } catch (MalformedClassFileException malformed) {
      context.problem(found.get(), malformed);
      return Optional.empty();
    } finally {
      context.leave(found.get());
    }
  }
}
