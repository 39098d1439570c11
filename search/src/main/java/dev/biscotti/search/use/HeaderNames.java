package dev.biscotti.search.use;

import dev.biscotti.search.code.Program;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.Evaluator;
import java.util.HashMap;
import java.util.Map;

/**
 * Decides whether a header whose name comes from other code can be Set-Cookie, before its value is
 * followed. Most headers are different, and their values can come from anywhere.
 */
final class HeaderNames {
  /** The maximum number of uses followed for one header; without a value, each costs little. */
  private static final int LIMIT = 10_000;

  private final Program program;
  private final Evaluator evaluator;
  private final Callers callers;
  private final Map<Texts, Boolean> known = new HashMap<>();

  HeaderNames(Program program, Evaluator evaluator, Callers callers) {
    this.program = program;
    this.evaluator = evaluator;
    this.callers = callers;
  }

  /** Whether the header of a use can be Set-Cookie; true for a use without a header. */
  boolean canBeSetCookie(NameUse use) {
    if (use.isSetCookie()) {
      return true;
    }
    Texts header = use.header().orElseGet(Texts::none);
    Boolean before = known.get(header);
    if (before == null) {
      before = header.hasInputs() && isSetCookieSomewhere(use);
      known.put(header, before);
    }
    return before;
  }

  /** Also true if there is too much to follow. */
  private boolean isSetCookieSomewhere(NameUse use) {
    UseResolver names = new UseResolver(program, evaluator, callers, LIMIT);
    names.add(use.with(Texts.none()));
    return names.resolve().stream()
        .anyMatch(one -> one.isSetCookie() || one.header().filter(Texts::hasInputs).isPresent());
  }
}
