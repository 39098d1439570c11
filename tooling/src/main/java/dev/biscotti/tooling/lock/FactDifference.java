package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.declaration.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A fact whose declared value differs from the one in the lock.
 *
 * @param <F> the table of the fact
 * @param fact the fact
 * @param was what visitors were told; empty if nothing
 * @param is what is declared; empty if nothing
 */
record FactDifference<F extends Fact>(F fact, Object was, Object is) {
  /** Returns the differences, in the order of the table. */
  static <F extends Fact> List<FactDifference<F>> between(
      F[] table, Map<Fact, Object> before, Map<Fact, Object> now) {
    List<FactDifference<F>> differences = new ArrayList<>();
    for (F fact : table) {
      Object was = before.getOrDefault(fact, "");
      Object is = now.getOrDefault(fact, "");
      if (fact.isLocked() && !was.equals(is)) {
        differences.add(new FactDifference<>(fact, was, is));
      }
    }
    return differences;
  }
}
