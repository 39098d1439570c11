package dev.biscotti.search.code;

import java.util.IdentityHashMap;
import java.util.List;

/** Limits how far values are nested, since everybody walks through them again and again. */
public final class Weights {
  private static final int HEAVIEST = 500;
  private static final Value TOO_HEAVY = new Value.Unknown("it goes through too many declarations");

  private final IdentityHashMap<Value, Integer> weights = new IdentityHashMap<>();

  /** For the values of one program. */
  public Weights() {}

  /**
   * A value that is put together from others.
   *
   * @param whole the value
   * @param parts the others
   * @return the value; unknown if there are too many in it
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
