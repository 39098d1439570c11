package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a cookie, or another piece of storage on the visitor's device, that needs no consent
 * because it is strictly necessary for a service the visitor asked for (ePrivacy Directive Art.
 * 5(3)).
 *
 * <p>Put it on a {@code static final String} constant whose value is the cookie's name: a token as
 * defined in RFC 6265bis, section 4.1.1.
 *
 * @see ConsentCookie
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface EssentialCookie {
  /**
   * Why no consent is needed. The exemption must cover every purpose of the cookie (Article 29
   * Working Party, Opinion 04/2012, section 2).
   *
   * @return the exemption
   */
  Exemption because();

  /**
   * What the cookie is for, in one plain sentence that a visitor understands (inline Markdown).
   * Visitors must be informed of the purpose: ePrivacy Directive Art. 5(3); GDPR Art. 13(1)(c).
   *
   * @return the purpose; never empty
   */
  String purpose();

  /**
   * Who receives the cookie's data: the {@link Provider#id() id} of a provider that the policy or
   * the catalog declares. Visitors must be informed whether third parties have access: CJEU
   * C-673/17 (Planet49), point 81.
   *
   * @return the provider's id; empty if only the controller receives the data
   */
  String provider() default "";

  /**
   * The longest time that the browser keeps the cookie, as an ISO-8601 period or duration such as
   * {@code P13M}, {@code P1Y}, {@code P30D} or {@code PT30M}. The page keeps the unit: {@code P13M}
   * is shown as "13 months", not as "395 days". Browsers keep a cookie for at most 400 days (RFC
   * 6265bis, section 5.5). Visitors must be informed of the duration: CJEU C-673/17 (Planet49),
   * point 79.
   *
   * <p>The lifetime that the program sends is the shortest that the period can mean: a month counts
   * as the shortest month, a year as 365 days.
   *
   * @return the lifetime; empty for a cookie that ends when the browser closes, and for web storage
   *     that stays until it is cleared
   */
  String maxAge() default "";

  /**
   * Whether each visit restarts {@link #maxAge()}. If not, it counts from the day the cookie was
   * set.
   *
   * @return true if each visit restarts the lifetime
   */
  boolean renewed() default false;

  /**
   * An event that ends the cookie earlier, worded to complete "or when …", such as {@code "you sign
   * out"}.
   *
   * @return the event; empty if there is none
   */
  String endsOn() default "";

  /**
   * The lifetime in words, for a cookie that this application does not set and whose published
   * lifetime cannot be written as a period.
   *
   * @return the words; empty if {@link #maxAge()} states the lifetime
   */
  String lifetime() default "";

  /**
   * The Java type of the value. Built-in codecs exist for {@code String}, {@code boolean}, {@code
   * int}, {@code long}, {@link java.util.UUID}, {@link java.time.Instant}, {@link
   * java.time.LocalDate}, {@link java.time.Duration} and every enum. Any other type needs a {@link
   * #codec()}.
   *
   * @return the value's type
   */
  Class<?> type() default String.class;

  /**
   * The codec that writes and reads the value: a class that implements {@code
   * dev.biscotti.runtime.CookieCodec} for {@link #type()} and has a public no-argument constructor,
   * or is an enum with one constant.
   *
   * @return the codec's class; {@code void.class} for the built-in codec of the type
   */
  Class<?> codec() default void.class;

  /**
   * The Path attribute: an absolute path of at most 1,024 octets (RFC 6265bis, sections 4.1.2.4 and
   * 5.6).
   *
   * @return the path
   */
  String path() default "/";

  /**
   * The Domain attribute: a registrable host name, without a leading dot. The browser sends the
   * cookie to this host and all its subdomains (RFC 6265bis, section 4.1.2.3).
   *
   * @return the domain; empty to send the cookie only to the host that set it
   */
  String domain() default "";

  /**
   * The SameSite attribute. It is always written, because only some browsers treat its absence as
   * {@code Lax} (RFC 6265bis, section 4.1.2.7).
   *
   * @return which cross-site requests carry the cookie
   */
  SameSite sameSite() default SameSite.LAX;

  /**
   * The Secure attribute: the browser sends the cookie over secure connections only (RFC 6265bis,
   * section 4.1.2.5).
   *
   * @return false only for a cookie that plain HTTP must carry
   */
  boolean secure() default true;

  /**
   * The HttpOnly attribute: scripts cannot read the cookie (RFC 6265bis, section 4.1.2.6).
   *
   * @return false only for a cookie that a script on the page must read
   */
  boolean httpOnly() default true;

  /**
   * The Partitioned attribute: the browser keeps a separate cookie for each top-level site (CHIPS).
   * Needs {@link #secure()}.
   *
   * @return true for a partitioned cookie
   */
  boolean partitioned() default false;

  /**
   * Whether the constant is a pattern. Its single {@code *} matches one or more characters, as in
   * {@code _ga_*} or {@code AMCVS_*AdobeOrg}.
   *
   * @return true for a pattern
   */
  boolean pattern() default false;

  /**
   * What the variable part of a {@link #pattern()} contains, such as {@code "the property's id"}.
   *
   * @return the description; empty if the constant is not a pattern
   */
  String placeholder() default "";

  /**
   * The label of a table row. Declarations of the same category with the same label share the row;
   * each name in it keeps its own lifetime.
   *
   * @return the label; empty for a row of its own
   */
  String row() default "";

  /**
   * Where the browser stores it. Article 5(3) covers all storage on the device, not only cookies
   * (EDPB Guidelines 2/2023).
   *
   * @return the storage
   */
  Storage storage() default Storage.COOKIE;

  /**
   * Who sets it. The generated code can set only what the application sets; it can read and delete
   * the rest.
   *
   * @return who sets it
   */
  SetBy setBy() default SetBy.APPLICATION;

  /**
   * The only deployment environment in which the cookie exists, such as {@code "preview"}. The
   * guard refuses it everywhere else.
   *
   * @return the environment's name; empty for every environment
   */
  String environment() default "";

  /**
   * How the value is protected against tampering or reading on the visitor's device.
   *
   * @return the protection
   */
  Protection protection() default Protection.NONE;

  /**
   * The visitor's action that sets the cookie, worded to complete "when …", such as {@code "you
   * pick a theme"}. A persistent login or preference cookie is exempt from consent only when the
   * visitor asked for it (Article 29 Working Party, Opinion 04/2012, sections 3.2 and 3.6).
   *
   * @return the action; empty if the cookie needs none
   */
  String setWhen() default "";

  /**
   * What stops working for the visitor if the cookie is refused, blocked or deleted (inline
   * Markdown).
   *
   * @return the consequence; empty if there is none to mention
   */
  String ifRefused() default "";

  /**
   * The ISO-8601 date on which the cookie was added to the policy, such as {@code 2026-06-01}.
   * Together with {@link CookiePolicy#noticeDays()} it decides when a consent cookie may first be
   * set.
   *
   * @return the date; empty if the policy has had the cookie since its {@link
   *     CookiePolicy#effective() effective date}
   */
  String since() default "";
}
