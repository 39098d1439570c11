package dev.biscotti.runtime.cookie;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.CookiePlan;

/**
 * The cookies of a name pattern that end when the browser closes.
 *
 * @param <T> the type of their values
 */
public class TransientCookies<T> extends ReadableCookies<T> {
  /**
   * Creates the cookies; called by the class of one declaration.
   *
   * @param guard the guard of the request
   * @param permission the permission that the guard handed out for the declaration
   * @param declaration the declaration that the class is generated from
   * @param codec writes and reads the values
   * @throws IllegalArgumentException if the permission is for another declaration or policy, or the
   *     declaration has a single name
   */
  protected TransientCookies(
      CookieGuard guard,
      CookiePlan permission,
      CookieDeclaration declaration,
      CookieCodec<T> codec) {
    super(guard, permission, declaration, codec);
  }

  @Override
  public final TransientCookie<T> named(String part) {
    return new TransientCookie<>(this, name(part), codec());
  }

  /**
   * Sets one of the cookies step by step.
   *
   * @return the step that sets the varying part of the name
   */
  public final NameStep<ValueStep<T, SetStep>> builder() {
    return part -> named(part).builder();
  }
}
