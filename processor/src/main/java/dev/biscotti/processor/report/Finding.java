package dev.biscotti.processor.report;

/**
 * A breach of a rule at a place.
 *
 * @param rule the rule
 * @param anchor the place
 * @param what what is wrong
 * @param fix how to fix it
 */
public record Finding(Rule rule, Anchor anchor, String what, String fix) {

  /**
   * Puts a finding into words.
   *
   * @param rule the rule
   * @param anchor the place
   * @param arguments the arguments of the rule's two sentences
   * @return the finding
   */
  public static Finding of(Rule rule, Anchor anchor, Object... arguments) {
    if (arguments.length != rule.arguments()) {
      throw new IllegalArgumentException(
          rule + " takes " + rule.arguments() + " arguments, not " + arguments.length);
    }
    return new Finding(rule, anchor, rule.what(arguments), rule.fix(arguments));
  }

  /**
   * The whole message: what is wrong, where, and how to fix it.
   *
   * @return three lines
   */
  public String message() {
    return "[" + rule.id() + "] " + what + "\nat:   " + anchor.where() + "\nfix:  " + fix;
  }
}
