package dev.biscotti.processor.check;

import dev.biscotti.search.rule.IdentityRule;
import dev.biscotti.search.rule.ProcessorRule;
import dev.biscotti.search.rule.ReferenceRule;
import dev.biscotti.search.rule.Rule;
import dev.biscotti.search.rule.TextRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules that need more than a few lines of source in one compilation. Each has its own test.
 */
final class WithoutExample {
  private static final Map<Rule, String> REASONS = new HashMap<>();

  static {
    REASONS.put(ProcessorRule.BSC001, "It needs a fault in the processor.");
    REASONS.put(
        ProcessorRule.BSC002, "It is about an option of the compiler, not about source code.");
    REASONS.put(
        IdentityRule.BSC406, "It needs a class file that an earlier compilation left behind.");
    REASONS.put(ProcessorRule.BSC003, "It is about a file beside the source.");
    REASONS.put(ProcessorRule.BSC004, "It is about a file of a library.");
    REASONS.put(IdentityRule.BSC405, "It needs 33 categories.");
    for (Rule rule : List.of(TextRule.BSC512, TextRule.BSC513, TextRule.BSC514, TextRule.BSC515)) {
      REASONS.put(rule, "It is about a file of translations beside the source.");
    }
    REASONS.put(ReferenceRule.BSC705, "It needs a second annotation processor.");
  }

  private WithoutExample() {}

  /** Why a rule has no example; empty if it has one. */
  static Optional<String> reason(Rule rule) {
    return Optional.ofNullable(REASONS.get(rule));
  }
}
