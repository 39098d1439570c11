package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States that a string is the name of a declared cookie. The code that supplies the string is
 * checked instead: the callers' arguments for a parameter, the returned expressions for a method,
 * the assigned values for a field, record component or local variable.
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
   * The names that the string can be; a name may be a pattern with one {@code *}.
   *
   * @return the names; empty if every declared name is possible
   */
  String[] value() default {};
}
