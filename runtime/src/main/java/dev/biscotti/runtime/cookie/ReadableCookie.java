package dev.biscotti.runtime.cookie;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.guard.CookieAccess;
import java.util.List;
import java.util.Optional;

/**
 * A cookie that the application reads and deletes. If that is all it can do, somebody else sets it.
 *
 * @param <T> the type of its value
 */
public class ReadableCookie<T> {
  private final CookieAccess access;
  private final String name;
  private final CookieCodec<T> codec;

  /**
   * For the class of one declaration.
   *
   * @param access the guard's permission
   * @param declaration what the class is for
   * @param codec writes and reads the value
   * @throws IllegalArgumentException if the permission is for another declaration, or the
   *     declaration is of a pattern
   */
  protected ReadableCookie(
      CookieAccess access, CookieDeclaration declaration, CookieCodec<T> codec) {
    this(Accesses.of(access, declaration), exactName(declaration), codec);
  }

  /** For one cookie of a pattern. */
  ReadableCookie(CookieAccess access, String name, CookieCodec<T> codec) {
    this.access = access;
    this.name = name;
    this.codec = codec;
  }

  private static String exactName(CookieDeclaration declaration) {
    if (declaration.name() instanceof DeclaredName.Exact exact) {
      return exact.text();
    }
    throw new IllegalArgumentException(
        declaration.name().text() + " is a pattern of names, not one name");
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
   * @return the value; empty if there is none, if it is none of ours, or if it may not be read
   */
  public final Optional<T> get() {
    return access.read(name, codec);
  }

  /**
   * What all copies of the cookie hold, where the request carries more than one: a browser may have
   * one for each path and domain, and sends the longest path first. {@link #get} takes the first.
   *
   * @return the values, in the order of the request, without those that are none of ours; none if
   *     the cookie may not be read
   */
  public final List<T> copies() {
    return access.readCopies(name, codec);
  }

  /**
   * Whether the request carries the cookie, with whatever value, and it may be read.
   *
   * @return true if so
   */
  public final boolean isPresent() {
    return access.isPresent(name);
  }

  /** Deletes the cookie: the browser drops it with this response. */
  public final void delete() {
    access.delete(name);
  }

  /** The value as text; the cause of an exception says more, and may be the application's. */
  final String encoded(T value) {
    try {
      return codec.encode(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "cookie " + name + ": its codec cannot write the value", e);
    }
  }

  final CookieAccess access() {
    return access;
  }

  final CookieCodec<T> codec() {
    return codec;
  }
}
