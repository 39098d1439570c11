package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States that this string is the name of a declared cookie. The obligation to show it moves to
 * whoever supplies the string: the caller for a parameter, the returned expressions for a method,
 * the assigned ones for a field, record component or local variable.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.METHOD,
  ElementType.FIELD,
  ElementType.RECORD_COMPONENT,
  ElementType.LOCAL_VARIABLE
})
public @interface CookieName {
  /**
   * The names it can be, patterns with one {@code *} included.
   *
   * @return the names; empty for any declared name
   */
  String[] value() default {};
}
