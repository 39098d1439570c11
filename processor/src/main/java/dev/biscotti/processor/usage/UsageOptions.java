package dev.biscotti.processor.usage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options of the search.
 *
 * @param mode how strict it is
 * @param reads whether reads are reported
 * @param declaredIn the classes that hold the declarations of a module without a policy
 */
record UsageOptions(Mode mode, boolean reads, List<String> declaredIn) {
  /** {@code strict}, {@code error} (default), {@code warn} or {@code off}. */
  static final String UNDECLARED = "biscotti.undeclared";

  /** {@code warn} (default) or {@code off}. */
  static final String UNDECLARED_READS = "biscotti.undeclaredReads";

  /** Class names, separated by commas. */
  static final String DECLARED_IN = "biscotti.declaredIn";

  static final Set<String> NAMES = Set.of(UNDECLARED, UNDECLARED_READS, DECLARED_IN);

  private static final List<String> MODES = List.of("strict", "error", "warn", "off");
  private static final List<String> READS = List.of("warn", "off");

  /** How strict the search is. */
  enum Mode {
    STRICT,
    ERROR,
    WARN,
    OFF
  }

  /**
   * A value that is not understood.
   *
   * @param option the option
   * @param value its value
   * @param allowed what it can be
   */
  record Mistake(String option, String value, String allowed) {}

  static UsageOptions of(Map<String, String> options) {
    int mode = MODES.indexOf(value(options, UNDECLARED, "error"));
    List<String> classes =
        Arrays.stream(value(options, DECLARED_IN, "").split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    return new UsageOptions(
        mode < 0 ? Mode.ERROR : Mode.values()[mode],
        !value(options, UNDECLARED_READS, "warn").equals("off"),
        classes);
  }

  static Optional<Mistake> mistake(Map<String, String> options) {
    return mistake(options, UNDECLARED, MODES, "error")
        .or(() -> mistake(options, UNDECLARED_READS, READS, "warn"));
  }

  private static Optional<Mistake> mistake(
      Map<String, String> options, String name, List<String> allowed, String initial) {
    String value = value(options, name, initial);
    return allowed.contains(value)
        ? Optional.empty()
        : Optional.of(new Mistake(name, value, String.join(", ", allowed)));
  }

  private static String value(Map<String, String> options, String name, String initial) {
    // javac hands on -Aname without a value as null.
    String value = options.get(name);
    return value == null ? initial : value;
  }
}
