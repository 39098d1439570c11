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
 * A cookie that the application reads and deletes. If that is all it can do, somebody else sets it.
 *
 * @param <T> the type of its value
 */
public class ReadableCookie<T> extends CookieAccess {
  private final String name;
  private final CookieCodec<T> codec;

  /**
   * For the class of one declaration.
   *
   * @param guard the guard of the request
   * @param permission what the guard gave for the declaration
   * @param declaration what the class is for
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

  /** For one cookie of a pattern. */
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
   * Its name.
   *
   * @return the name as it travels
   */
  public final String name() {
    return name;
  }

  /**
   * What the request carries. A value set in this request is what the next request carries.
   *
   * @return the value; empty if there is none, if the codec or the seal rejects it, or if it may
   *     not be read
   */
  public final Optional<T> get() {
    return read(name, codec);
  }

  /**
   * What all copies of the cookie hold, where the request carries more than one: a browser may have
   * one for each path and domain, and sends the longest path first. {@link #get} takes the first.
   *
   * @return the values, in the order of the request, without those that the codec or the seal
   *     rejects; none if the cookie may not be read
   */
  public final List<T> copies() {
    return readCopies(name, codec);
  }

  /**
   * Whether the request carries the cookie, with any value, and it may be read.
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
