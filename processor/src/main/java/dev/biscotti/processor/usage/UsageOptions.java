package dev.biscotti.processor.usage;

import dev.biscotti.search.finding.Strictness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The options of the search.
 *
 * @param strictness how strict it is
 * @param reads whether reads are reported
 * @param declaredIn the classes that hold the declarations of a module without a policy
 */
record UsageOptions(Strictness strictness, boolean reads, List<String> declaredIn) {
  /** {@code strict}, {@code error} (default), {@code warn} or {@code off}. */
  static final String UNDECLARED = "biscotti.undeclared";

  /** {@code warn} (default) or {@code off}. */
  static final String UNDECLARED_READS = "biscotti.undeclaredReads";

  /** Class names, separated by commas. */
  static final String DECLARED_IN = "biscotti.declaredIn";

  static final Set<String> NAMES = Set.of(UNDECLARED, UNDECLARED_READS, DECLARED_IN);

  private static final List<String> READS = List.of("warn", "off");

  /**
   * An invalid value.
   *
   * @param option the option
   * @param value its value
   * @param allowed the allowed values
   */
  record Mistake(String option, String value, String allowed) {}

  static UsageOptions of(Map<String, String> options) {
    List<String> classes = new ArrayList<>();
    for (String name : value(options, DECLARED_IN, "").split(",", -1)) {
      if (!name.isBlank()) {
        classes.add(name.strip());
      }
    }
    return new UsageOptions(
        Strictness.of(value(options, UNDECLARED, "error")).orElse(Strictness.ERROR),
        !value(options, UNDECLARED_READS, "warn").equals("off"),
        classes);
  }

  static Optional<Mistake> mistake(Map<String, String> options) {
    String strictness = value(options, UNDECLARED, "error");
    if (Strictness.of(strictness).isEmpty()) {
      List<String> allowed = Stream.of(Strictness.values()).map(Strictness::word).toList();
      return Optional.of(new Mistake(UNDECLARED, strictness, String.join(", ", allowed)));
    }
    String reads = value(options, UNDECLARED_READS, "warn");
    return READS.contains(reads)
        ? Optional.empty()
        : Optional.of(new Mistake(UNDECLARED_READS, reads, String.join(", ", READS)));
  }

  private static String value(Map<String, String> options, String name, String initial) {
    // javac passes -Aname without a value as null.
    String value = options.get(name);
    return value == null ? initial : value;
  }
}
