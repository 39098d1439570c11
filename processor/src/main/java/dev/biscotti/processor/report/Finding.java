package dev.biscotti.processor.report;

import dev.biscotti.search.rule.MessageTemplate;
import dev.biscotti.search.rule.Rule;

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
   * Creates a finding with its sentences.
   *
   * @param message the sentences
   * @param anchor the place
   * @param arguments the arguments of the sentences
   * @return the finding
   */
  public static Finding of(MessageTemplate<?> message, Anchor anchor, Object... arguments) {
    return new Finding(message.rule(), anchor, message.what(arguments), message.fix(arguments));
  }

  /**
   * The whole message: what is wrong, where, and how to fix it.
   *
   * @return the message, in three lines
   */
  public String message() {
    return "[" + rule.id() + "] " + what + "\nat:   " + anchor.where() + "\nfix:  " + fix;
  }
}
