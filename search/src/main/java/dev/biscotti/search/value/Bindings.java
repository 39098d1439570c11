package dev.biscotti.search.value;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The assumed values of choices while a text is evaluated, and the results under these assumptions.
 */
final class Bindings {
  /** The maximum nesting of bindings. */
  private static final int DEEPEST = 8;

  private final Deque<Scope> scopes = new ArrayDeque<>();

  Bindings() {
    scopes.push(new Scope(Map.of()));
  }

  /** Results are valid only under the same bindings. */
  private record Scope(
      Map<Value, Value> bound, Map<Object, Texts> known, Map<Object, Texts> parts) {
    Scope(Map<Value, Value> bound) {
      this(bound, new HashMap<>(), new HashMap<>());
    }
  }

  /** The value bound to a value, without casts; the value itself if it is not bound. */
  Value of(Value value) {
    Value plain = Values.plain(value);
    Value taken = scopes.element().bound().get(plain);
    return taken == null ? plain : Values.plain(taken);
  }

  boolean isBound(Value value) {
    return scopes.element().bound().containsKey(Values.plain(value));
  }

  boolean isEmpty() {
    return scopes.element().bound().isEmpty();
  }

  boolean isDeep() {
    return scopes.size() > DEEPEST;
  }

  /** The earlier result under the same bindings. */
  Optional<Texts> known(Object key) {
    Scope scope = scopes.element();
    return Optional.ofNullable(scope.known().get(key))
        .or(() -> Optional.ofNullable(scope.parts().get(key)));
  }

  /** Keeps a result; an incomplete one only for the current question. */
  void keep(Object key, Texts texts, boolean whole) {
    (whole ? scopes.element().known() : scopes.element().parts()).put(key, texts);
  }

  /** Begins another question, for which incomplete results do not count. */
  void forgetParts() {
    scopes.element().parts().clear();
  }

  /** Evaluates with further bindings. */
  <T> T with(Map<Value, Value> more, Supplier<T> evaluation) {
    Map<Value, Value> all = new HashMap<>(scopes.element().bound());
    all.putAll(more);
    return in(new Scope(all), evaluation);
  }

  /** Evaluates in other code, where the bindings do not apply. */
  <T> T elsewhere(Supplier<T> evaluation) {
    return isEmpty() ? evaluation.get() : in(scopes.getLast(), evaluation);
  }

  private <T> T in(Scope scope, Supplier<T> evaluation) {
    scopes.push(scope);
    try {
      return evaluation.get();
    } finally {
      scopes.pop();
    }
  }

  /** The call, on the object to which its receiver is bound. */
  Call onBound(Call call) {
    Optional<Value> object =
        call.receiver()
            .map(Values::plain)
            .flatMap(plain -> Optional.ofNullable(scopes.element().bound().get(plain)));
    if (object.isEmpty()) {
      return call;
    }
    Call same = call.body().imagined(call.method(), call.dispatch(), call.at());
    same.complete(object, call.arguments(), List.of());
    return same;
  }
}
