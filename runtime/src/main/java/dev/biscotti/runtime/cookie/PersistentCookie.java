package dev.biscotti.runtime.cookie;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.codec.CookieGrammar;
import dev.biscotti.runtime.codec.SetCookieWriter;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.guard.CookieAccess;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.CookiePlan;
import java.time.Duration;
import java.util.Optional;

/**
 * A cookie with a lifetime.
 *
 * @param <T> the type of its value
 */
public class PersistentCookie<T> extends ReadableCookie<T> {
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
  protected PersistentCookie(
      CookieGuard guard,
      CookiePlan permission,
      CookieDeclaration declaration,
      CookieCodec<T> codec) {
    super(guard, permission, declaration, codec);
  }

  PersistentCookie(CookieAccess access, String name, CookieCodec<T> codec) {
    super(access, name, codec);
  }

  /**
   * Sets the cookie for the declared lifetime; a month counts as the shortest possible one. If the
   * guard refuses, for example after a withdrawal in the same request, nothing is set and the
   * {@link dev.biscotti.runtime.guard.GuardListener} is notified.
   *
   * @param value the value
   * @throws IllegalArgumentException if the encoded value is too long or has a character that is
   *     not allowed in a cookie
   */
  public final void set(T value) {
    write(name(), value, codec());
  }

  /**
   * Sets the cookie for a shorter lifetime than declared. If the guard refuses, nothing is set, as
   * with {@link #set(Object)}.
   *
   * @param value the value
   * @param maxAge from one second to the declared lifetime; fractions of a second are dropped
   * @throws IllegalArgumentException if the lifetime is out of range, or the encoded value is too
   *     long or has a character that is not allowed in a cookie
   */
  public final void set(T value, Duration maxAge) {
    write(name(), value, codec(), maxAge);
  }

  /**
   * Sets the cookie step by step.
   *
   * @return the step that takes the value
   */
  public final ValueStep<T, LifetimeStep<T>> builder() {
    return value -> new LifetimeStep<>(this, value);
  }

  /**
   * Sends the cookie of the request again for the full declared lifetime, so that it counts from
   * the last visit. Call it on every request of a visit, before the response is committed. It does
   * nothing if the request does not carry the cookie, or if this response already sets or deletes
   * it. To renew a cookie for a shorter lifetime, call {@link #renew(Duration)}.
   *
   * @throws IllegalStateException if the cookie is not declared {@code renewed}
   */
  public final void renew() {
    if (mayRenew()) {
      sendable().ifPresent(value -> write(name(), value));
    }
  }

  /**
   * Sends the cookie of the request again for a shorter lifetime than declared.
   *
   * @param maxAge from one second to the declared lifetime
   * @throws IllegalStateException if the cookie is not declared {@code renewed}
   * @throws IllegalArgumentException if the lifetime is out of range
   */
  public final void renew(Duration maxAge) {
    if (mayRenew()) {
      sendable().ifPresent(value -> write(name(), value, maxAge));
    }
  }

  private boolean mayRenew() {
    if (!(declaration().lifetime() instanceof Lifetime.Lasting lasting) || !lasting.renewed()) {
      throw new IllegalStateException(
          "cookie "
              + name()
              + " cannot be renewed: its declared lifetime counts from the day it was set; declare renewed ="
              + " true to renew it");
    }
    return !isSent(name()) && get().isPresent();
  }

  /** The value in the request, if it can be sent again: a visitor can send any value. */
  private Optional<String> sendable() {
    return readSole(name())
        .filter(value -> CookieGrammar.firstNonOctet(value) < 0)
        .filter(value -> name().length() + value.length() <= SetCookieWriter.MAX_NAME_AND_VALUE);
  }
}
