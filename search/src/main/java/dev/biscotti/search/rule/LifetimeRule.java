package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about how long a cookie is kept. */
public enum LifetimeRule implements Rule {
  BSC301(
      ERROR,
      "The lifetime is malformed",
      "maxAge = \"%s\" is not an ISO 8601 period or duration.",
      "Write, for example, \"P30D\", \"P13M\", \"P1Y\" or \"PT30M\".",
      "Biscotti can neither enforce nor disclose a lifetime that it cannot read."),
  BSC302(
      ERROR,
      "A lifetime of zero or less",
      "maxAge = \"%s\" is %s.",
      "State how long browsers are to keep the cookie, or leave maxAge out to keep it"
          + " until the browser closes.",
      "RFC 6265bis, section 5.6.2: browsers delete such a cookie at once."),
  BSC303(
      ERROR,
      "Longer than browsers keep a cookie",
      "maxAge = \"%s\" is more than 400 days.",
      "State at most 400 days, such as \"P400D\", \"P13M\" or \"P1Y\".",
      "RFC 6265bis, section 5.5: browsers keep a cookie for at most 400 days, so the page"
          + " would be wrong."),
  BSC304(
      WARNING,
      "Longer than browsers keep a cookie, as published by its setter",
      "maxAge = \"%s\" is more than 400 days.",
      "State \"P400D\", the time that browsers keep it.",
      "RFC 6265bis, section 5.5: browsers keep a cookie for at most 400 days."),
  BSC305(
      ERROR,
      "A lifetime in words where a period is needed",
      "lifetime = \"%s\" is in words, but this application sets the cookie.",
      "State maxAge, or leave both out to keep the cookie until the browser closes. If"
          + " another party sets the cookie, name it in setBy.",
      "The guard cannot enforce words; they are for what others set and publish in words"
          + " only."),
  BSC306(
      ERROR,
      "Renewed, but without maxAge",
      "renewed = true has nothing to renew: there is no maxAge.",
      "State maxAge, or remove renewed.",
      "A cookie that ends when the browser closes has no period to renew."),
  BSC307(
      WARNING,
      "A cookie that a script sets for more than 7 days",
      "maxAge = \"%s\" is more than 7 days for a cookie that a script sets.",
      "State \"P7D\", or set the cookie on the server.",
      "Safari keeps what document.cookie sets for at most 7 days, so the page would be"
          + " wrong for its users."),
  BSC308(
      ERROR,
      "maxAge on session storage",
      "maxAge = \"%s\" has no effect: session storage ends with its tab.",
      "Remove maxAge, or use Storage.LOCAL_STORAGE.",
      "HTML Standard, section 12.2.2: session storage lasts as long as its tab.");

  /** {@link #BSC305} for a lifetime that is stated twice. */
  public static final MessageTemplate<LifetimeRule> WORDS_AND_PERIOD =
      new MessageTemplate<>(
          BSC305, "lifetime = \"%s\" and maxAge = \"%s\" are both stated.", "Keep one of them.");

  private final RuleWords words;

  LifetimeRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
