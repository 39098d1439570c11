package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about the names of cookies. */
public enum NameRule implements Rule {
  BSC101(
      ERROR,
      "The name is no token",
      "The cookie name \"%s\" is not valid: %s.",
      "Use one or more letters, digits and !#$%%&'*+-.^_`|~ only.",
      "RFC 6265bis, section 4.1.1: a cookie name is a token. Servers, proxies and browsers disagree"
          + " about every other name."),
  BSC102(
      ERROR,
      "A prefix in another case",
      "The cookie name \"%s\" begins with \"%s\", which browsers treat as the prefix \"%s\" while"
          + " servers do not.",
      "Write the prefix as \"%s\", or choose a name that does not begin like it.",
      "RFC 6265bis, section 5.7: browsers compare prefixes without regard to case, so the cookie is"
          + " rejected or protected by accident."),
  BSC103(
      ERROR,
      "__Host- without what it demands",
      "The prefix __Host- of \"%s\" demands secure = true, path = \"/\" and no domain; here %s.",
      "Remove the member, or the prefix.",
      "RFC 6265bis, section 4.1.3.2: the browser ignores the cookie."),
  BSC104(
      ERROR,
      "__Secure- without secure",
      "The prefix __Secure- of \"%s\" demands secure = true.",
      "Remove secure = false, or the prefix.",
      "RFC 6265bis, section 4.1.3.1: the browser ignores the cookie."),
  BSC105(
      ERROR,
      "__Http- or __Host-Http- without what it demands",
      "The prefix %s of \"%s\" demands %s; here %s.",
      "Remove the member, or the prefix.",
      "Layered Cookies (draft-ietf-httpbis-layered-cookies), section 4.1.3: the browser ignores the"
          + " cookie."),
  BSC106(
      ERROR,
      "Not a String constant",
      "%s is %s, so its value cannot be a cookie's name.",
      "Declare it as: static final String %s = \"the-name\";",
      "The name must be known while the code is compiled (JLS section 4.12.4); otherwise nothing"
          + " can be generated, checked or disclosed."),
  BSC107(
      ERROR,
      "A pattern without exactly one *",
      "The pattern \"%s\" has %s.",
      "Put one * where the name varies, and at least one literal character beside it, as in"
          + " \"_ga_*\".",
      "One varying part is what the guard can match and a reader can understand; a pattern of *"
          + " alone would declare every cookie there is."),
  BSC108(
      WARNING,
      "A * in a name that is no pattern",
      "The name \"%s\" contains a *, but pattern is false, so it stands for itself.",
      "Add pattern = true if the part varies.",
      "A * is a legal character of a name, but hardly ever meant."),
  BSC109(
      WARNING,
      "A name that begins with $",
      "The name \"%s\" begins with a $.",
      "Choose another first character.",
      "RFC 2965 used such names for attributes, and servers still drop $Version, $Path and"
          + " $Domain."),
  BSC110(
      WARNING,
      "placeholder and pattern do not go together",
      "The pattern \"%s\" has no placeholder.",
      "Say what the varying part is, such as placeholder = \"the property's id\".",
      "A visitor who reads _ga_* must be told what varies."),
  BSC111(
      ERROR,
      "Essential and in need of consent at once",
      "%s carries both @EssentialCookie and @ConsentCookie.",
      "Keep the one that is true.",
      "ePrivacy Directive Art. 5(3): a cookie is exempt only if every purpose of it is.");

  /** {@link #BSC110} for a name that is no pattern. */
  public static final MessageTemplate<NameRule> PLACEHOLDER_WITHOUT_PATTERN =
      new MessageTemplate<>(
          BSC110,
          "A placeholder is stated, but \"%s\" is no pattern.",
          "Add pattern = true and a * where the name varies, or remove the placeholder.");

  private final RuleWords words;

  NameRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
