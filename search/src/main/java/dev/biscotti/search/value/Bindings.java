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

/** What values are taken for while a text is evaluated, and what is known then. */
final class Bindings {
  /** So many are made within each other at the most. */
  private static final int DEEPEST = 8;

  private final Deque<Scope> scopes = new ArrayDeque<>();

  Bindings() {
    scopes.push(new Scope(Map.of()));
  }

  /** What is known is only known as long as the same values are taken for the same ones. */
  private record Scope(
      Map<Value, Value> bound, Map<Object, Texts> known, Map<Object, Texts> parts) {
    Scope(Map<Value, Value> bound) {
      this(bound, new HashMap<>(), new HashMap<>());
    }
  }

  /** What a value is taken for, without casts; the value itself if nothing says otherwise. */
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

  /** What was found before, as long as nothing else was bound. */
  Optional<Texts> known(Object key) {
    Scope scope = scopes.element();
    return Optional.ofNullable(scope.known().get(key))
        .or(() -> Optional.ofNullable(scope.parts().get(key)));
  }

  /** Keeps what was found; for this question alone if it was cut short. */
  void keep(Object key, Texts texts, boolean whole) {
    (whole ? scopes.element().known() : scopes.element().parts()).put(key, texts);
  }

  /** Begins another question, which may find more. */
  void forgetParts() {
    scopes.element().parts().clear();
  }

  /** Evaluates with more values bound. */
  <T> T with(Map<Value, Value> more, Supplier<T> evaluation) {
    Map<Value, Value> all = new HashMap<>(scopes.element().bound());
    all.putAll(more);
    return in(new Scope(all), evaluation);
  }

  /** Evaluates in code that has none of the values that are bound here. */
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

  /** A call on the object that its own is taken for. */
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
