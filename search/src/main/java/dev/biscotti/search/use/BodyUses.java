package dev.biscotti.search.use;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.value.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An index of what a body and its lambdas do with each value, so that a query about one object need
 * not scan all the code.
 */
final class BodyUses {
  private final Map<Value, Set<Value>> results = new HashMap<>();
  private final Map<Value, List<Call>> calls = new HashMap<>();
  private final Map<Value, List<ObjectUses.Argument>> arguments = new HashMap<>();
  private final Map<Value, List<Body.FieldStore>> fieldStores = new HashMap<>();
  private final Map<Value, List<Body.ArrayStore>> arrayStores = new HashMap<>();
  private final Map<Value, List<Body>> returning = new HashMap<>();
  private final Map<Call, Integer> order = new HashMap<>();
  private final Set<Value> seen = new HashSet<>();

  BodyUses(Body outermost) {
    for (Body body : outermost.withLambdas()) {
      body.calls().forEach(this::add);
      body.fieldStores().forEach(store -> add(store.value(), store, fieldStores));
      body.arrayStores().forEach(store -> add(store.value(), store, arrayStores));
      body.returned().forEach(value -> add(value.value(), body, returning));
    }
  }

  private void add(Call call) {
    order.put(call, order.size());
    if (call.receiver().isPresent() && !call.method().isConstructor()) {
      add(call.receiver().get(), call, calls);
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      add(call.argument(i), new ObjectUses.Argument(call, i), arguments);
    }
  }

  private <U> void add(Value value, U use, Map<Value, List<U>> uses) {
    for (Value option : Values.options(value)) {
      uses.computeIfAbsent(option, one -> new ArrayList<>()).add(use);
    }
    follow(value);
  }

  /** Records the chains of calls that a value comes from. */
  private void follow(Value value) {
    Deque<Value> open = new ArrayDeque<>(Values.options(value));
    while (!open.isEmpty()) {
      Value option = open.remove();
      if (option instanceof Value.Result result
          && seen.add(option)
          && !result.call().method().isConstructor()
          && result.call().receiver().isPresent()) {
        for (Value object : Values.options(result.call().receiver().get())) {
          results.computeIfAbsent(object, one -> new LinkedHashSet<>()).add(option);
          open.add(object);
        }
      }
    }
  }

  /** An object and the results of chained calls on it. */
  private Set<Value> derived(Value object) {
    Set<Value> derived = new LinkedHashSet<>(List.of(object));
    Deque<Value> open = new ArrayDeque<>(derived);
    while (!open.isEmpty()) {
      for (Value result : results.getOrDefault(open.remove(), Set.of())) {
        if (derived.add(result)) {
          open.add(result);
        }
      }
    }
    return derived;
  }

  private static <U> Stream<U> of(Collection<Value> values, Map<Value, List<U>> uses) {
    return values.stream()
        .flatMap(value -> uses.getOrDefault(value, List.of()).stream())
        .distinct();
  }

  private int order(Call call) {
    return order.getOrDefault(call, 0);
  }

  /** The calls on an object or on the results of such calls, in code order. */
  List<Call> calls(Value object) {
    return of(derived(object), calls)
        .filter(call -> !(object instanceof Value.Result made && made.call() == call))
        .sorted(Comparator.comparingInt(this::order))
        .toList();
  }

  /** The calls that take an object as an argument, in code order. */
  List<ObjectUses.Argument> arguments(Value object) {
    return of(derived(object), arguments)
        .sorted(Comparator.comparingInt(one -> order(one.call())))
        .toList();
  }

  /** The assignments of an object to fields. */
  List<Body.FieldStore> fieldStores(Value object) {
    return of(derived(object), fieldStores).toList();
  }

  /** The assignments of an object to array elements. */
  List<Body.ArrayStore> arrayStores(Value object) {
    return of(derived(object), arrayStores).toList();
  }

  /** Whether a body returns an object. */
  boolean isReturned(Body body, Value object) {
    return of(derived(object), returning).anyMatch(one -> one == body);
  }
}
