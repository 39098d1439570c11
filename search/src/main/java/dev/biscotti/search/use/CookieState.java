package dev.biscotti.search.use;

import dev.biscotti.search.code.Condition;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Text;
import dev.biscotti.search.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known about a cookie besides its name.
 *
 * @param maxAge the possible lifetimes, in seconds
 * @param guards the conditions under which a lifetime is set; otherwise none is set
 * @param attributes its attributes
 */
public record CookieState(Texts maxAge, List<Guard> guards, AttributesInCode attributes) {
  /** For a cookie of which only the name is examined. */
  public static final CookieState UNKNOWN =
      new CookieState(Texts.unknown("it is not looked at"), List.of(), AttributesInCode.UNKNOWN);

  public CookieState {
    guards = List.copyOf(guards);
  }

  /**
   * A condition on a lifetime.
   *
   * @param comparison the comparison
   * @param limit the number to compare with
   */
  public record Guard(Condition.Comparison comparison, long limit) {
    /** Matches any number; a null lifetime has no text. */
    static final Guard NOT_NULL = new Guard(Condition.Comparison.NE, Long.MIN_VALUE);
  }

  /**
   * The state with inputs filled.
   *
   * @param values the texts of an input; empty for an input that stays open
   * @return the filled state
   */
  public CookieState fill(Function<Input, Optional<Texts>> values) {
    return new CookieState(maxAge.fill(values), guards, attributes.fill(values));
  }

  /**
   * Whether the cookie is only deleted. A browser removes a cookie whose max-age is 0, with any
   * value (RFC 6265bis, section 5.6.2).
   *
   * @return false if this is uncertain
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
   * Whether the cookie may be either set or deleted.
   *
   * @return true if every lifetime that does not delete it is doubtful
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
