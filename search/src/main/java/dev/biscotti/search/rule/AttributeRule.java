package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about the attributes of cookies and the protection of their values. */
public enum AttributeRule implements Rule {
  BSC201(
      ERROR,
      "SameSite=None without Secure",
      "sameSite = NONE of \"%s\" requires secure = true.",
      "Remove secure = false, or use SameSite.LAX.",
      "RFC 6265bis, section 5.7, step 19: otherwise browsers ignore the cookie."),
  BSC202(
      ERROR,
      "Partitioned without Secure",
      "partitioned = true of \"%s\" requires secure = true.",
      "Remove secure = false or partitioned = true.",
      "CHIPS (draft-cutler-httpbis-partitioned-cookies), section 2.1: otherwise browsers"
          + " ignore the cookie."),
  BSC203(
      ERROR,
      "The domain is not a host name",
      "domain = \"%s\" is not valid: %s.",
      "Write a lower-case host name without a leading dot, such as \"shop.example\", or"
          + " leave domain out to keep the cookie to one host.",
      "RFC 6265bis, section 4.1.2.3: browsers ignore the cookie, or send it to hosts that"
          + " you did not intend."),
  BSC204(
      WARNING,
      "The domain is a public suffix",
      "domain = \"%s\" is a public suffix, under which anyone can register a name.",
      "Write the domain that you registered, such as \"shop.%s\".",
      "RFC 6265bis, section 5.7, step 9: browsers reject such a cookie. The list of public"
          + " suffixes changes, so this is only a warning."),
  BSC205(
      ERROR,
      "The path is not valid",
      "path = \"%s\" is not valid: %s.",
      "Write an absolute path such as \"/\" or \"/shop\".",
      "RFC 6265bis, sections 4.1.1 and 5.6.4: a path that does not begin with / is ignored, and the"
          + " cookie silently gets another scope."),
  BSC206(
      ERROR,
      "An attribute of more than 1,024 octets",
      "%s of \"%s\" is %s octets long; browsers ignore attributes of more than 1,024" + " octets.",
      "Shorten it.",
      "RFC 6265bis, section 5.6: browsers drop the attribute and keep the cookie with"
          + " another scope."),
  BSC207(
      ERROR,
      "A name that leaves no room for a value",
      "This cookie's name is %s octets long; name and value together may have 4,096" + " octets.",
      "Shorten the name.",
      "RFC 6265bis, section 5.7, step 5: browsers ignore a longer cookie."),
  BSC208(
      WARNING,
      "A cookie attribute on web storage",
      "%s has no meaning for storage = %s.",
      "Remove the member.",
      "Web storage has no attributes, so the page would promise something that does not"
          + " exist."),
  BSC209(
      ERROR,
      "A value type without a codec",
      "Biscotti has no codec for type = %s.",
      "Use String, boolean, int, long, UUID, Instant, LocalDate, Duration or an enum that"
          + " generated code can access, or name a class that implements CookieCodec in codec.",
      "The guard encodes each value and checks it against RFC 6265bis, section 4.1.1; it"
          + " needs a codec that knows the type."),
  BSC210(
      ERROR,
      "The codec cannot be used",
      "codec = %s cannot be used: %s.",
      "Name a class that implements CookieCodec<%s> and has a public constructor without"
          + " parameters, or an enum with one constant.",
      "Generated code creates the codec."),
  BSC211(
      ERROR,
      "A protection that nothing enforces",
      "protection = %s cannot be kept: %s.",
      "Remove the member, or use a cookie that the application sets.",
      "Biscotti can protect only values that this application writes, and the page must"
          + " not promise more."),
  BSC212(
      ERROR,
      "HttpOnly on a cookie that a script sets",
      "A cookie that a script sets cannot have httpOnly = true.",
      "Remove the member: scripts can read what a script sets.",
      "RFC 6265bis, section 5.7, step 12: a script cannot set an HttpOnly cookie."),
  BSC213(
      WARNING,
      "Partitioned without SameSite=None",
      "partitioned = true of \"%s\" has no effect with sameSite = %s.",
      "Add sameSite = SameSite.NONE, or remove partitioned = true.",
      "CHIPS (draft-cutler-httpbis-partitioned-cookies), section 1: partitions separate"
          + " the cookies of embedded sites, and browsers send these only cookies with"
          + " SameSite=None."),
  BSC214(
      WARNING,
      "A domain outside the site",
      "domain = \"%s\" belongs neither to site = \"%s\" nor to scope, so browsers ignore"
          + " this cookie.",
      "Write \"%s\", leave domain out to keep the cookie to one host, or add the domain to"
          + " scope if the site is there too.",
      "RFC 6265bis, section 5.7, step 10: browsers ignore a cookie whose Domain does not"
          + " match the host that sets it.");

  /** {@link #BSC214} for the consent record. */
  public static final MessageTemplate<AttributeRule> RECORD_OUTSIDE_SITE =
      new MessageTemplate<>(
          BSC214,
          "domain = \"%s\" belongs neither to site = \"%s\" nor to scope, so browsers"
              + " ignore this cookie. It is the consent record: no answer is kept, and the"
              + " banner asks on every page.",
          BSC214.words.fix());

  private final RuleWords words;

  AttributeRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
