package dev.biscotti.runtime.cookie;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.guard.CookieAccess;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.CookiePlan;

/**
 * A cookie that ends when the browser closes.
 *
 * @param <T> the type of its value
 */
public class TransientCookie<T> extends ReadableCookie<T> {
  /**
   * Creates the cookie; called by the class of one declaration.
   *
   * @param guard the guard of the request
   * @param permission the permission that the guard handed out for the declaration
   * @param declaration the declaration that the class is generated from
   * @param codec writes and reads the value
   * @throws IllegalArgumentException if the permission is for another declaration or policy, or the
   *     declaration is of a pattern
   */
  protected TransientCookie(
      CookieGuard guard,
      CookiePlan permission,
      CookieDeclaration declaration,
      CookieCodec<T> codec) {
    super(guard, permission, declaration, codec);
  }

  TransientCookie(CookieAccess access, String name, CookieCodec<T> codec) {
    super(access, name, codec);
  }

  /**
   * Sets the cookie. If the guard refuses, for example after a withdrawal in the same request,
   * nothing is set and the {@link dev.biscotti.runtime.guard.GuardListener} is notified.
   *
   * @param value the value
   * @throws IllegalArgumentException if the encoded value is too long or has a character that is
   *     not allowed in a cookie
   */
  public final void set(T value) {
    write(name(), value, codec());
  }

  /**
   * Sets the cookie step by step.
   *
   * @return the step that sets the value
   */
  public final ValueStep<T, SetStep> builder() {
    return value -> () -> set(value);
  }
}
