package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A category the visitor can accept or refuse on its own (GDPR Recital 43: consent is given for
 * each purpose).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface ConsentCategory {
  /**
   * The id: lower-case letters, digits and inner hyphens. With the id of a built-in {@link
   * Category} the members that are stated replace the built-in words.
   *
   * @return the id
   */
  String id();

  /**
   * The title in the banner and on the page.
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
   * @return the words; empty for the built-in ones
   */
  String whenEmpty() default "";

  /**
   * What the law asks of the visitor.
   *
   * @return the regime
   */
  Regime regime() default Regime.OPT_IN;

  /**
   * What an answer on the category is passed on as.
   *
   * @return the signals; empty for those of the built-in category of this id, and for none of any
   *     other
   */
  Signal[] signals() default {};
}
