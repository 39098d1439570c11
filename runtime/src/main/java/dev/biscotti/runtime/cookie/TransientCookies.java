package dev.biscotti.runtime.cookie;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.guard.CookieAccess;

/**
 * The cookies whose names a pattern matches and that end when the browser closes.
 *
 * @param <T> the type of their values
 */
public class TransientCookies<T> extends ReadableCookies<T> {
  /**
   * For the class of one declaration.
   *
   * @param access the guard's permission
   * @param declaration what the class is for
   * @param codec writes and reads the values
   * @throws IllegalArgumentException if the permission is for another declaration, or the
   *     declaration is of one name
   */
  protected TransientCookies(
      CookieAccess access, CookieDeclaration declaration, CookieCodec<T> codec) {
    super(access, declaration, codec);
  }

  @Override
  public final TransientCookie<T> named(String part) {
    return new TransientCookie<>(access(), name(part), codec());
  }

  /**
   * Sets one of them step by step.
   *
   * @return the step that takes the varying part of the name
   */
  public final NameStep<ValueStep<T, SetStep>> builder() {
    return part -> named(part).builder();
  }
}
