package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Free text on the policy page, for what no other member can say. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Section {
  /**
   * The section's heading, without Markdown.
   *
   * @return the heading
   */
  String title();

  /**
   * The section's text (Markdown, without HTML).
   *
   * @return the text
   */
  String text();

  /**
   * The id of the part of the page after which the section stands: {@code summary}, {@code scope},
   * {@code legal-basis}, a category's id, {@code providers}, {@code other-domains}, {@code
   * conditions}, {@code choices}, {@code browsers}, {@code retention}, {@code changes} or {@code
   * contact}.
   *
   * @return the part's id; empty for the end of the categories
   */
  String place() default "";
}
