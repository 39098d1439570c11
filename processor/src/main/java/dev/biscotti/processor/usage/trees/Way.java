package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Value;
import java.util.List;

/**
 * A way that leaves a block and leads somewhere else.
 *
 * @param from the block
 * @param conditions all that holds when it is taken
 * @param locals what variables hold on it
 * @param returned the values that are returned at its end, if it leads out of the body
 */
record Way(int from, List<Condition> conditions, Locals locals, List<Result> returned) {
  /**
   * A value that is returned.
   *
   * @param value the value
   * @param at its place
   */
  record Result(Value value, Place at) {}

  static Way of(int from, Locals locals) {
    return new Way(from, List.of(), locals, List.of());
  }

  Way returning(List<Result> values) {
    return new Way(from, conditions, locals, values);
  }
}
