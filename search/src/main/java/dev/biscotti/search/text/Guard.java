package dev.biscotti.search.text;

import dev.biscotti.search.code.Condition;
import java.util.Optional;

/**
 * A condition without which a text is not possible.
 *
 * @param slot a slot that holds a number, a truth value or an object
 * @param comparison how it compares
 * @param limit with which number, where true is 1; empty for null
 */
public record Guard(Slot slot, Condition.Comparison comparison, Optional<Long> limit) {

  /** Whether nothing that a slot holds meets the condition; null is no text. */
  boolean isBrokenBy(Texts none) {
    return none.isEmpty() && limit.isEmpty() && comparison == Condition.Comparison.NE;
  }

  /** Whether a text that the slot holds does not meet the condition; false in doubt. */
  boolean isBrokenBy(Text text) {
    return limit.isPresent()
        && text.literal()
            .flatMap(Guard::number)
            .filter(number -> !comparison.holds(number, limit.get()))
            .isPresent();
  }

  /** Whether a text speaks against the condition: null, which is no text, may be among it. */
  boolean isDoubtedBy(Text text) {
    return limit.isEmpty() && comparison == Condition.Comparison.EQ && text.literal().isPresent();
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(
          text.equals("true") ? 1L : text.equals("false") ? 0L : Long.parseLong(text));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** The condition on a text that the slot holds; empty if it is no slot alone. */
  Optional<Guard> on(Text text) {
    return text.pieces().size() == 1 && text.pieces().get(0) instanceof Piece.Open open
        ? Optional.of(new Guard(open.slot(), comparison, limit))
        : Optional.empty();
  }
}
