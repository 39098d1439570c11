package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about what the law requires of a declaration. */
public enum LawRule implements Rule {
  BSC901(
      ERROR,
      "A known tracker declared essential",
      "\"%s\" is a well-known %s cookie of %s and cannot be essential.",
      "Declare it with @ConsentCookie(category = \"%s\", …), or rename it if it is another"
          + " cookie.",
      "ePrivacy Directive Art. 5(3); Article 29 Working Party, Opinion 04/2012, section 4:"
          + " measurement and advertising are never strictly necessary."),
  BSC902(
      WARNING,
      "A login or preference kept beyond the visit without a request",
      "\"%s\" keeps a preference beyond the visit, but nothing says that the visitor asked"
          + " for it.",
      "State what the visitor does to ask for it, such as setWhen = \"you pick a theme\", or"
          + " what ends it, such as endsOn = \"you go back to the default\". Without maxAge,"
          + " it ends with the visit.",
      "Article 29 Working Party, Opinion 04/2012, sections 3.2 and 3.6: beyond the"
          + " session, the exemption needs an explicit request."),
  BSC903(
      WARNING,
      "A provider outside the EEA without a data location",
      "The provider \"%s\" is based in %s, outside the EEA, but states no dataLocation.",
      "State where the data is processed and on what legal basis it is transferred.",
      "GDPR Art. 13(1)(f): visitors must be told about transfers to third countries."),
  BSC904(
      WARNING,
      "A served country without an authority for cookies",
      "The authorities for %s include none that supervises cookies.",
      "Add @Authority(name = …, country = \"%s\", topic = Authority.COOKIES).",
      "In several countries, different authorities supervise cookies and personal data: in"
          + " Sweden, PTS and IMY."),
  BSC905(
      WARNING,
      "A provider without a privacy policy",
      "The provider \"%s\" receives data from cookies but has no privacyPolicy.",
      "State the URL of its privacy policy.",
      "GDPR Art. 13(1)(e): visitors must be able to learn who receives their data.");

  /** {@link #BSC902} for a login. */
  public static final MessageTemplate<LawRule> LOGIN_KEPT =
      new MessageTemplate<>(
          BSC902,
          "\"%s\" keeps a login beyond the visit, but nothing says that the visitor asked"
              + " for it.",
          "State what the visitor does to ask for it, such as setWhen = \"you sign in and"
              + " ask to be remembered\", or what ends it, such as endsOn = \"you sign out\"."
              + " Without maxAge, it ends with the visit.");

  private final RuleWords words;

  LawRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
