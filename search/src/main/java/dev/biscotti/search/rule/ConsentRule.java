package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about consent, and about the cookie that records it. */
public enum ConsentRule implements Rule {
  BSC801(
      ERROR,
      "Consent without a record",
      "%s needs consent, but the policy %s has no consentRecord.",
      "Declare an @EssentialCookie(because = Exemption.CONSENT_RECORD, maxAge = \"P6M\", …) and"
          + " name it in consentRecord.",
      "GDPR Art. 7(1): the controller must be able to demonstrate consent."),
  BSC802(
      ERROR,
      "The consent record cannot record consent",
      "consentRecord = \"%s\" is %s.",
      "Name an essential cookie of this policy with because = Exemption.CONSENT_RECORD."
          + " The application sets it, or a banner (setBy = SetBy.SCRIPT or PROVIDER) that a"
          + " ConsentSource reads.",
      "The guard reads the visitor's choices from this cookie and writes them there,"
          + " unless another banner does."),
  BSC803(
      ERROR,
      "A consent record kept for more than 12 months",
      "The consent record \"%s\" is kept for %s, more than 12 months.",
      "State maxAge = \"P6M\".",
      "No supervisory authority accepts an answer older than a year."),
  BSC804(
      WARNING,
      "A consent record kept for more than 6 months",
      "The consent record \"%s\" is kept for %s, more than 6 months.",
      "State maxAge = \"P6M\".",
      "CNIL recommendation 2020-092: six months is good practice."),
  BSC805(
      WARNING,
      "A consent cookie kept for more than 13 months",
      "The cookie \"%s\" is kept for %s, more than 13 months.",
      "State maxAge = \"P13M\" or less.",
      "CNIL guidelines 2020-091: at most 13 months, not extended by new visits."),
  BSC806(
      ERROR,
      "A date or notice that contradicts the effective date",
      "since = \"%s\" is later than effective = \"%s\".",
      "Change the policy's effective to this date or later.",
      "The page would announce a change that is later than its own date."),
  BSC807(
      WARNING,
      "A consent record that another host can forge",
      "Other hosts can forge the consent record \"%s\": a page on a sibling or parent"
          + " domain can set a cookie of this name for the whole domain, and consent in it"
          + " counts before the visitor has answered.",
      "Name it \"%s\". Visitors who have answered are asked once more, because their"
          + " answer is stored under the old name.",
      "RFC 6265bis, section 4.1.3.2: browsers accept a cookie whose name begins with"
          + " __Host- only from its own host.");

  /** {@link #BSC801} for several cookies. */
  public static final MessageTemplate<ConsentRule> SEVERAL_NEED_CONSENT =
      new MessageTemplate<>(
          BSC801,
          "%s and %s more need consent, but the policy %s has no consentRecord.",
          BSC801.words.fix());

  /** {@link #BSC806} for a notice that ends too late. */
  public static final MessageTemplate<ConsentRule> NOTICE_TOO_LONG =
      new MessageTemplate<>(
          BSC806,
          "The notice of %s days that begins at since = \"%s\" ends on %s, after effective"
              + " = \"%s\".",
          "Change the policy's effective to \"%s\" or later, or since to an earlier day.");

  /** {@link #BSC806} for days of notice below zero. */
  public static final MessageTemplate<ConsentRule> NOTICE_NEGATIVE =
      new MessageTemplate<>(
          BSC806, "noticeDays = %s is negative.", "State the number of days, or 0 for no notice.");

  private final RuleWords words;

  ConsentRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
