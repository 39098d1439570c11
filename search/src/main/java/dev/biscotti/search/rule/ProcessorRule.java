package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about the processor itself and the files that it reads. */
public enum ProcessorRule implements Rule {
  BSC001(
      ERROR,
      "The processor failed",
      "Biscotti failed with an internal error: %s.",
      "Report this bug in Biscotti, with the stack trace.",
      "An internal error must neither look like a failure of javac nor let the build pass."),
  BSC002(
      ERROR,
      "Unknown option value",
      "The option -A%s=%s is not valid.",
      "Allowed values: %s.",
      "Ignoring the option could silently switch off a check."),
  BSC003(
      ERROR,
      "A file cannot be read or written",
      "A file that this compilation needs cannot be read or written: %s.",
      "Correct the file or clean the class output, then compile again.",
      "Biscotti can neither check nor disclose what it cannot read."),
  BSC004(
      WARNING,
      "A library file cannot be read",
      "A library file cannot be read and is ignored: %s.",
      "Use another version of the library, or report this to its maintainers.",
      "A mistake in a dependency must not break your build, so Biscotti ignores the file.");

  /** {@link #BSC003} for the index of declaring types. */
  public static final MessageTemplate<ProcessorRule> INDEX_UNREADABLE =
      new MessageTemplate<>(
          BSC003,
          BSC003.words.what(),
          "Delete it from the class output and recompile the whole module.");

  /** {@link #BSC003} for the module's own table of APIs. */
  public static final MessageTemplate<ProcessorRule> SINKS_MALFORMED =
      new MessageTemplate<>(
          BSC003, BSC003.words.what(), "Write the line as docs/sinks.md describes.");

  private final RuleWords words;

  ProcessorRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
