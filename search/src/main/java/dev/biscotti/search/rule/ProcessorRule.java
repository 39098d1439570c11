package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about the processor itself and the files that it reads. */
public enum ProcessorRule implements Rule {
  BSC001(
      ERROR,
      "The processor failed",
      "Biscotti itself failed: %s.",
      "Please report this with the stack trace; nothing in your code is wrong.",
      "A failure of ours must not look like a failure of javac, nor pass for a green build."),
  BSC002(
      ERROR,
      "Unknown option value",
      "The option -A%s=%s is not understood.",
      "Use one of: %s.",
      "An ignored option would silently switch a check off."),
  BSC003(
      ERROR,
      "A file cannot be read or written",
      "A file that this compilation needs cannot be read or written: %s.",
      "Correct it, or clean the class output, and compile again.",
      "What cannot be read is neither searched nor disclosed."),
  BSC004(
      WARNING,
      "A file of a library cannot be read",
      "A file of a library cannot be read and is ignored: %s.",
      "Take another version of the library, or tell its maintainers.",
      "A mistake in a dependency must not stop your build, but what the file says does not count.");

  /** {@link #BSC003} for the index of declaring types. */
  public static final MessageTemplate<ProcessorRule> INDEX_UNREADABLE =
      new MessageTemplate<>(
          BSC003,
          BSC003.words.what(),
          "Delete it from the class output, and compile the whole module.");

  /** {@link #BSC003} for the module's own table of APIs. */
  public static final MessageTemplate<ProcessorRule> SINKS_MALFORMED =
      new MessageTemplate<>(
          BSC003, BSC003.words.what(), "Write the line as the page about sinks says.");

  private final RuleWords words;

  ProcessorRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
