package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about the names of cookies. */
public enum NameRule implements Rule {
  BSC101(
      ERROR,
      "The name is not a token",
      "The cookie name \"%s\" is not valid: %s.",
      "Use only letters, digits and the characters !#$%%&'*+-.^_`|~.",
      "RFC 6265bis, section 4.1.1: a cookie name is a token. Servers, proxies and browsers"
          + " disagree about any other name."),
  BSC102(
      ERROR,
      "A prefix in the wrong case",
      "The cookie name \"%s\" begins with \"%s\", which browsers treat as the prefix"
          + " \"%s\" but servers do not.",
      "Write the prefix as \"%s\", or choose a name that does not begin with it.",
      "RFC 6265bis, section 5.7: browsers ignore the case of prefixes, so they may reject"
          + " or protect the cookie by accident."),
  BSC103(
      ERROR,
      "__Host- without the attributes it requires",
      "The prefix __Host- of \"%s\" requires secure = true, path = \"/\" and no domain,"
          + " but here %s.",
      "Remove the member or the prefix.",
      "RFC 6265bis, section 4.1.3.2: otherwise browsers ignore the cookie."),
  BSC104(
      ERROR,
      "__Secure- without secure",
      "The prefix __Secure- of \"%s\" requires secure = true.",
      "Remove secure = false or the prefix.",
      "RFC 6265bis, section 4.1.3.1: otherwise browsers ignore the cookie."),
  BSC105(
      ERROR,
      "__Http- or __Host-Http- without the attributes it requires",
      "The prefix %s of \"%s\" requires %s, but here %s.",
      "Remove the member or the prefix.",
      "Layered Cookies (draft-ietf-httpbis-layered-cookies), section 4.1.3: otherwise"
          + " browsers ignore the cookie."),
  BSC106(
      ERROR,
      "Not a String constant",
      "%s is %s, so it cannot name a cookie.",
      "Declare it as: static final String %s = \"the-name\";",
      "Biscotti must know the name at compile time (JLS, section 4.12.4) to generate code"
          + " for the cookie, check it and disclose it."),
  BSC107(
      ERROR,
      "A pattern without exactly one *",
      "The pattern \"%s\" has %s.",
      "Write one * where the name varies, next to at least one literal character, as in"
          + " \"_ga_*\".",
      "The guard can match one varying part, and readers can understand it; a bare * would"
          + " declare every cookie."),
  BSC108(
      WARNING,
      "A * in a name that is not a pattern",
      "The name \"%s\" contains a *, but pattern is false, so the * is taken literally.",
      "Add pattern = true if that part of the name varies.",
      "A * is legal in a cookie name but rarely intended."),
  BSC109(
      WARNING,
      "A name that begins with $",
      "The name \"%s\" begins with a $.",
      "Begin the name with another character.",
      "RFC 2965 used such names for attributes, and servers still drop $Version, $Path and"
          + " $Domain."),
  BSC110(
      WARNING,
      "A pattern without a placeholder, or a placeholder without a pattern",
      "The pattern \"%s\" has no placeholder.",
      "Name the varying part, such as placeholder = \"the property's id\".",
      "Visitors who read _ga_* need to know what the * stands for."),
  BSC111(
      ERROR,
      "Both essential and in need of consent",
      "%s has both @EssentialCookie and @ConsentCookie.",
      "Keep the annotation that is true.",
      "ePrivacy Directive Art. 5(3): a cookie is exempt only if all its purposes are.");

  /** {@link #BSC110} for a name that is not a pattern. */
  public static final MessageTemplate<NameRule> PLACEHOLDER_WITHOUT_PATTERN =
      new MessageTemplate<>(
          BSC110,
          "\"%s\" has a placeholder but is not a pattern.",
          "Add pattern = true and write * where the name varies, or remove the" + " placeholder.");

  private final RuleWords words;

  NameRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
