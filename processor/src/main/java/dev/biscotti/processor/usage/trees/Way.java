package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Value;
import java.util.List;

/**
 * A path that leaves a block.
 *
 * @param from the block
 * @param conditions the conditions of the path
 * @param locals the values of variables on it
 * @param returned the values returned at its end, if it leaves the body
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
