package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values that are the same whenever a body compares them. */
final class StableValues {
  /** Calls whose result depends only on their arguments. */
  private static final Set<String> PURE =
      Set.of("java.lang.String", "java.lang.Boolean", "java.lang.Integer", "java.util.Objects");

  private final Body body;
  private final Map<List<Object>, Value> same = new HashMap<>();

  StableValues(Body body) {
    this.body = body;
  }

  Optional<Value> of(Value value) {
    return of(value, 0);
  }

  private Optional<Value> of(Value value, int depth) {
    Value plain = ParameterConditions.unboxed(value);
    if (plain instanceof Value.Parameter || plain instanceof Value.Constant) {
      return Optional.of(plain);
    }
    if (plain instanceof Value.FieldRead read) {
      boolean assigned =
          body.fieldStores().stream().anyMatch(store -> store.field().equals(read.field()));
      return assigned ? Optional.empty() : Optional.of(plain);
    }
    if (plain instanceof Value.Choice choice) {
      boolean once =
          choice.body().filter(one -> one == body).isPresent()
              && choice.options().stream()
                  .flatMap(option -> choice.blocks(option).stream())
                  .noneMatch(body.flow()::isRepeated);
      return once ? Optional.of(plain) : Optional.empty();
    }
    return plain instanceof Value.Result result && depth < 4
        ? ofCall(result, depth)
        : Optional.empty();
  }

  private Optional<Value> ofCall(Value.Result result, int depth) {
    Call call = result.call();
    if (!PURE.contains(call.method().owner())) {
      boolean once = call.body() == body && !body.flow().isRepeated(call.point().block());
      return once ? Optional.of(result) : Optional.empty();
    }
    List<Object> key = new ArrayList<>(List.of(call.method()));
    List<Value> given = new ArrayList<>(call.arguments());
    call.receiver().ifPresent(given::add);
    for (Value one : given) {
      Optional<Value> stable = of(one, depth + 1);
      if (stable.isEmpty()) {
        return Optional.empty();
      }
      key.add(stable.get());
    }
    return Optional.of(same.computeIfAbsent(key, one -> result));
  }
}
