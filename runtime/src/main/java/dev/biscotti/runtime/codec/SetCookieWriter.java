package dev.biscotti.runtime.codec;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;

/**
 * Writes the Set-Cookie lines of one declared cookie (RFC 6265bis, section 4.1). Everything that
 * the declaration determines is checked and written once; for each line, only the value is checked
 * and the parts are joined.
 *
 * <p>SameSite is always written, because only some browsers treat its absence as {@code Lax}.
 * Max-Age is written without Expires, which it overrides in every browser.
 *
 * <p>Messages of exceptions name the cookie, never its value.
 */
public final class SetCookieWriter {
  /** The longest name and value together that a browser accepts (RFC 6265bis, section 5.7). */
  public static final int MAX_NAME_AND_VALUE = 4096;

  private final CookieDeclaration declaration;

  /** The attributes of the lines: the declared ones, or those without Secure. */
  private final CookieAttributes sent;

  /** The beginning of each line: the name and an equals sign; empty for a pattern of names. */
  private final String start;

  private final String suffix;
  private final String attributes;

  private SetCookieWriter(CookieDeclaration declaration, CookieAttributes sent) {
    this.declaration = declaration;
    this.sent = sent;
    this.start = declaration.name() instanceof DeclaredName.Exact exact ? exact.text() + "=" : "";
    this.attributes = attributes(sent);
    this.suffix =
        declaration.lifetime() instanceof Lifetime.Lasting lasting
            ? maxAge(lasting.period().shortest().toSeconds()) + attributes
            : attributes;
  }

  /**
   * The writer of one declaration.
   *
   * @param declaration the declaration of a cookie
   * @return its writer
   * @throws IllegalArgumentException if a browser would ignore the declared cookie or one of its
   *     attributes
   */
  public static SetCookieWriter of(CookieDeclaration declaration) {
    DeclarationRules.check(declaration);
    return new SetCookieWriter(declaration, declaration.attributes());
  }

  /**
   * The writer of the same cookie for plain HTTP, over which browsers ignore Secure cookies. It
   * omits Secure, unless browsers would ignore the cookie then too; in that case it is this writer.
   * That applies to {@code SameSite=None}, {@code Partitioned} and the prefixes of names.
   *
   * @return a writer
   */
  public SetCookieWriter overPlainHttp() {
    boolean needsSecure =
        sent.partitioned()
            || sent.sameSite() == SameSite.NONE
            || PrefixRules.mayBegin(declaration.name());
    return needsSecure || !sent.secure()
        ? this
        : new SetCookieWriter(declaration, sent.withoutSecure());
  }

  /**
   * The line that sets the cookie for the declared lifetime.
   *
   * @param name its name: the declared one, or one that the declared pattern matches
   * @param value the value as sent
   * @return the value of a Set-Cookie header line
   * @throws IllegalArgumentException if the value has a character that is not allowed in a cookie,
   *     if name and value together are too long, or if the name does not belong to the declaration
   */
  public String set(String name, String value) {
    return set(name, value, StandardCodecs.verbatim());
  }

  /**
   * The line that sets the cookie to a value for the declared lifetime.
   *
   * @param name its name: the declared one, or one that the declared pattern matches
   * @param value the value
   * @param codec encodes it
   * @param <T> the type of the value
   * @return the value of a Set-Cookie header line
   * @throws IllegalArgumentException if the codec cannot encode the value, if it writes a character
   *     that is not allowed in a cookie, if name and value together are too long, or if the name
   *     does not belong to the declaration
   */
  public <T> String set(String name, T value, CookieCodec<T> codec) {
    String text = checked(name, value, codec);
    return start.isEmpty() ? name + "=" + text + suffix : start + text + suffix;
  }

  /**
   * The line that sets the cookie for a shorter lifetime.
   *
   * @param name its name: the declared one, or one that the declared pattern matches
   * @param value the value as sent
   * @param maxAge seconds, 1 or more
   * @return the value of a Set-Cookie header line
   * @throws IllegalArgumentException if the value has a character that is not allowed in a cookie,
   *     if name and value together are too long, if the name does not belong to the declaration, or
   *     if the lifetime is not positive
   */
  public String set(String name, String value, long maxAge) {
    return set(name, value, StandardCodecs.verbatim(), maxAge);
  }

  /**
   * The line that sets the cookie to a value for a shorter lifetime.
   *
   * @param name its name: the declared one, or one that the declared pattern matches
   * @param value the value
   * @param codec encodes it
   * @param maxAge seconds, 1 or more
   * @param <T> the type of the value
   * @return the value of a Set-Cookie header line
   * @throws IllegalArgumentException as {@link #set(String, Object, CookieCodec)} does, or if the
   *     lifetime is not positive
   */
  public <T> String set(String name, T value, CookieCodec<T> codec, long maxAge) {
    String text = checked(name, value, codec);
    if (maxAge < 1) {
      throw new IllegalArgumentException(
          "cookie "
              + name
              + ": the lifetime is "
              + maxAge
              + " seconds, but must be at least 1 second; to remove a cookie, delete it");
    }
    return name + "=" + text + maxAge(maxAge) + attributes;
  }

  /**
   * The line that deletes the cookie. It has the same Path, Domain and Partitioned, which identify
   * the cookie to the browser, and the other attributes that the name's prefix requires.
   *
   * @param name its name: the declared one, or one that the declared pattern matches
   * @return the value of a Set-Cookie header line
   * @throws IllegalArgumentException if the name does not belong to the declaration
   */
  public String delete(String name) {
    checkName(name);
    return name + "=; Max-Age=0" + attributes;
  }

  /**
   * The line that deletes the cookie if it was set with another domain.
   *
   * @param name its name: the declared one, or one that the declared pattern matches
   * @param domain the Domain attribute; empty for the host alone
   * @return the value of a Set-Cookie header line
   * @throws IllegalArgumentException if the name does not belong to the declaration, or its prefix
   *     does not allow a domain
   */
  public String delete(String name, String domain) {
    checkName(name);
    if (!domain.isEmpty() && !acceptsDomain(name)) {
      throw new IllegalArgumentException(
          "cookie " + name + ": the prefix __Host- does not allow a Domain");
    }
    return name + "=; Max-Age=0" + attributes(sent.withDomain(domain));
  }

  /**
   * Whether browsers accept a Domain for a name. For {@code __Host-} they do not.
   *
   * @param name an actual name
   * @return true if they do
   */
  public boolean acceptsDomain(String name) {
    return !PrefixRules.isOfHost(name);
  }

  /**
   * Whether a line can be written for a name. A visitor can send any name that a declared pattern
   * matches, including names that no server can set.
   *
   * @param name an actual name
   * @return false if {@link #set} and {@link #delete} would throw for it
   */
  public boolean accepts(String name) {
    try {
      checkName(name);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Whether a line can be written for a name and a value.
   *
   * @param name an actual name
   * @param value the value as sent
   * @return false if {@link #set(String, String)} would throw for them
   */
  public boolean accepts(String name, String value) {
    return accepts(name)
        && CookieGrammar.firstNonOctet(value) < 0
        && name.length() + value.length() <= MAX_NAME_AND_VALUE;
  }

  /**
   * Encodes a value.
   *
   * @param name the cookie's name, for messages
   * @param value the value
   * @param codec encodes it
   * @param <T> the type of the value
   * @return the text of the codec, not checked
   * @throws IllegalArgumentException if the codec cannot encode the value; the cause is the codec's
   *     exception
   */
  public static <T> String encoded(String name, T value, CookieCodec<T> codec) {
    try {
      return codec.encode(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "cookie " + name + ": the codec cannot encode the value", e);
    }
  }

  private <T> String checked(String name, T value, CookieCodec<T> codec) {
    checkName(name);
    String text = encoded(name, value, codec);
    if (!(codec instanceof OctetCodec)) {
      checkOctets(name, text);
    }
    if (name.length() + text.length() > MAX_NAME_AND_VALUE) {
      throw new IllegalArgumentException(
          "cookie "
              + name
              + ": name and value together have "
              + (name.length() + text.length())
              + " octets, and browsers ignore a cookie of more than "
              + MAX_NAME_AND_VALUE
              + "; shorten the value");
    }
    return text;
  }

  private static void checkOctets(String name, String value) {
    int position = CookieGrammar.firstNonOctet(value);
    if (position >= 0) {
      throw new IllegalArgumentException(
          "cookie "
              + name
              + ": the character at position "
              + position
              + " of the value is not allowed in a cookie (RFC 6265bis, section 4.1.1); encode the value, for"
              + " example with StandardCodecs.ofString()");
    }
  }

  private void checkName(String name) {
    if (declaration.name() instanceof DeclaredName.Exact exact) {
      if (!exact.text().equals(name)) {
        throw new IllegalArgumentException(
            "cookie " + name + ": this declaration is for cookie " + exact.text());
      }
    } else {
      DeclarationRules.checkVarying(declaration, name);
    }
  }

  private static String maxAge(long seconds) {
    return "; Max-Age=" + seconds;
  }

  private static String attributes(CookieAttributes attributes) {
    StringBuilder text = new StringBuilder("; Path=").append(attributes.path());
    if (!attributes.domain().isEmpty()) {
      text.append("; Domain=").append(attributes.domain());
    }
    text.append("; SameSite=").append(token(attributes.sameSite()));
    if (attributes.secure()) {
      text.append("; Secure");
    }
    if (attributes.httpOnly()) {
      text.append("; HttpOnly");
    }
    if (attributes.partitioned()) {
      text.append("; Partitioned");
    }
    return text.toString();
  }

  /**
   * The value of the SameSite attribute.
   *
   * @param sameSite the declared value
   * @return {@code Strict}, {@code Lax} or {@code None}
   */
  public static String token(SameSite sameSite) {
    return switch (sameSite) {
      case STRICT -> "Strict";
      case LAX -> "Lax";
      case NONE -> "None";
    };
  }
}
