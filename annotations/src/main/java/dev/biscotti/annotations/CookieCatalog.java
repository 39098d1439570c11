package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class, usually a library's, the place of declarations that a {@link CookiePolicy}
 * {@linkplain CookiePolicy#include() includes} by class literal.
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
   * The language of the texts in the catalog's declarations, a BCP 47 tag. A library that any
   * policy may include states it; by default it is the first language of the including policy.
   * Texts in other languages stand in {@code META-INF/biscotti/<id>_<language>.properties} of the
   * library.
   *
   * @return the language; empty for that of the policy
   */
  String language() default "";

  /**
   * The providers the catalog's declarations name. A policy that includes the catalog takes them
   * over, unless it declares a provider of the same id itself.
   *
   * @return the providers
   */
  Provider[] providers() default {};

  /**
   * The categories the catalog's declarations name beyond the built-in ones. A policy that includes
   * the catalog takes them over, unless it declares a category of the same id itself.
   *
   * @return the categories
   */
  ConsentCategory[] categories() default {};
}
