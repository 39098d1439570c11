package dev.biscotti.search.finding;

/**
 * A breach of a {@link UsageRule}, in words.
 *
 * @param rule the rule
 * @param what what is wrong
 * @param mend how to mend it
 */
public record UsageFinding(UsageRule rule, String what, String mend) {

  /**
   * The whole message.
   *
   * @param where the place in words, such as {@code Checkout.pay}
   * @return lines that say what is wrong, where, and how to mend it
   */
  public String message(String where) {
    return "[" + rule + "] " + what + "\n  at:   " + where + "\n  mend: " + mend;
  }
}
