package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.codec.StandardCodecs;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The right to use the cookies of one declaration in one request. Creating it needs a permission,
 * which only a {@link CookieGuard} hands out. Each write asks the guard again, so a permission that
 * was kept for later bypasses nothing.
 *
 * <p>Applications use the typed classes of {@code dev.biscotti.runtime.cookie}, which extend it.
 * Names are actual names: the declared one, or one that the declared pattern matches. All methods
 * throw {@link IllegalArgumentException} for any other name.
 *
 * <p>The work is done in the guard, so that the JIT compiler can inline these methods and often
 * needs no typed cookie at all.
 */
public abstract class CookieAccess {
  private final CookieGuard guard;
  private final CookiePlan cookie;

  /**
   * Creates the right to one declaration.
   *
   * @param guard the guard of the request
   * @param permission the permission that the guard handed out for the declaration
   * @param declaration the declaration that the class is generated from
   * @throws IllegalArgumentException if the permission is for another declaration, or was handed
   *     out by the guard of another policy
   */
  protected CookieAccess(CookieGuard guard, CookiePlan permission, CookieDeclaration declaration) {
    if (!isFor(declaration, permission)) {
      throw new IllegalArgumentException(
          "The permission for cookie "
              + permission.name().text()
              + " cannot be used for cookie "
              + declaration.name().text()
              + ": pass the permission that the guard handed out for this declaration");
    }
    if (!guard.hasPlan(permission)) {
      throw new IllegalArgumentException(
          "The permission for cookie "
              + declaration.name().text()
              + " was handed out by the guard of another policy: use it with that guard");
    }
    this.guard = guard;
    this.cookie = permission;
  }

  /**
   * Creates the same right for one cookie of a pattern.
   *
   * @param other the right to the pattern
   */
  protected CookieAccess(CookieAccess other) {
    guard = other.guard;
    cookie = other.cookie;
  }

  @SuppressWarnings(
      "ReferenceEquality") // nearly always the same object, which is quicker to compare
  private static boolean isFor(CookieDeclaration declaration, CookiePlan permission) {
    return permission.declaration() == declaration || permission.declaration().equals(declaration);
  }

  /**
   * The declaration that this gives access to.
   *
   * @return the declaration
   */
  protected final CookieDeclaration declaration() {
    return cookie.declaration();
  }

  /**
   * The cookie's value as the codec wrote it; a protected value is opened.
   *
   * @param name its name
   * @return the text; empty if the request does not carry the cookie, the cookie may not be read,
   *     or its protected value was changed
   */
  protected final Optional<String> read(String name) {
    return guard.read(cookie, name);
  }

  /**
   * The cookie's value.
   *
   * @param name its name
   * @param codec reads it
   * @param <T> the type of the value
   * @return the value; empty if {@link #read(String)} is, or the codec cannot decode it
   */
  protected final <T> Optional<T> read(String name, CookieCodec<T> codec) {
    return guard.read(cookie, name, codec);
  }

  /**
   * The cookie's value if it may be sent again: {@link #read(String)}, unless the request has
   * copies that differ. Another site below the same domain may have planted one of them, and there
   * is no way to know which.
   *
   * @param name its name
   * @return the text; empty if {@link #read(String)} is, or if copies differ
   */
  protected final Optional<String> readSole(String name) {
    return guard.readSole(cookie, name);
  }

  /**
   * The values of all copies of the cookie. A browser sends one for each path and domain that has
   * it, the longest path first (RFC 6265bis, section 5.8.3). {@link #read(String)} returns the
   * first.
   *
   * @param name its name
   * @param codec reads them
   * @param <T> the type of the value
   * @return the values that can be read, in the order of the request; none if the cookie may not be
   *     read
   */
  protected final <T> List<T> readCopies(String name, CookieCodec<T> codec) {
    return guard.readCopies(cookie, name, codec);
  }

  /**
   * The values of all cookies of a declared pattern.
   *
   * @param codec reads them
   * @param <T> the type of the value
   * @return the values that can be read, by name
   */
  protected final <T> SortedMap<String, T> readAll(CookieCodec<T> codec) {
    SortedMap<String, T> values = new TreeMap<>();
    for (String name : names()) {
      read(name, codec).ifPresent(value -> values.put(name, value));
    }
    return values;
  }

  /**
   * The names of this declaration's cookies in the request, whether or not they may be read, in
   * order to delete them.
   *
   * @return the names
   */
  protected final List<String> names() {
    return guard.names(cookie);
  }

  /**
   * Sets the cookie for its declared lifetime. If the guard refuses, for example after a withdrawal
   * in the same request, nothing is set and the {@link GuardListener} is notified.
   *
   * @param name its name
   * @param value the value
   * @param codec writes it
   * @param <T> the type of the value
   * @throws IllegalArgumentException if the codec cannot write the value, writes a character that
   *     is not allowed in a cookie, or writes too many
   * @throws IllegalStateException if the declaration says that the application does not set the
   *     cookie
   */
  protected final <T> void write(String name, T value, CookieCodec<T> codec) {
    guard.write(cookie, name, value, codec, Optional.empty());
  }

  /**
   * Sets the cookie for less than its declared lifetime.
   *
   * @param name its name
   * @param value the value
   * @param codec writes it
   * @param maxAge how long, from one second to the declared lifetime; parts of a second are cut off
   * @param <T> the type of the value
   * @throws IllegalArgumentException as {@link #write(String, Object, CookieCodec)} does, or if the
   *     time is out of range
   * @throws IllegalStateException if the declaration says that the application does not set the
   *     cookie
   */
  protected final <T> void write(String name, T value, CookieCodec<T> codec, Duration maxAge) {
    guard.write(cookie, name, value, codec, Optional.of(maxAge));
  }

  /**
   * Sets the cookie to what {@link #readSole(String)} returned, for its declared lifetime.
   *
   * @param name its name
   * @param text the value, encoded
   */
  protected final void write(String name, String text) {
    write(name, text, StandardCodecs.verbatim());
  }

  /**
   * Sets the cookie to what {@link #readSole(String)} returned, for a shorter time.
   *
   * @param name its name
   * @param text the value, encoded
   * @param maxAge how long, from one second to the declared lifetime; parts of a second are cut off
   * @throws IllegalArgumentException if the time is out of range
   */
  protected final void write(String name, String text, Duration maxAge) {
    write(name, text, StandardCodecs.verbatim(), maxAge);
  }

  /**
   * Deletes the cookie, with the path and domain it was set with. Always allowed.
   *
   * @param name its name
   */
  protected final void expire(String name) {
    guard.delete(cookie, name);
  }

  /**
   * Whether this response sets or deletes the cookie already.
   *
   * @param name its name
   * @return true if so
   */
  protected final boolean isSent(String name) {
    return guard.isSent(cookie, name);
  }

  /**
   * Checks that a name belongs to this declaration: a pattern must match it, and no other
   * declaration of the policy may own it.
   *
   * @param name an actual name
   * @return the name
   */
  protected final String checked(String name) {
    guard.checkName(cookie, name);
    return name;
  }
}
