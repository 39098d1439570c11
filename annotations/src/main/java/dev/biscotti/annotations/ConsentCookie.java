package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a cookie, or another piece of storage on the visitor's device, that may be set and read
 * only with the visitor's consent to its category (ePrivacy Directive Art. 5(3); GDPR Arts 4(11)
 * and 7). The generated code hands such a cookie out only through a gate that consent opens.
 *
 * <p>Stands on a {@code static final String} constant whose value is the cookie's name: a token of
 * RFC 6265bis, section 4.1.1.
 *
 * @see EssentialCookie
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface ConsentCookie {
  /**
   * The id of the category the visitor is asked about: one of {@link Category} or one declared with
   * {@link ConsentCategory}. Never {@link Category#ESSENTIAL}.
   *
   * @return the category's id
   */
  String category();

  /**
   * What the cookie is for, in one plain sentence that a visitor understands (inline Markdown).
   * Every data subject must be told it: ePrivacy Directive Art. 5(3); GDPR Art. 13(1)(c).
   *
   * @return the purpose; never empty
   */
  String purpose();

  /**
   * Who receives what the cookie holds: the {@link Provider#id() id} of a provider declared by the
   * policy or the catalog. Visitors must be told whether third parties have access: CJEU C-673/17
   * (Planet49), point 81.
   *
   * @return a provider's id; empty for the controller itself
   */
  String provider() default "";

  /**
   * The longest the browser keeps the cookie, as an ISO-8601 period or duration such as {@code
   * P13M}, {@code P1Y}, {@code P30D} or {@code PT30M}. The unit is kept: {@code P13M} reads "13
   * months", never "395 days". A browser keeps nothing longer than 400 days (RFC 6265bis, section
   * 5.5). Visitors must be told the duration: CJEU C-673/17 (Planet49), point 79.
   *
   * <p>What the program sends is never longer than the shortest time the words can mean: a month
   * counts as the shortest month, a year as 365 days.
   *
   * @return the lifetime; empty for a cookie that ends when the browser closes, and for web storage
   *     that stays until it is cleared
   */
  String maxAge() default "";

  /**
   * Whether {@link #maxAge()} is counted anew from each visit. If not, it is counted from the day
   * the cookie was set.
   *
   * @return true for a lifetime that slides
   */
  boolean renewed() default false;

  /**
   * The event that ends the cookie earlier, in words that complete "or when …", such as {@code "you
   * sign out"}.
   *
   * @return the event; empty if there is none
   */
  String endsOn() default "";

  /**
   * The published lifetime in words, for a cookie that this application does not set and whose
   * setter publishes something no period can say.
   *
   * @return the words; empty where {@link #maxAge()} says it all
   */
  String lifetime() default "";

  /**
   * The Java type of the value. Known without more: {@code String}, {@code boolean}, {@code int},
   * {@code long}, {@link java.util.UUID}, {@link java.time.Instant}, {@link java.time.LocalDate},
   * {@link java.time.Duration} and every enum. Any other type needs a {@link #codec()}.
   *
   * @return the value's type
   */
  Class<?> type() default String.class;

  /**
   * The codec that writes and reads the value: a class that implements {@code
   * dev.biscotti.runtime.CookieCodec} for {@link #type()} and has a public constructor without
   * parameters, or is an enum with one constant.
   *
   * @return the codec's class; {@code void.class} for the one that comes with the type
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
   * The Domain attribute: a registrable host name, without a leading dot, that the cookie is sent
   * to together with all its subdomains (RFC 6265bis, section 4.1.2.3).
   *
   * @return the domain; empty for a cookie of this host only
   */
  String domain() default "";

  /**
   * The SameSite attribute. It is always written, because only some browsers treat its absence as
   * {@code Lax} (RFC 6265bis, section 4.1.2.7).
   *
   * @return when other sites' requests carry the cookie
   */
  SameSite sameSite() default SameSite.LAX;

  /**
   * The Secure attribute: the cookie travels only over secure channels (RFC 6265bis, section
   * 4.1.2.5).
   *
   * @return false only for a cookie that plain HTTP must carry
   */
  boolean secure() default true;

  /**
   * The HttpOnly attribute: scripts cannot read the cookie (RFC 6265bis, section 4.1.2.6).
   *
   * @return false only for a cookie that a script of the page must read
   */
  boolean httpOnly() default true;

  /**
   * The Partitioned attribute: one jar for each top-level site (CHIPS). Needs {@link #secure()}.
   *
   * @return true for a partitioned cookie
   */
  boolean partitioned() default false;

  /**
   * Whether the constant is a pattern: the one {@code *} in it stands for a part that varies, of at
   * least one character, as in {@code _ga_*} or {@code AMCVS_*AdobeOrg}.
   *
   * @return true for a pattern
   */
  boolean pattern() default false;

  /**
   * What the varying part of a {@link #pattern()} is, in words such as {@code "the property's id"}.
   *
   * @return the words; empty if the constant is no pattern
   */
  String placeholder() default "";

  /**
   * The label of the table row that this declaration shares with every other of the same category
   * and the same label. Each name in the row keeps its own lifetime.
   *
   * @return the label; empty for a row of its own
   */
  String row() default "";

  /**
   * Where the browser keeps it. Article 5(3) covers every storage on the device, not only cookies
   * (EDPB Guidelines 2/2023).
   *
   * @return the storage
   */
  Storage storage() default Storage.COOKIE;

  /**
   * Who sets it. Only what the application sets gets a setter in the generated code; the rest can
   * be read and deleted.
   *
   * @return the setter
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
   * How the value is protected against change or reading on the visitor's device.
   *
   * @return the protection
   */
  Protection protection() default Protection.NONE;

  /**
   * The visitor's act that sets the cookie, in words that complete "when …", such as {@code "you
   * pick a theme"}. A persistent login or preference cookie is exempt from consent only when the
   * visitor asked for it (Article 29 Working Party, Opinion 04/2012, sections 3.2 and 3.6).
   *
   * @return the act; empty if the cookie needs none
   */
  String setWhen() default "";

  /**
   * What the visitor loses if the cookie is refused, blocked or deleted (inline Markdown).
   *
   * @return the loss; empty if there is none worth telling
   */
  String ifRefused() default "";

  /**
   * The ISO-8601 date since which the cookie is declared, such as {@code 2026-06-01}. With {@link
   * CookiePolicy#noticeDays()} it decides when a consent cookie may first be set.
   *
   * @return the date; empty if it was there from the policy's {@link CookiePolicy#effective()
   *     effective date}
   */
  String since() default "";
}
