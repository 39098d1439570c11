package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A supervisory authority. Some countries have one for cookies and another for personal data, such
 * as PTS and IMY in Sweden.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Authority {
  /** The {@link #topic()} of an authority that supervises cookies (ePrivacy Directive). */
  String COOKIES = "cookies";

  /** The {@link #topic()} of an authority that supervises personal data (GDPR Art. 51). */
  String PERSONAL_DATA = "personal data";

  /**
   * The authority's name.
   *
   * @return the name
   */
  String name();

  /**
   * The absolute URL of the authority's site.
   *
   * @return the URL; empty if not stated
   */
  String url() default "";

  /**
   * The country as an ISO 3166-1 alpha-2 code, such as {@code SE}.
   *
   * @return the code; empty if not stated
   */
  String country() default "";

  /**
   * What the authority supervises: {@link #COOKIES}, {@link #PERSONAL_DATA} or a description of
   * your own. Empty means everything, including cookies.
   *
   * @return the topic
   */
  String topic() default "";
}
