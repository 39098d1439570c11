package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about what the law asks of a declaration. */
public enum LawRule implements Rule {
  BSC901(
      ERROR,
      "A known tracker called essential",
      "\"%s\" is a well-known %s cookie of %s and cannot be essential.",
      "Declare it with @ConsentCookie(category = \"%s\", …); rename it if it is another cookie.",
      "ePrivacy Directive Art. 5(3); Article 29 Working Party, Opinion 04/2012, section 4:"
          + " measurement and advertising are never strictly necessary."),
  BSC902(
      WARNING,
      "A persistent login or preference that nobody asked for",
      "\"%s\" keeps %s beyond the visit, and nothing says that the visitor asked for it.",
      "State the act that sets it, such as setWhen = \"%s\", or the one that ends it, such as"
          + " endsOn = \"%s\"; without maxAge it ends with the visit.",
      "Article 29 Working Party, Opinion 04/2012, sections 3.2 and 3.6: beyond the session the"
          + " exemption needs an explicit request."),
  BSC903(
      WARNING,
      "A provider outside the EEA without a data location",
      "The provider \"%s\" has its seat in %s, outside the EEA, and states no dataLocation.",
      "State where the data is processed and what the transfer rests on.",
      "GDPR Art. 13(1)(f): visitors must be told of transfers to third countries."),
  BSC904(
      WARNING,
      "A served country without an authority for cookies",
      "The authorities name %s, but none that supervises cookies there.",
      "Add @Authority(name = …, country = \"%s\", topic = Authority.COOKIES).",
      "In several countries cookies and personal data have different supervisors: in Sweden PTS and"
          + " IMY."),
  BSC905(
      WARNING,
      "A provider without a privacy policy",
      "The provider \"%s\" receives what cookies hold, and no privacyPolicy is stated.",
      "State the URL of its privacy policy.",
      "GDPR Art. 13(1)(e): visitors must be able to learn who the recipient is.");

  private final RuleWords words;

  LawRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
