package dev.biscotti.processor.usage.trees;

import java.util.ArrayList;
import java.util.List;

/**
 * The paths after a condition.
 *
 * @param whenTrue those on which it is true; none if it never is
 * @param whenFalse those on which it is false
 */
record Branches(List<Way> whenTrue, List<Way> whenFalse) {
  static final Branches NONE = new Branches(List.of(), List.of());

  Branches negated() {
    return new Branches(/* whenTrue= */ whenFalse, /* whenFalse= */ whenTrue);
  }

  static List<Way> both(List<Way> some, List<Way> others) {
    List<Way> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
