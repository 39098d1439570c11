package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A section of free text on the policy page, for what no other member covers. */
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
   * The id of the part of the page that the section follows: {@code summary}, {@code scope}, {@code
   * legal-basis}, a category's id, {@code providers}, {@code other-domains}, {@code conditions},
   * {@code choices}, {@code browsers}, {@code retention}, {@code changes} or {@code contact}.
   *
   * @return the part's id; empty to place the section after the categories
   */
  String place() default "";
}
