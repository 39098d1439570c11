package dev.biscotti.processor.check;

import dev.biscotti.processor.report.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that a few lines of source in one compilation cannot show. Each has its own test. */
final class WithoutExample {
  private static final Map<Rule, String> REASONS = new EnumMap<>(Rule.class);

  static {
    REASONS.put(Rule.BSC001, "It takes a fault in the processor.");
    REASONS.put(Rule.BSC002, "It is about an option of the compiler, not about source code.");
    REASONS.put(Rule.BSC406, "It takes a class file that an earlier compilation left behind.");
    REASONS.put(Rule.BSC003, "It is about a file beside the source.");
    REASONS.put(Rule.BSC004, "It is about a file of a library.");
    REASONS.put(Rule.BSC405, "It takes 33 categories.");
    for (Rule rule : List.of(Rule.BSC512, Rule.BSC513, Rule.BSC514, Rule.BSC515)) {
      REASONS.put(rule, "It is about a file of translations beside the source.");
    }
    REASONS.put(Rule.BSC705, "It takes a second annotation processor.");
  }

  private WithoutExample() {}

  /** Why a rule has no example; empty if it has one. */
  static Optional<String> reason(Rule rule) {
    return Optional.ofNullable(REASONS.get(rule));
  }
}
