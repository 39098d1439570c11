package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A deliberate exception: code in here may set or read a cookie that nobody declared. The exception
 * and its reason are kept in the class file and listed in the inventory.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.TYPE,
  ElementType.METHOD,
  ElementType.CONSTRUCTOR,
  ElementType.FIELD,
  ElementType.LOCAL_VARIABLE,
  ElementType.PARAMETER
})
public @interface AllowUndeclaredCookie {
  /**
   * Why the cookie is not declared.
   *
   * @return the reason; never empty
   */
  String reason();
}
