package dev.biscotti.search.finding;

import dev.biscotti.search.rule.MessageTemplate;
import dev.biscotti.search.rule.UsageRule;

/**
 * A breach of a {@link UsageRule}, in words.
 *
 * @param rule the rule
 * @param cookie the name of the cookie, or the pattern of its names; empty if it is unknown
 * @param what what is wrong
 * @param fix how to fix it
 * @param declaration lines of Java that declare the cookie; empty if a declaration does not fix it
 */
public record UsageFinding(
    UsageRule rule, String cookie, String what, String fix, String declaration) {

  /** A finding that no declaration fixes. */
  static UsageFinding of(MessageTemplate<UsageRule> message, String cookie, Object... arguments) {
    return new UsageFinding(
        message.rule(), cookie, message.what(arguments), message.fix(arguments), "");
  }

  /** The same finding, which this declaration fixes. */
  UsageFinding withDeclaration(String lines) {
    return new UsageFinding(rule, cookie, what, fix, lines);
  }

  /**
   * The whole message.
   *
   * @param where the place in words, such as {@code Checkout.pay}
   * @return lines that say what is wrong, where, and how to fix it
   */
  public String message(String where) {
    return message(where, fix);
  }

  String message(String where, String fix) {
    return "[" + rule + "] " + what + "\n  at:   " + where + "\n  fix:  " + fix;
  }
}
