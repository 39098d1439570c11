package dev.biscotti.runtime.cookie;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.codec.CookieGrammar;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.guard.CookieAccess;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.CookiePlan;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cookies of a name pattern, identified by the varying part. They do not include names with a
 * declaration of their own, or names that match a pattern with a longer literal part.
 *
 * @param <T> the type of their values
 */
public class ReadableCookies<T> extends CookieAccess {
  private final DeclaredName.Pattern pattern;
  private final CookieCodec<T> codec;

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
  protected ReadableCookies(
      CookieGuard guard,
      CookiePlan permission,
      CookieDeclaration declaration,
      CookieCodec<T> codec) {
    super(guard, permission, declaration);
    this.codec = codec;
    if (!(declaration.name() instanceof DeclaredName.Pattern declared)) {
      throw new IllegalArgumentException(
          declaration.name().text()
              + " is a single name, not a pattern of names: use the class for one cookie");
    }
    this.pattern = declared;
  }

  /**
   * One of the cookies.
   *
   * @param part the varying part: token characters (RFC 9110, section 5.6.2), at least one
   * @return the cookie
   * @throws IllegalArgumentException if the part is empty or has other characters, or the resulting
   *     name belongs to another declaration
   */
  public ReadableCookie<T> named(String part) {
    return new ReadableCookie<>(this, name(part), codec);
  }

  final String name(String part) {
    int position = CookieGrammar.firstNonTokenCharacter(part);
    if (position >= 0) {
      throw new IllegalArgumentException(
          "cookie "
              + pattern.text()
              + ": the character at position "
              + position
              + " of the varying part is not allowed in a cookie's name (RFC 9110, section 5.6.2)");
    }
    return checked(pattern.with(part));
  }

  /**
   * All these cookies in the request.
   *
   * @return their values by varying part, sorted; without those that cannot or may not be read
   */
  public final Map<String, T> all() {
    Map<String, T> values = new TreeMap<>();
    readAll(codec).forEach((name, value) -> values.put(pattern.partOf(name), value));
    return Collections.unmodifiableMap(values);
  }

  /**
   * Deletes one of the cookies.
   *
   * @param part the varying part
   * @throws IllegalArgumentException if the part is empty or has another character, or the whole
   *     name belongs to another declaration
   */
  public final void delete(String part) {
    expire(name(part));
  }

  /** Deletes all these cookies that the request carries. */
  public final void deleteAll() {
    names().forEach(this::expire);
  }

  final CookieCodec<T> codec() {
    return codec;
  }
}
