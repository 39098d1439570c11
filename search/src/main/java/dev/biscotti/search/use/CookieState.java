package dev.biscotti.search.use;

import dev.biscotti.search.code.Condition;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Text;
import dev.biscotti.search.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of a cookie besides its name.
 *
 * @param maxAge the lifetimes it can have, in seconds
 * @param guards what holds of a lifetime where it is set; where it does not hold, none is set
 * @param attributes what else is set
 */
public record CookieState(Texts maxAge, List<Guard> guards, AttributesInCode attributes) {
  /** Of a cookie of which only the name is looked at. */
  public static final CookieState UNKNOWN =
      new CookieState(Texts.unknown("it is not looked at"), List.of(), AttributesInCode.UNKNOWN);

  public CookieState {
    guards = List.copyOf(guards);
  }

  /**
   * A condition on a lifetime.
   *
   * @param comparison how it compares
   * @param limit with what
   */
  public record Guard(Condition.Comparison comparison, long limit) {
    /** Any number: a lifetime that is null has no text. */
    static final Guard NOT_NULL = new Guard(Condition.Comparison.NE, Long.MIN_VALUE);
  }

  /**
   * The state in a place that fills inputs.
   *
   * @param values what an input holds; empty for one that stays open
   * @return the filled state
   */
  public CookieState fill(Function<Input, Optional<Texts>> values) {
    return new CookieState(maxAge.fill(values), guards, attributes.fill(values));
  }

  /**
   * Whether the cookie is only deleted. A browser removes a cookie whose max-age is 0, with any
   * value (RFC 6265bis, section 5.6.2).
   *
   * @return false in doubt
   */
  public boolean deletes() {
    for (Text age : maxAge.alternatives()) {
      if (!deletes(age)) {
        return false;
      }
    }
    return !maxAge.isEmpty();
  }

  /**
   * Whether it cannot be told if the cookie is set or deleted.
   *
   * @return true if there is a doubt about each lifetime that does not delete it
   */
  boolean mayDelete() {
    return maxAge.alternatives().stream().anyMatch(this::deletes)
        && maxAge.alternatives().stream().allMatch(age -> age.doubtful() || deletes(age));
  }

  private boolean deletes(Text age) {
    return age.literal().orElse("").equals("0")
        && guards.stream().allMatch(guard -> guard.comparison().holds(0, guard.limit()));
  }
}
