package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about how long a cookie is kept. */
public enum LifetimeRule implements Rule {
  BSC301(
      ERROR,
      "The lifetime is malformed",
      "maxAge = \"%s\" is no ISO-8601 period or duration.",
      "Write for example \"P30D\", \"P13M\", \"P1Y\" or \"PT30M\".",
      "A lifetime that cannot be read can be neither enforced nor disclosed."),
  BSC302(
      ERROR,
      "A lifetime of nothing",
      "maxAge = \"%s\" is %s.",
      "State the time the browser shall keep the cookie, or leave maxAge out for one that ends when"
          + " the browser closes.",
      "RFC 6265bis, section 5.6.2: such a cookie is deleted as it arrives."),
  BSC303(
      ERROR,
      "Longer than a browser keeps anything",
      "maxAge = \"%s\" is more than 400 days.",
      "State 400 days (\"P400D\", \"P13M\", \"P1Y\") or less.",
      "RFC 6265bis, section 5.5: browsers cut it to 400 days, so the policy would state a time that"
          + " is not true."),
  BSC304(
      WARNING,
      "Longer than a browser keeps anything, as its setter publishes it",
      "maxAge = \"%s\" is more than 400 days.",
      "State what the browser makes of it, \"P400D\".",
      "RFC 6265bis, section 5.5: browsers cut it to 400 days."),
  BSC305(
      ERROR,
      "A lifetime in words where a period is needed",
      "lifetime = \"%s\" is stated for what this application sets itself.",
      "State maxAge, or leave both out for the end of the visit; setBy tells who else sets it.",
      "Words cannot be enforced; they are for what others set and publish in words only."),
  BSC306(
      ERROR,
      "Renewed, but without a period",
      "renewed = true has nothing to renew: there is no maxAge.",
      "State maxAge, or remove renewed.",
      "A cookie that ends when the browser closes is not counted from any visit."),
  BSC307(
      WARNING,
      "A script-set cookie over 7 days",
      "maxAge = \"%s\" is more than 7 days for a cookie that a script sets.",
      "State \"P7D\", or let the server set it.",
      "Safari keeps what document.cookie sets for 7 days at the most, so its visitors are told a"
          + " time that is not true."),
  BSC308(
      ERROR,
      "A period on session storage",
      "maxAge = \"%s\" cannot be kept: session storage ends with its tab.",
      "Remove maxAge, or use storage = LOCAL_STORAGE.",
      "HTML Standard, section 12.2.2: session storage lives as long as its tab.");

  /** {@link #BSC305} for a lifetime that is stated twice. */
  public static final MessageTemplate<LifetimeRule> WORDS_AND_PERIOD =
      new MessageTemplate<>(
          BSC305, "lifetime = \"%s\" stands beside maxAge = \"%s\".", "Keep one of the two.");

  private final RuleWords words;

  LifetimeRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
