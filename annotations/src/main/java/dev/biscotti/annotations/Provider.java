package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A company other than the controller that sets cookies, receives their data, or is worth
 * mentioning because it does neither (GDPR Art. 13(1)(e) and (f)).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Provider {
  /**
   * The id by which declarations refer to the provider: lower-case letters, digits and inner
   * hyphens.
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
   * What the provider does for the site and what it may not do (inline Markdown).
   *
   * @return the role; empty if not stated
   */
  String role() default "";

  /**
   * The provider's legal relation to the controller of the site. Visitors are asked again before a
   * provider that was a processor starts to use the data for its own purposes.
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
   * The country where the provider is based, as an ISO 3166-1 alpha-2 code, such as {@code EE}.
   *
   * @return the code; empty if not stated
   */
  String country() default "";

  /**
   * Where the data is processed, in words.
   *
   * @return the place; empty if not stated
   */
  String dataLocation() default "";

  /**
   * What protects data that leaves the EEA, such as an adequacy decision, the EU-US Data Privacy
   * Framework or standard contractual clauses (GDPR Art. 13(1)(f)).
   *
   * @return the safeguard; empty if not stated
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
   * The absolute URL where visitors can opt out of the provider's processing.
   *
   * @return the URL; empty if there is none
   */
  String optOut() default "";

  /**
   * Whether the provider sets any cookies.
   *
   * @return false for a provider that is mentioned because it sets none
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
