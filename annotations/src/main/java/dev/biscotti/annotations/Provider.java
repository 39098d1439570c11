package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A third party that sets cookies, receives what they hold, or is worth naming because it does
 * neither (GDPR Art. 13(1)(e) and (f)).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Provider {
  /**
   * The id by which declarations name the provider: lower-case letters, digits and inner hyphens.
   *
   * @return the id
   */
  String id();

  /**
   * The provider's legal name.
   *
   * @return the name
   */
  String name();

  /**
   * What the provider does for the site and what it may not do, in words (inline Markdown).
   *
   * @return the role; empty if not stated
   */
  String role() default "";

  /**
   * What the provider is to the controller of the site. Visitors are asked again before a provider
   * that was a processor uses what it receives for purposes of its own.
   *
   * @return the relation
   */
  Relation relation() default Relation.NOT_STATED;

  /**
   * The absolute URL of the provider's own privacy policy.
   *
   * @return the URL; empty if there is none
   */
  String privacyPolicy() default "";

  /**
   * The country of the provider's seat as an ISO 3166-1 alpha-2 code, such as {@code EE}.
   *
   * @return the code; empty if not stated
   */
  String country() default "";

  /**
   * Where the data is processed.
   *
   * @return the place in words; empty if not stated
   */
  String dataLocation() default "";

  /**
   * What protects data that leaves the EEA, such as an adequacy decision, the EU-US Data Privacy
   * Framework or standard contractual clauses (GDPR Art. 13(1)(f)).
   *
   * @return the safeguard in words; empty if not stated
   */
  String transfer() default "";

  /**
   * How long the provider keeps the data, apart from the cookie's own lifetime: an ISO-8601 period
   * such as {@code P25M}, or words (GDPR Art. 13(2)(a)).
   *
   * @return the retention; empty if not stated
   */
  String retention() default "";

  /**
   * With whom the provider shares the data (GDPR Art. 13(1)(e)).
   *
   * @return the recipients
   */
  String[] recipients() default {};

  /**
   * The absolute URL at which the provider lets visitors object.
   *
   * @return the URL; empty if there is none
   */
  String optOut() default "";

  /**
   * Whether the provider sets cookies at all. False names a provider that sets none.
   *
   * @return false for a provider without cookies
   */
  boolean setsCookies() default true;

  /**
   * Whether the provider sets its cookies on its own domain, during a redirect or in an embed,
   * outside this policy.
   *
   * @return true for cookies on the provider's own domain
   */
  boolean ownDomain() default false;
}
