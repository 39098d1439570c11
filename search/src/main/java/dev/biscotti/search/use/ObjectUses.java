package dev.biscotti.search.use;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows an object in a body to the calls on it and to its destinations. */
final class ObjectUses {
  private final Program program;
  private final Map<Body, BodyUses> known = new HashMap<>();

  ObjectUses(Program program) {
    this.program = program;
  }

  /**
   * The object that a call creates or returns; for {@code super(...)}, the object under
   * construction.
   */
  static Value made(Call call) {
    return isOfSubclass(call) ? call.receiver().orElseThrow() : new Value.Result(call);
  }

  /** Whether a constructor call is in the constructor of a subclass. */
  static boolean isOfSubclass(Call call) {
    return call.method().isConstructor() && call.receiver().isPresent();
  }

  /** The body of a method around a lambda, or the body itself. */
  static Body outermost(Body body) {
    Body at = body;
    while (at.around().isPresent()) {
      at = at.around().get();
    }
    return at;
  }

  private BodyUses in(Body body) {
    return known.computeIfAbsent(outermost(body), BodyUses::new);
  }

  /** The calls on an object and on the field that holds it. */
  List<Call> calls(Body body, Value object) {
    List<Call> calls = new ArrayList<>(in(body).calls(object));
    for (FieldRef field : keptIn(body, object)) {
      calls.addAll(callsOnField(field));
    }
    return calls;
  }

  private List<FieldRef> keptIn(Body body, Value object) {
    return in(body).fieldStores(object).stream().map(Body.FieldStore::field).toList();
  }

  private List<Call> callsOnField(FieldRef field) {
    List<Call> calls = new ArrayList<>();
    Optional<FieldInfo> declared = program.field(field);
    if (declared.isPresent()) {
      for (Body body : program.using(declared.get())) {
        for (Body one : body.withLambdas()) {
          for (Call call : one.calls()) {
            if (call.receiver().filter(object -> isRead(object, field)).isPresent()) {
              calls.add(call);
            }
          }
        }
      }
    }
    return calls;
  }

  private static boolean isRead(Value object, FieldRef field) {
    return Values.options(object).stream()
        .anyMatch(option -> option instanceof Value.FieldRead read && read.field().equals(field));
  }

  /**
   * A call that takes an object as an argument.
   *
   * @param call the call
   * @param index the argument's index
   */
  record Argument(Call call, int index) {}

  /** The calls that take an object as an argument, directly or in an array. */
  List<Argument> arguments(Body body, Value object) {
    List<Argument> arguments = new ArrayList<>(in(body).arguments(object));
    for (Body.ArrayStore store : in(body).arrayStores(object)) {
      if (!Values.plain(store.array()).equals(object)) {
        arguments.addAll(arguments(body, Values.plain(store.array())));
      }
    }
    return arguments;
  }

  /** Whether a body returns an object. */
  boolean isReturned(Body body, Value object) {
    return in(body).isReturned(body, object);
  }

  /** Whether an object is stored in a field. */
  boolean isKept(Body body, Value object) {
    return !keptIn(body, object).isEmpty();
  }

  /** The parameter of a method for an argument. */
  Optional<Value.Parameter> parameter(MethodInfo target, int index) {
    return program.body(target).map(body -> new Value.Parameter(body, index));
  }
}
