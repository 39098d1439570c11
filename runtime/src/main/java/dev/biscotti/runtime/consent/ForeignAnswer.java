package dev.biscotti.runtime.consent;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the cookie of a third-party banner says about a visitor's choices. */
public sealed interface ForeignAnswer {
  /** The visitor has not answered that banner yet. */
  record None() implements ForeignAnswer {}

  /**
   * There is a cookie, but it cannot be read with certainty. Every category is then {@link
   * Choice#UNANSWERED}; with {@code Regime#OPT_OUT} it counts as an objection, because one may have
   * been lost.
   */
  record Unclear() implements ForeignAnswer {}

  /**
   * Answers. A category without an answer counts as with {@link Unclear}.
   *
   * @param choices the answers by the policy's category id; unknown categories are ignored
   * @param time when they were given, if the cookie contains it; they count for the declared
   *     lifetime of the cookie from then on
   */
  record Given(Map<String, Choice> choices, Optional<Instant> time) implements ForeignAnswer {
    public Given {
      choices = Map.copyOf(choices);
    }
  }
}
