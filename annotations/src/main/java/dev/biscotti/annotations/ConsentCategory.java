package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A category that the visitor can accept or refuse separately (GDPR Recital 43: consent is given
 * for each purpose).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface ConsentCategory {
  /**
   * The id: lower-case letters, digits and inner hyphens. If it is the id of a built-in {@link
   * Category}, the members you state replace the built-in text.
   *
   * @return the id
   */
  String id();

  /**
   * The title shown in the banner and on the page.
   *
   * @return the title; empty only for a built-in category
   */
  String title() default "";

  /**
   * What the category's cookies do, in a sentence or two (inline Markdown).
   *
   * @return the description; empty only for a built-in category
   */
  String description() default "";

  /**
   * What the page says while the category holds no cookie, after "None today." (inline Markdown).
   *
   * @return the text; empty for the built-in text
   */
  String whenEmpty() default "";

  /**
   * Whether the category needs prior consent.
   *
   * @return the regime
   */
  Regime regime() default Regime.OPT_IN;

  /**
   * The consent types, such as those of Google Consent Mode, that receive the visitor's answer.
   *
   * @return the signals; if empty, a built-in category keeps its own signals and any other category
   *     has none
   */
  Signal[] signals() default {};
}
