package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The right to use the cookies of one declaration in one request. Only a {@link CookieGuard} makes
 * one, and every write asks the guard again, so that an access kept for later gets around nothing.
 *
 * <p>Applications use the typed classes of {@code dev.biscotti.runtime.cookie}, which are made on
 * it. Names are actual names: the declared one, or one that the declared pattern matches; all
 * methods throw {@link IllegalArgumentException} for any other.
 */
public final class CookieAccess {
  private final CookieGuard guard;
  private final CookiePlan cookie;

  CookieAccess(CookieGuard guard, CookiePlan cookie) {
    this.guard = guard;
    this.cookie = cookie;
  }

  /**
   * What the access is for.
   *
   * @return the declaration
   */
  public CookieDeclaration declaration() {
    return cookie.declaration();
  }

  /**
   * The declared lifetime in the shortest sense of its words.
   *
   * @return the lifetime; empty for a cookie that ends when the browser closes
   */
  public Optional<Duration> lifetime() {
    return cookie.lifetime();
  }

  /**
   * Whether the request carries the cookie and it may be read.
   *
   * @param name its name
   * @return true if so
   */
  public boolean isPresent(String name) {
    return read(name).isPresent();
  }

  /**
   * What the cookie holds, as the codec wrote it, of a protected value what was sealed.
   *
   * @param name its name
   * @return the text; empty if the request does not carry the cookie, or it may not be read, or its
   *     protected value was changed
   */
  public Optional<String> read(String name) {
    return guard.read(cookie, checked(name));
  }

  /**
   * What the cookie holds.
   *
   * @param name its name
   * @param codec reads it
   * @param <T> the type of the value
   * @return the value; empty if {@link #read(String)} is, or the codec does not understand it
   */
  public <T> Optional<T> read(String name, CookieCodec<T> codec) {
    Optional<String> text = read(name);
    return text.isPresent() ? decode(name, text.get(), codec) : Optional.empty();
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
  public <T> List<T> readCopies(String name, CookieCodec<T> codec) {
    return guard.readCopies(cookie, checked(name)).stream()
        .flatMap(text -> decode(name, text, codec).stream())
        .toList();
  }

  /**
   * What all cookies of a declared pattern hold.
   *
   * @param codec reads them
   * @param <T> the type of the value
   * @return the values that can be read, by name
   */
  public <T> SortedMap<String, T> readAll(CookieCodec<T> codec) {
    SortedMap<String, T> values = new TreeMap<>();
    guard
        .readAll(cookie)
        .forEach(
            (name, text) -> decode(name, text, codec).ifPresent(value -> values.put(name, value)));
    return values;
  }

  private <T> Optional<T> decode(String name, String text, CookieCodec<T> codec) {
    try {
      return codec.decode(text);
    } catch (RuntimeException e) {
      guard.codecFailed(cookie, name, e);
      return Optional.empty();
    }
  }

  /**
   * The names that the request carries of this declaration, whether or not they may be read: to
   * delete them.
   *
   * @return the names
   */
  public List<String> names() {
    return guard.names(cookie);
  }

  /**
   * Sets the cookie for its declared lifetime. If the guard refuses, as after a withdrawal in the
   * same request, nothing is set and the {@link GuardListener} learns of it.
   *
   * @param name its name
   * @param value the value, encoded
   * @throws IllegalArgumentException if the value has a character that is no cookie-octet or is too
   *     long
   * @throws IllegalStateException if the declaration leaves the cookie to somebody else to set
   */
  public void write(String name, String value) {
    guard.write(settable(), checked(name), value, Optional.empty());
  }

  /**
   * Sets the cookie for a shorter time.
   *
   * @param name its name
   * @param value the value, encoded
   * @param maxAge how long, from one second to the declared lifetime; parts of a second are cut off
   * @throws IllegalArgumentException if the value has a character that is no cookie-octet or is too
   *     long, or if the time is out of range
   * @throws IllegalStateException if the declaration leaves the cookie to somebody else to set
   */
  public void write(String name, String value, Duration maxAge) {
    guard.write(settable(), checked(name), value, Optional.of(maxAge));
  }

  /**
   * Deletes the cookie, with the path and domain it was set with. Always allowed.
   *
   * @param name its name
   */
  public void delete(String name) {
    guard.delete(cookie, checked(name));
  }

  /**
   * Whether this response sets or deletes the cookie already.
   *
   * @param name its name
   * @return true if so
   */
  public boolean isSent(String name) {
    return guard.isSent(cookie, checked(name));
  }

  private CookiePlan settable() {
    Optional<String> reason = cookie.notSettable();
    if (reason.isPresent()) {
      throw new IllegalStateException("cookie " + cookie.name().text() + " " + reason.get());
    }
    return cookie;
  }

  /**
   * Makes sure that a name is of this declaration: for a pattern, that it matches, and that no
   * other declaration of the policy has it.
   *
   * @param name an actual name
   * @return the name
   */
  public String checked(String name) {
    boolean declared =
        cookie.name() instanceof DeclaredName.Exact exact
            ? exact.text().equals(name)
            : guard.owns(cookie, name);
    if (!declared) {
      throw new IllegalArgumentException(
          "cookie " + name + " is not of the declaration " + cookie.name().text());
    }
    return name;
  }
}
