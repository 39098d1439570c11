package dev.biscotti.search.code;

import java.util.IdentityHashMap;
import java.util.List;

/** Limits the nesting of values, because they are traversed many times. */
public final class Weights {
  private static final int HEAVIEST = 500;
  private static final Value TOO_HEAVY = new Value.Unknown("it goes through too many declarations");

  private final IdentityHashMap<Value, Integer> weights = new IdentityHashMap<>();

  /** Creates the limits for one program. */
  public Weights() {}

  /**
   * Limits a value that consists of others.
   *
   * @param whole the value
   * @param parts the others
   * @return the value; unknown if it contains too many
   */
  public Value limited(Value whole, List<Value> parts) {
    int weight = 1;
    for (Value part : parts) {
      weight += weights.getOrDefault(part, 1);
    }
    if (weight > HEAVIEST) {
      return TOO_HEAVY;
    }
    weights.put(whole, weight);
    return whole;
  }
}
