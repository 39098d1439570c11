package dev.biscotti.runtime.cookie;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.guard.CookieAccess;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.CookiePlan;
import java.util.List;
import java.util.Optional;

/**
 * A cookie that the application can read and delete. A cookie that offers no more is not set by the
 * application.
 *
 * @param <T> the type of its value
 */
public class ReadableCookie<T> extends CookieAccess {
  private final String name;
  private final CookieCodec<T> codec;

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
  protected ReadableCookie(
      CookieGuard guard,
      CookiePlan permission,
      CookieDeclaration declaration,
      CookieCodec<T> codec) {
    super(guard, permission, declaration);
    this.name = exactName(declaration);
    this.codec = codec;
  }

  /** One cookie of a pattern. */
  ReadableCookie(CookieAccess access, String name, CookieCodec<T> codec) {
    super(access);
    this.name = name;
    this.codec = codec;
  }

  private static String exactName(CookieDeclaration declaration) {
    if (declaration.name() instanceof DeclaredName.Exact exact) {
      return exact.text();
    }
    throw new IllegalArgumentException(
        declaration.name().text()
            + " is a pattern of names, not a single name: use the class for patterns");
  }

  /**
   * The cookie's name.
   *
   * @return the name as sent
   */
  public final String name() {
    return name;
  }

  /**
   * The value in the request. A value that is set in this request shows only in the next one.
   *
   * @return the value; empty if there is none, if the codec cannot decode it, if its seal is
   *     invalid, or if it may not be read
   */
  public final Optional<T> get() {
    return read(name, codec);
  }

  /**
   * The values of all copies of the cookie in the request. A browser may have one for each path and
   * domain, and sends the one with the longest path first, which {@link #get} returns.
   *
   * @return the values, in the order of the request, without those that cannot be decoded or have
   *     an invalid seal; empty if the cookie may not be read
   */
  public final List<T> copies() {
    return readCopies(name, codec);
  }

  /**
   * Whether the request carries the cookie, with any value, and the cookie may be read.
   *
   * @return true if so
   */
  public final boolean isPresent() {
    return read(name).isPresent();
  }

  /** Deletes the cookie: the browser drops it with this response. */
  public final void delete() {
    expire(name);
  }

  final CookieCodec<T> codec() {
    return codec;
  }
}
