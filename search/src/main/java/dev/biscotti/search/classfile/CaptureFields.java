package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds what a local or anonymous class captures from the code around it. A compiler passes the
 * variables to the constructor and keeps them in synthetic fields.
 */
final class CaptureFields {
  private static final Value ESCAPED = new Value.Unknown("its StringBuilder is passed on");

  private final ClassFiles files;
  private final Function<String, Optional<TypeInfo>> types;
  private final Function<MethodInfo, Optional<Body>> bodies;
  private final Map<FieldRef, Optional<Value>> known = new HashMap<>();
  private final Map<String, ClassUses> uses = new HashMap<>();
  private final Set<FieldRef> open = new HashSet<>();

  CaptureFields(
      ClassFiles files,
      Function<String, Optional<TypeInfo>> types,
      Function<MethodInfo, Optional<Body>> bodies) {
    this.files = files;
    this.types = types;
    this.bodies = bodies;
  }

  /** The value of a captured variable; empty if the field is not one, or the value is unknown. */
  Optional<Value> value(FieldRef ref) {
    if (!ref.name().startsWith("val$") && !ref.name().startsWith("$")) {
      return Optional.empty();
    }
    Optional<Value> value = known.get(ref);
    if (value == null) {
      if (!open.add(ref)) {
        return Optional.empty();
      }
      value = find(ref);
      open.remove(ref);
      known.put(ref, value);
    }
    return value;
  }

  private Optional<Value> find(FieldRef ref) {
    Optional<ClassFile> file = files.find(ref.owner());
    return file.flatMap(one -> one.field(ref.name()))
        .filter(field -> isVariable(file.get(), field))
        .flatMap(field -> find(file.get(), field));
  }

  private static boolean isVariable(ClassFile file, ClassField field) {
    return Access.has(field.access(), Access.SYNTHETIC)
        && Access.has(field.access(), Access.FINAL)
        && !Access.has(field.access(), Access.STATIC)
        && file.isLocal();
  }

  private Optional<Value> find(ClassFile file, ClassField field) {
    if (FlowValue.isBuilder(field.descriptor())) {
      return Optional.of(ESCAPED);
    }
    Map<String, Integer> parameters = parameters(file, field);
    List<Value> values = new ArrayList<>();
    for (Call creation : creations(file)) {
      Integer parameter = parameters.get(creation.method().descriptor());
      if (parameter == null) {
        return Optional.empty();
      }
      values.add(creation.argument(parameter));
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(Value.oneOf(values));
  }

  /** Where the surrounding code creates objects of a class. */
  private List<Call> creations(ClassFile file) {
    List<Call> all = new ArrayList<>();
    Optional<ClassFile> around = file.outer().flatMap(files::find);
    for (MethodInfo method :
        around.flatMap(one -> types.apply(one.name())).map(TypeInfo::methods).orElse(List.of())) {
      if (creates(around.get(), method, file)) {
        bodies.apply(method).ifPresent(body -> addCreations(body, file, all));
      }
    }
    return all;
  }

  private boolean creates(ClassFile around, MethodInfo method, ClassFile file) {
    ClassUses used = uses.computeIfAbsent(around.name(), name -> ClassUses.of(around));
    return around
        .method(method.ref().name(), method.ref().descriptor())
        .map(one -> used.of(one).methods().stream().anyMatch(called -> isCreation(called, file)))
        .orElse(false);
  }

  private static boolean isCreation(ConstantPool.Method called, ClassFile file) {
    return called.name().equals(MethodRef.CONSTRUCTOR) && called.owner().equals(file.name());
  }

  private static void addCreations(Body body, ClassFile file, List<Call> all) {
    for (Body one : body.withLambdas()) {
      for (Call call : one.calls()) {
        if (call.isCreation() && call.method().owner().equals(file.name())) {
          all.add(call);
        }
      }
    }
  }

  /** The parameter that each constructor stores in a field, by the constructor's descriptor. */
  private static Map<String, Integer> parameters(ClassFile file, ClassField field) {
    Map<String, Integer> parameters = new HashMap<>();
    for (ClassMethod method : file.methods()) {
      if (method.name().equals(MethodRef.CONSTRUCTOR)) {
        parameter(file, method, field)
            .ifPresent(index -> parameters.put(method.descriptor(), index));
      }
    }
    return parameters;
  }

  private static Optional<Integer> parameter(
      ClassFile file, ClassMethod constructor, ClassField field) {
    try {
      return constructor
          .code()
          .flatMap(code -> stored(code, file.pool(), field))
          .flatMap(constructor::parameterOf);
    } catch (MalformedClassFileException malformed) {
      return Optional.empty();
    }
  }

  /** The local variable that code stores in a field of the object: aload_0, a load, putfield. */
  private static Optional<Integer> stored(Code code, ConstantPool pool, ClassField field) {
    Instructions instructions = new Instructions(code);
    int before = -1;
    int last = -1;
    for (int at = 0; at < code.length(); at = instructions.next(at)) {
      if (code.u1(at) == Opcodes.PUTFIELD
          && before >= 0
          && code.u1(before) == Opcodes.ALOAD_0
          && pool.field(code.u2(at + 1)).name().equals(field.name())) {
        return instructions.loaded(last);
      }
      before = last;
      last = at;
    }
    return Optional.empty();
  }
}
