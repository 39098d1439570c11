package dev.biscotti.search.finding;

/**
 * A breach of a {@link UsageRule}, in words.
 *
 * @param rule the rule
 * @param cookie the name of the cookie, or the pattern of its names; empty if it is not known
 * @param what what is wrong
 * @param mend how to mend it
 * @param declaration lines of Java that declare the cookie; empty if that is no way to mend it
 */
public record UsageFinding(
    UsageRule rule, String cookie, String what, String mend, String declaration) {

  /** A finding that no declaration mends. */
  static UsageFinding of(UsageRule rule, String cookie, String what, String mend) {
    return new UsageFinding(rule, cookie, what, mend, "");
  }

  /**
   * The whole message.
   *
   * @param where the place in words, such as {@code Checkout.pay}
   * @return lines that say what is wrong, where, and how to mend it
   */
  public String message(String where) {
    return message(where, mend);
  }

  String message(String where, String fix) {
    return "[" + rule + "] " + what + "\n  at:   " + where + "\n  mend: " + fix;
  }
}
