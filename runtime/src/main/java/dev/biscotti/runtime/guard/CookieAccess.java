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
 * The right to use the cookies of one declaration in one request. It takes a permission that only a
 * {@link CookieGuard} gives, and every write asks the guard again, so that one kept for later gets
 * around nothing.
 *
 * <p>Applications use the typed classes of {@code dev.biscotti.runtime.cookie}, which extend it.
 * Names are actual names: the declared one, or one that the declared pattern matches; all methods
 * throw {@link IllegalArgumentException} for any other.
 *
 * <p>What the methods do is in the guard, so that a compiler can copy them into their callers, and
 * then often needs no typed cookie at all.
 */
public abstract class CookieAccess {
  private final CookieGuard guard;
  private final CookiePlan cookie;

  /**
   * The right to one declaration.
   *
   * @param guard the guard of the request
   * @param permission what the guard gave for the declaration
   * @param declaration what the class is for
   * @throws IllegalArgumentException if the permission is for another declaration, or was given by
   *     the guard of another policy
   */
  protected CookieAccess(CookieGuard guard, CookiePlan permission, CookieDeclaration declaration) {
    if (!isFor(declaration, permission)) {
      throw new IllegalArgumentException(
          "cookie "
              + declaration.name().text()
              + ": the permission is for another declaration, of "
              + permission.name().text());
    }
    if (!guard.hasPlan(permission)) {
      throw new IllegalArgumentException(
          "cookie "
              + declaration.name().text()
              + ": the permission is from another policy's guard");
    }
    this.guard = guard;
    this.cookie = permission;
  }

  /**
   * The same right, for one cookie of a pattern.
   *
   * @param other the right to the pattern
   */
  protected CookieAccess(CookieAccess other) {
    guard = other.guard;
    cookie = other.cookie;
  }

  @SuppressWarnings("ReferenceEquality") // it is nearly always the same object, which is soon seen
  private static boolean isFor(CookieDeclaration declaration, CookiePlan permission) {
    return permission.declaration() == declaration || permission.declaration().equals(declaration);
  }

  /**
   * What the access is for.
   *
   * @return the declaration
   */
  protected final CookieDeclaration declaration() {
    return cookie.declaration();
  }

  /**
   * What the cookie holds, as the codec wrote it, of a protected value what was sealed.
   *
   * @param name its name
   * @return the text; empty if the request does not carry the cookie, or it may not be read, or its
   *     protected value was changed
   */
  protected final Optional<String> read(String name) {
    return guard.read(cookie, name);
  }

  /**
   * What the cookie holds.
   *
   * @param name its name
   * @param codec reads it
   * @param <T> the type of the value
   * @return the value; empty if {@link #read(String)} is, or the codec does not understand it
   */
  protected final <T> Optional<T> read(String name, CookieCodec<T> codec) {
    return guard.read(cookie, name, codec);
  }

  /**
   * What the cookie holds if it may be written again: {@link #read(String)}, unless the request has
   * copies of it that differ. One of them may have been planted by another site below the same
   * domain, and which one cannot be known.
   *
   * @param name its name
   * @return the text; empty if {@link #read(String)} is, or copies differ
   */
  protected final Optional<String> readSole(String name) {
    return guard.readSole(cookie, name);
  }

  /**
   * What all copies of the cookie hold: a browser sends one for each path and domain that has it,
   * the longest path first (RFC 6265bis, section 5.8.3). {@link #read(String)} takes the first.
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
   * What all cookies of a declared pattern hold.
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
   * The names that the request carries of this declaration, whether or not they may be read: to
   * delete them.
   *
   * @return the names
   */
  protected final List<String> names() {
    return guard.names(cookie);
  }

  /**
   * Sets the cookie for its declared lifetime. If the guard refuses, as after a withdrawal in the
   * same request, nothing is set and the {@link GuardListener} learns of it.
   *
   * @param name its name
   * @param value the value
   * @param codec writes it
   * @param <T> the type of the value
   * @throws IllegalArgumentException if the codec cannot write the value, or writes a character
   *     that is no cookie-octet, or too many
   * @throws IllegalStateException if the declaration leaves the cookie to somebody else to set
   */
  protected final <T> void write(String name, T value, CookieCodec<T> codec) {
    guard.write(cookie, name, value, codec, Optional.empty());
  }

  /**
   * Sets the cookie for a shorter time.
   *
   * @param name its name
   * @param value the value
   * @param codec writes it
   * @param maxAge how long, from one second to the declared lifetime; parts of a second are cut off
   * @param <T> the type of the value
   * @throws IllegalArgumentException as {@link #write(String, Object, CookieCodec)} does, or if the
   *     time is out of range
   * @throws IllegalStateException if the declaration leaves the cookie to somebody else to set
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
   * Makes sure that a name is of this declaration: for a pattern, that it matches, and that no
   * other declaration of the policy has it.
   *
   * @param name an actual name
   * @return the name
   */
  protected final String checked(String name) {
    guard.checkName(cookie, name);
    return name;
  }
}
