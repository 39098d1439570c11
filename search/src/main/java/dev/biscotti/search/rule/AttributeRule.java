package dev.biscotti.search.rule;

import static dev.biscotti.search.rule.Severity.ERROR;
import static dev.biscotti.search.rule.Severity.WARNING;

/** Rules about the attributes of cookies, and about what becomes of their values. */
public enum AttributeRule implements Rule {
  BSC201(
      ERROR,
      "SameSite=None without Secure",
      "sameSite = NONE of \"%s\" demands secure = true.",
      "Remove secure = false, or use LAX.",
      "RFC 6265bis, section 5.7, step 19: the browser ignores the cookie."),
  BSC202(
      ERROR,
      "Partitioned without Secure",
      "partitioned = true of \"%s\" demands secure = true.",
      "Remove secure = false, or partitioned = true.",
      "CHIPS (draft-cutler-httpbis-partitioned-cookies), section 2.1: the browser ignores the"
          + " cookie."),
  BSC203(
      ERROR,
      "The domain is no host name",
      "domain = \"%s\" is not valid: %s.",
      "Write a lower-case host name such as \"shop.example\", without a leading dot; leave it out"
          + " for a cookie of this host only.",
      "RFC 6265bis, section 4.1.2.3: the browser ignores the cookie, or sends it elsewhere than"
          + " meant."),
  BSC204(
      WARNING,
      "The domain is a public suffix",
      "domain = \"%s\" is a public suffix, under which strangers register names.",
      "Write the domain you registered, such as \"shop.%s\".",
      "RFC 6265bis, section 5.7, step 9: browsers reject such a cookie. The list has a date, hence"
          + " a warning."),
  BSC205(
      ERROR,
      "The path is not valid",
      "path = \"%s\" is not valid: %s.",
      "Write an absolute path such as \"/\" or \"/shop\".",
      "RFC 6265bis, sections 4.1.1 and 5.6.4: a path that does not begin with / is ignored, and the"
          + " cookie silently gets another scope."),
  BSC206(
      ERROR,
      "An attribute over 1,024 octets",
      "%s of \"%s\" has %s octets; browsers ignore an attribute over 1024.",
      "Shorten it.",
      "RFC 6265bis, section 5.6: the attribute is dropped and the cookie kept with another scope."),
  BSC207(
      ERROR,
      "A name that leaves no room for a value",
      "The name of this cookie has %s octets; name and value together may have 4096.",
      "Shorten the name.",
      "RFC 6265bis, section 5.7, step 5: the browser ignores the cookie."),
  BSC208(
      WARNING,
      "A cookie attribute on web storage",
      "%s has no meaning for storage = %s.",
      "Remove the member.",
      "Web storage has no attributes; the policy would promise something that does not exist."),
  BSC209(
      ERROR,
      "A value type that nothing can encode",
      "No codec is known for type = %s.",
      "Use String, boolean, int, long, UUID, Instant, LocalDate, Duration or an enum that generated"
          + " code can see, or name a class that implements CookieCodec in codec.",
      "The value's grammar is checked when it is set (RFC 6265bis, section 4.1.1); that takes a"
          + " codec that knows the type."),
  BSC210(
      ERROR,
      "The codec does not fit",
      "codec = %s cannot be used: %s.",
      "Name a class that implements CookieCodec<%s> with a public constructor without parameters,"
          + " or an enum with one constant.",
      "Generated code creates the codec by itself."),
  BSC211(
      ERROR,
      "A protection nobody keeps",
      "protection = %s is stated for something that %s.",
      "Remove the member, or let the application set a cookie.",
      "Only a value that this application writes can be sealed; the policy may not promise more."),
  BSC212(
      ERROR,
      "HttpOnly on something a script sets",
      "httpOnly = true is stated for a cookie that a script sets.",
      "Remove the member: what a script sets, scripts can read.",
      "RFC 6265bis, section 5.7, step 12: a script cannot set an HttpOnly cookie."),
  BSC213(
      WARNING,
      "Partitioned, but not sent to embeds",
      "partitioned = true of \"%s\" has no effect with sameSite = %s.",
      "Add sameSite = SameSite.NONE, or remove partitioned = true.",
      "CHIPS (draft-cutler-httpbis-partitioned-cookies), section 1: partitions keep the cookies of"
          + " embedded sites apart, and without SameSite=None an embedded site is not sent any."),
  BSC214(
      WARNING,
      "A domain outside the site",
      "domain = \"%s\" is not part of site = \"%s\" or of scope, so browsers ignore this cookie%s.",
      "Write \"%s\", leave domain out for a cookie of the host only, or add the domain to scope if"
          + " the site is there too.",
      "RFC 6265bis, section 5.7, step 10: a browser ignores a cookie whose Domain does not"
          + " match the host that sets it.");

  private final RuleWords words;

  AttributeRule(Severity severity, String title, String what, String fix, String why) {
    words = new RuleWords(severity, title, what, fix, why);
  }

  @Override
  public RuleWords words() {
    return words;
  }
}
