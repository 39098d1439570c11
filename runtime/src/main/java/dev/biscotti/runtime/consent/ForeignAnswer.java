package dev.biscotti.runtime.consent;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the cookie of a banner that is not ours says about a visitor's choices. */
public sealed interface ForeignAnswer {
  /** The visitor has not answered that banner yet. */
  record None() implements ForeignAnswer {}

  /**
   * There is something, and it cannot be read with certainty. Every category is {@link
   * Choice#UNANSWERED} then; in one of {@code Regime#OPT_OUT} it counts as an objection, since one
   * may have been lost.
   */
  record Unclear() implements ForeignAnswer {}

  /**
   * Answers. A category that is not named counts as with {@link Unclear}.
   *
   * @param choices the answers by the id of our category; categories that a policy does not have
   *     are passed over
   * @param time when they were given, if the cookie says; they count from then for as long as the
   *     policy declares that the cookie is kept
   */
  record Given(Map<String, Choice> choices, Optional<Instant> time) implements ForeignAnswer {
    public Given {
      choices = Map.copyOf(choices);
    }
  }
}
