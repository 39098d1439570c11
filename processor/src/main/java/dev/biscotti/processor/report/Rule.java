package dev.biscotti.processor.report;

import static dev.biscotti.processor.report.Severity.ERROR;
import static dev.biscotti.processor.report.Severity.WARNING;

import dev.biscotti.search.finding.UsageFindings;
import java.util.Locale;

/**
 * Every rule, with the words in which a breach is reported. An id is never given to another rule.
 *
 * <p>The hundreds stand for subjects: 1 names, 2 attributes and values, 3 lifetimes, 4 identity, 5
 * text, 6 undeclared cookies, 7 references, 8 consent, 9 law; 0 is the processor itself.
 */
public enum Rule {
  // 0: the processor itself
  BSC001(
      ERROR,
      "The processor failed",
      "Biscotti itself failed: %s.",
      "Please report this with the stack trace; nothing in your code is wrong.",
      "A failure of ours must not look like a failure of javac, nor pass for a green build."),
  BSC002(
      ERROR,
      "Unknown option value",
      "The option -A%s=%s is not understood.",
      "Use one of: %s.",
      "An ignored option would silently switch a check off."),

  BSC003(
      ERROR,
      "A file cannot be read or written",
      "A file that this compilation needs cannot be read or written: %s.",
      "%s",
      "What cannot be read is neither searched nor disclosed."),
  BSC004(
      WARNING,
      "A file of a library cannot be read",
      "A file of a library cannot be read and is ignored: %s.",
      "Take another version of the library, or tell its maintainers.",
      "A mistake in a dependency must not stop your build, but what the file says does not count."),

  // 1: names
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
      "%s.",
      "%s",
      "A visitor who reads _ga_* must be told what varies."),
  BSC111(
      ERROR,
      "Essential and in need of consent at once",
      "%s carries both @EssentialCookie and @ConsentCookie.",
      "Keep the one that is true.",
      "ePrivacy Directive Art. 5(3): a cookie is exempt only if every purpose of it is."),

  // 2: attributes and values
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
          + " match the host that sets it."),

  // 3: lifetimes
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
      "lifetime = \"%s\" %s.",
      "%s",
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
      "HTML Standard, section 12.2.2: session storage lives as long as its tab."),

  // 4: identity
  BSC401(
      ERROR,
      "Declared twice",
      "\"%s\" is declared here and as %s, with overlapping domain and path.",
      "Keep one declaration, or give them domains or paths that do not overlap.",
      "RFC 6265bis, section 4.1.1: one of the two wins, and nobody knows which purpose and lifetime"
          + " hold."),
  BSC402(
      ERROR,
      "Two patterns of equal weight",
      "The patterns \"%s\" here and \"%s\" of %s match the same names and neither has the longer"
          + " literal part.",
      "Make one of them longer, or join them.",
      "The longest literal part decides which declaration a cookie belongs to; a tie decides"
          + " nothing."),
  BSC403(
      ERROR,
      "An id given twice",
      "The %s id \"%s\" is given twice, here and by %s.",
      "Give each its own id.",
      "Ids name resources and join declarations; two owners of one id overwrite each other."),
  BSC404(
      ERROR,
      "Two categories share a tag",
      "The categories \"%s\" and \"%s\" have the same tag in the consent record.",
      "Rename one of them.",
      "The record names a category by 12 bits of its id's digest; two that share them could not be"
          + " told apart, and a consent to one would open the other."),
  BSC405(
      ERROR,
      "More categories than a record can hold",
      "The policy %s has %s categories to consent to; the consent record holds %s.",
      "Join categories that serve one purpose.",
      "The record is one small cookie; and nobody reads a banner with so many questions."),

  BSC406(
      ERROR,
      "Declared again by a class file",
      "The %s \"%s\" is also declared by %s, which is known from its class file only.",
      "If its source is gone, clean the class output, which also holds the guard that was generated from it."
          + " If its source is there, give each its own %s.",
      "Plain javac keeps old class files, so a class that was renamed stays under its old name too."),

  // 5: text
  BSC501(
      ERROR,
      "A text is missing",
      "%s is empty.",
      "%s",
      "GDPR Art. 13 and ePrivacy Directive Art. 5(3): visitors must be told."),
  BSC502(
      ERROR,
      "A purpose that says nothing",
      "purpose = \"%s\" %s.",
      "Tell the visitor in one plain sentence what the cookie does.",
      "ePrivacy Directive Art. 5(3) asks for clear and comprehensive information about the"
          + " purposes."),
  BSC503(
      ERROR,
      "The contact cannot be used",
      "%s = \"%s\" is neither an e-mail address nor an absolute https URL.",
      "Write for example \"privacy@shop.example\".",
      "GDPR Art. 13(1)(a): visitors must be able to reach the controller."),
  BSC504(
      ERROR,
      "The URL is malformed",
      "%s = \"%s\" is not %s.",
      "Write for example \"https://shop.example/privacy\".",
      "A link on the page must lead somewhere."),
  BSC505(
      ERROR,
      "The date is malformed",
      "%s = \"%s\" is no ISO-8601 date.",
      "Write for example \"2026-06-01\".",
      "The guard counts from this date, and the page states it."),
  BSC506(
      ERROR,
      "The language is malformed",
      "The language \"%s\" is no BCP 47 tag.",
      "Write for example \"en\" or \"pt-BR\".",
      "The tag names the generated file and marks the page's language (WCAG 2.2, 3.1.1)."),
  BSC507(
      ERROR,
      "Text is missing for a listed language",
      "The language \"%s\" is listed, but %s.",
      "Remove it, or use one of: %s.",
      "A page in two languages at once informs nobody."),
  BSC508(
      ERROR,
      "The id is malformed",
      "The %s id \"%s\" is not valid.",
      "Use lower-case letters, digits and single hyphens between them.",
      "Ids become file names, anchors and parts of the consent record."),
  BSC509(
      ERROR,
      "The country is malformed",
      "%s = \"%s\" is no ISO 3166-1 alpha-2 code.",
      "Write for example \"SE\".",
      "The country decides which law's rules apply and is shown by name."),
  BSC510(
      ERROR,
      "A place that does not exist",
      "%s = \"%s\" is not valid: %s.",
      "%s",
      "What the member points at must exist, or the text and the promise are lost."),
  BSC511(
      WARNING,
      "The page lacks a fact that visitors must be told",
      "The policy states no %s.",
      "%s",
      "GDPR Art. 13(1)(a): the controller and how to reach it."),
  BSC512(
      ERROR,
      "Texts are missing in a translation",
      "The language \"%s\" is listed, but %s missing in %s: %s.",
      "Write into %s, with the translation behind each empty =:\n%s",
      "A page in two languages at once informs nobody."),
  BSC513(
      ERROR,
      "A translation file cannot be read",
      "%s, line %s: %s.",
      "Write key=text in UTF-8, each key once.",
      "What is not read is not said to visitors."),
  BSC514(
      WARNING,
      "A translation of nothing",
      "%s, line %s: no text is declared for the key \"%s\".",
      "%s",
      "A mistyped key, or the translation of a text that is gone."),
  BSC515(
      ERROR,
      "A translation of another text",
      "In %s the digest beside the translation is not that of the text declared now: %s.",
      "Look at each translation, then write beside it:\n%s",
      "The declared text has changed, and the page must not say one thing in one language and"
          + " another in the next."),

  // 6: undeclared cookies; dev.biscotti.search words the findings, for source and bytecode
  // alike
  BSC601(
      ERROR,
      "A cookie is set that nobody declared",
      "The cookie \"%s\" is set here but not declared.",
      "Declare it in %s.",
      "ePrivacy Directive Art. 5(3): a cookie that no page discloses and no consent covers is set"
          + " behind the visitor's back."),
  BSC602(
      WARNING,
      "A cookie is set whose name is not known at compile time",
      "%s sets a cookie whose name is not known at compile time, because %s.",
      "Use a declared constant, annotate what supplies the name with @CookieName, or state the"
          + " exception with @AllowUndeclaredCookie.",
      "What cannot be seen cannot be checked. With -Abiscotti.undeclared=strict this is an error."),
  BSC603(
      WARNING,
      "A cookie is read that nobody declared",
      "The cookie \"%s\" is read here but not declared.",
      "Declare it with the setBy that is true, or switch this off with"
          + " -Abiscotti.undeclaredReads=off.",
      "What is read was set by somebody: a script, a proxy, another application of the same site."
          + " Visitors must be told of it too."),
  BSC604(
      WARNING,
      "A module that sets cookies has nothing to check them against",
      UsageFindings.NOTHING_TO_CHECK_AGAINST.what(),
      UsageFindings.NOTHING_TO_CHECK_AGAINST.fix(),
      "Said once in a module. A module without a policy is checked against the policies on its class"
          + " path. A library's catalog that no policy includes declares nothing. A library that"
          + " leaves its declarations to the applications that use it can silence this."),

  BSC605(
      ERROR,
      "A consent cookie is set past its guard",
      "The consent cookie \"%s\" is set here past its guard, so nothing asks for the visitor's"
          + " consent.",
      "Set it through the guard:\n%s",
      "ePrivacy Directive Art. 5(3): without consent it must not be set, and the page says so."),
  BSC606(
      WARNING,
      "An essential cookie is set past its guard, and not as declared",
      "The cookie \"%s\" is set here past its guard and not as declared: it %s.",
      "Set it through the guard:\n%s",
      "The page states the declared lifetime and scope, and the guard keeps to them. With"
          + " -Abiscotti.undeclared=strict this is an error."),
  BSC607(
      WARNING,
      "A cookie is declared that nothing sets",
      "The cookie \"%s\" is declared as set by this application, but nothing in this module sets"
          + " it.",
      "Set it through the guard, delete the declaration, say with setBy who sets it, or state with"
          + " @AllowUndeclaredCookie that another module does.",
      "The page tells visitors of a cookie that they never get. Nothing is said of a module that"
          + " sets no cookie of the policy, or one whose name is not known, nor under Gradle or"
          + " IntelliJ IDEA, which may compile a part of the module; biscotti:check looks there."),

  // 7: references
  BSC701(
      ERROR,
      "Unknown provider",
      "provider = \"%s\" is not declared by %s.",
      "%s it with @Provider(id = \"%s\", name = …).",
      "Visitors must be told who receives what the cookie holds (CJEU C-673/17, point 81)."),
  BSC702(
      ERROR,
      "Unknown category",
      "category = \"%s\" is not declared by %s.",
      "%s it with @ConsentCategory(id = \"%s\", title = …, description = …).",
      "A category that nobody declares cannot be asked about."),
  BSC703(
      ERROR,
      "include of a class that declares nothing",
      "include names %s, which %s.",
      "Name a class with @CookieCatalog that declares cookies.",
      "The line would promise disclosure of cookies that are not there."),
  BSC704(
      ERROR,
      "A declaration without a policy",
      "%s belongs to no policy: %s.",
      "Move it to a class with @CookiePolicy, or put it on a class with @CookieCatalog and name"
          + " that class in the policy's include.",
      "A cookie that no page discloses is set behind the visitor's back."),
  BSC705(
      ERROR,
      "A declaration that came too late",
      "%s was generated by another processor after %s had been written.",
      "Declare the cookie in your own source.",
      "Generated code can be written once in a compile."),
  BSC706(
      ERROR,
      "Consent to the essential",
      "category = \"essential\" takes no consent.",
      "Use @EssentialCookie(because = …), or another category.",
      "What needs consent is not strictly necessary (ePrivacy Directive Art. 5(3))."),
  BSC707(
      ERROR,
      "The generated class exists already",
      "The class %s exists in your code, but is the name of a generated one.",
      "Rename your class.",
      "The guard's name follows from the policy class, so that everybody finds it."),
  BSC708(
      ERROR,
      "Set by a provider that is not named",
      "\"%s\" is set by its provider, and no provider is named.",
      "Name the provider's id in provider, or say with setBy who else sets it.",
      "Without a provider the page would say that the controller alone is involved; visitors must"
          + " be told who has access (CJEU C-673/17, point 81)."),
  BSC709(
      ERROR,
      "Set by a provider that sets no cookies",
      "\"%s\" is set by the provider \"%s\", which is declared with setsCookies = false.",
      "Remove setsCookies = false, or correct setBy.",
      "The page would list the cookie and say a few lines below that its provider sets none."),

  BSC710(
      ERROR,
      "Two generated classes with the same name",
      "The generated class %s would also be that of the policy %s.",
      "Rename one of the two policy classes.",
      "A guard is named after its policy class, with _ in place of $ between nested classes; names that differ in case only"
          + " are one file on Windows and macOS."),

  BSC711(
      ERROR,
      "A declaration in a local class",
      "%s is in a local or anonymous class, which compilers do not show to annotation processors.",
      "Move the declaration to a class that is not inside a method or an expression.",
      "A declaration that no processor sees would be missing from the policy, and no message would say so."),

  // 8: consent
  BSC801(
      ERROR,
      "Consent without a record",
      "%s consent, but the policy %s names no consentRecord.",
      "Declare an @EssentialCookie(because = Exemption.CONSENT_RECORD, maxAge = \"P6M\", …) and"
          + " name it in consentRecord.",
      "GDPR Art. 7(1): consent that is not recorded was not given."),
  BSC802(
      ERROR,
      "The consent record is no consent record",
      "consentRecord = \"%s\" is %s.",
      "Name an essential cookie of this policy with because = Exemption.CONSENT_RECORD, set by the"
          + " application, or by the banner (setBy = SetBy.SCRIPT or PROVIDER) that a ConsentSource"
          + " reads.",
      "The guard reads the visitor's choices from this cookie, and writes them there unless another"
          + " banner does."),
  BSC803(
      ERROR,
      "A consent record kept over 12 months",
      "The consent record \"%s\" is kept for %s, more than 12 months.",
      "State maxAge = \"P6M\".",
      "No supervisory authority accepts an answer older than a year."),
  BSC804(
      WARNING,
      "A consent record kept over 6 months",
      "The consent record \"%s\" is kept for %s, more than 6 months.",
      "State maxAge = \"P6M\".",
      "CNIL recommendation 2020-092: six months are good practice."),
  BSC805(
      WARNING,
      "A consent cookie over 13 months",
      "The cookie \"%s\" lasts %s, more than 13 months.",
      "State maxAge = \"P13M\" or less.",
      "CNIL guidelines 2020-091: 13 months at the most, and not extended by new visits."),
  BSC806(
      ERROR,
      "since or notice against the effective date",
      "%s.",
      "%s",
      "The page would announce a change on a day that its own date says is past."),
  BSC807(
      WARNING,
      "A consent record that another host can plant",
      "The consent record \"%s\" can be planted: a page on a sibling or parent domain can set a cookie"
          + " of this name for the whole domain, and a yes in it counts before the visitor has answered.",
      "Name it \"%s\". Visitors who have answered are asked once more, since their answer is stored under"
          + " the old name.",
      "RFC 6265bis, 4.1.3.2: browsers accept a cookie whose name begins with __Host- only from its"
          + " own host."),

  // 9: law
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

  private final Severity severity;
  private final String title;
  private final String what;
  private final String fix;
  private final String why;

  Rule(Severity severity, String title, String what, String fix, String why) {
    this.severity = severity;
    this.title = title;
    this.what = what;
    this.fix = fix;
    this.why = why;
  }

  /**
   * The id that stands in the message, the catalogue and {@code @SuppressWarnings}.
   *
   * @return such as {@code BSC101}
   */
  public String id() {
    return name();
  }

  /**
   * How much a breach weighs.
   *
   * @return the severity
   */
  public Severity severity() {
    return severity;
  }

  /**
   * The rule in a few words.
   *
   * @return the title
   */
  public String title() {
    return title;
  }

  /**
   * Why the rule exists, and on what it rests.
   *
   * @return the reason
   */
  public String why() {
    return why;
  }

  /**
   * How many arguments the two parts of the message take.
   *
   * @return the number of arguments of what is wrong, and of how to fix it, together
   */
  int arguments() {
    return count(what) + count(fix);
  }

  /**
   * What is wrong.
   *
   * @param arguments the message's arguments; those of {@link #fix} follow at the end
   * @return one sentence
   */
  String what(Object... arguments) {
    return String.format(Locale.ROOT, what, arguments);
  }

  /**
   * How to fix it.
   *
   * @param arguments the message's arguments, those of {@link #what} first
   * @return one sentence
   */
  String fix(Object... arguments) {
    int skip = count(what);
    Object[] own = new Object[arguments.length - skip];
    System.arraycopy(arguments, skip, own, 0, own.length);
    return String.format(Locale.ROOT, fix, own);
  }

  private static int count(String template) {
    int count = 0;
    for (int i = template.indexOf("%s"); i >= 0; i = template.indexOf("%s", i + 2)) {
      count++;
    }
    return count;
  }
}
