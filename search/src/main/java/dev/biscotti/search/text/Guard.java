package dev.biscotti.search.text;

import dev.biscotti.search.code.Condition;
import java.util.Optional;

/**
 * A condition without which a text is impossible.
 *
 * @param input an input that holds a number or a truth value
 * @param comparison the comparison
 * @param limit the number to compare with; true is 1
 */
public record Guard(Input input, Condition.Comparison comparison, long limit) {

  /** Whether a text of the input violates the condition; false if this is uncertain. */
  boolean isBrokenBy(Text text) {
    return text.literal()
        .flatMap(Guard::number)
        .filter(number -> !comparison.holds(number, limit))
        .isPresent();
  }

  private static Optional<Long> number(String text) {
    try {
      return Optional.of(
          text.equals("true") ? 1L : text.equals("false") ? 0L : Long.parseLong(text));
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** The condition on a text of the input; empty unless the text is a single input. */
  Optional<Guard> on(Text text) {
    return text.pieces().size() == 1 && text.pieces().get(0) instanceof Piece.Open open
        ? Optional.of(new Guard(open.input(), comparison, limit))
        : Optional.empty();
  }
}
