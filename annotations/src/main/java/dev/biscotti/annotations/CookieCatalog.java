package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class, usually in a library, whose declarations a {@link CookiePolicy} can {@linkplain
 * CookiePolicy#include() include} by class literal.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CookieCatalog {
  /**
   * The catalog's id: lower-case letters, digits, dots and inner hyphens.
   *
   * @return the id
   */
  String id();

  /**
   * The language of the texts in the catalog's declarations, as a BCP 47 tag. State it in a
   * library, because policies in any language may include it; the default is the first language of
   * the including policy. The library's {@code META-INF/biscotti/<id>_<language>.properties} hold
   * the texts in other languages.
   *
   * @return the language; empty for the policy's first language
   */
  String language() default "";

  /**
   * The providers that the catalog's declarations refer to. A policy that includes the catalog
   * adopts them, except those whose id it declares itself.
   *
   * @return the providers
   */
  Provider[] providers() default {};

  /**
   * The categories, beyond the built-in ones, that the catalog's declarations refer to. A policy
   * that includes the catalog adopts them, except those whose id it declares itself.
   *
   * @return the categories
   */
  ConsentCategory[] categories() default {};
}
