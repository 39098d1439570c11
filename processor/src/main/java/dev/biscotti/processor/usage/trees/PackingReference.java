package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A reference to a method with variable arguments, which javac compiles to a lambda that puts them
 * into an array.
 */
final class PackingReference {
  private final BodyLowering lowering;
  private final ExecutableElement method;
  private final MethodRef ref;
  private final Optional<Value> receiver;
  private final List<? extends TypeMirror> given;

  /** Whether the first argument is the object that the method is called on. */
  private final boolean unbound;

  PackingReference(
      BodyLowering lowering,
      ExecutableElement method,
      MethodRef ref,
      Optional<Value> receiver,
      ExecutableType function) {
    this.lowering = lowering;
    this.method = method;
    this.ref = ref;
    this.receiver = receiver;
    this.given = function.getParameterTypes();
    this.unbound =
        receiver.isEmpty()
            && method.getKind() == ElementKind.METHOD
            && !method.getModifiers().contains(Modifier.STATIC);
  }

  /** The lambda's body; empty if the reference passes an array unchanged. */
  Optional<Body> body(Place place) {
    int plain = method.getParameters().size() - 1;
    TypeMirror last = method.getParameters().get(plain).asType();
    int own = given.size() - (unbound ? 1 : 0);
    boolean passesArray =
        own == plain + 1 && given.get(given.size() - 1).getKind() == TypeKind.ARRAY;
    return own < plain || passesArray || !(last instanceof ArrayType array)
        ? Optional.empty()
        : Optional.of(body(plain, array, place));
  }

  private Body body(int plain, ArrayType type, Place place) {
    JvmNames names = lowering.context().names();
    Body body = Body.lambda(lowering.body(), given.stream().map(names::descriptor).toList());
    Value.NewArray array = new Value.NewArray(body, names.descriptor(type));
    List<Value> values = new ArrayList<>();
    int first = unbound ? 1 : 0;
    for (int i = first; i < given.size(); i++) {
      Value value = new Value.Parameter(body, i);
      int index = i - first - plain;
      if (index < 0) {
        values.add(value);
      } else {
        body.add(new Body.ArrayStore(array, new Value.Constant(index), value, place));
      }
    }
    values.add(array);
    Call call = body.call(ref, dispatch(), place);
    call.complete(
        unbound ? Optional.of(new Value.Parameter(body, 0)) : receiver,
        values,
        Collections.nCopies(values.size(), place));
    body.returns(new Value.Result(call), place);
    return body;
  }

  private Call.Dispatch dispatch() {
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return Call.Dispatch.STATIC;
    }
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? Call.Dispatch.SPECIAL
        : Call.Dispatch.VIRTUAL;
  }
}
