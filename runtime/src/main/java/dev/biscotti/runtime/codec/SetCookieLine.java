package dev.biscotti.runtime.codec;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.declaration.CookieAttributes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A Set-Cookie line written by other code, as a browser reads it (RFC 6265bis, section 5.6):
 * parsing never throws, unknown attributes are ignored, and the last of repeated attributes counts.
 *
 * @param name the name; empty if there is none
 * @param value the value as sent
 * @param path the Path attribute; empty if there is none, or one that browsers ignore
 * @param domain the Domain attribute in lower case, without a leading dot; empty for a cookie of
 *     the host only
 * @param sameSite the SameSite attribute; empty if it is missing or unknown
 * @param secure whether it has Secure
 * @param httpOnly whether it has HttpOnly
 * @param partitioned whether it has Partitioned
 * @param maxAge the Max-Age attribute in seconds
 * @param expires the Expires attribute; Max-Age overrides it
 */
public record SetCookieLine(
    String name,
    String value,
    String path,
    String domain,
    Optional<SameSite> sameSite,
    boolean secure,
    boolean httpOnly,
    boolean partitioned,
    Optional<Long> maxAge,
    Optional<Instant> expires) {

  /** In octets; a longer attribute is ignored (RFC 6265bis, section 5.6). */
  private static final int MAX_ATTRIBUTE = 1024;

  /** The most octets of UTF-8 for one char. */
  private static final int MAX_OCTETS = 3;

  /**
   * Reads a line.
   *
   * @param line the value of a Set-Cookie header line
   * @return the line as a browser reads it
   */
  public static SetCookieLine parse(String line) {
    int end = line.indexOf(';');
    String pair = end < 0 ? line : line.substring(0, end);
    int equals = pair.indexOf('=');
    SetCookieLine cookie =
        new SetCookieLine(
            equals < 0 ? "" : trimmed(pair.substring(0, equals)),
            trimmed(pair.substring(equals + 1)),
            "",
            "",
            Optional.empty(),
            false,
            false,
            false,
            Optional.empty(),
            Optional.empty());
    while (end >= 0) {
      int start = end + 1;
      end = line.indexOf(';', start);
      cookie = cookie.with(end < 0 ? line.substring(start) : line.substring(start, end));
    }
    return cookie;
  }

  /**
   * Whether browsers ignore a line as a whole: because it has a control character other than the
   * tab, has neither a name nor a value, or because name and value together have more than {@link
   * SetCookieWriter#MAX_NAME_AND_VALUE} octets of UTF-8 (RFC 6265bis, section 5.6). A line break
   * can be an attempt to inject a header line.
   *
   * @param line the value of a Set-Cookie header line
   * @return true if no browser sets or deletes a cookie because of it
   */
  public static boolean isIgnored(String line) {
    return isIgnored(line, parse(line));
  }

  /**
   * The same for a line that was already parsed.
   *
   * @param line the value of a Set-Cookie header line
   * @param cookie the result of {@link #parse}
   * @return true if no browser sets or deletes a cookie because of it
   */
  public static boolean isIgnored(String line, SetCookieLine cookie) {
    if (CookieGrammar.hasControl(line)) {
      return true;
    }
    String both = cookie.name + cookie.value;
    return both.isEmpty()
        || both.getBytes(StandardCharsets.UTF_8).length > SetCookieWriter.MAX_NAME_AND_VALUE;
  }

  private SetCookieLine with(String attribute) {
    int equals = attribute.indexOf('=');
    String key = trimmed(equals < 0 ? attribute : attribute.substring(0, equals));
    String text = equals < 0 ? "" : trimmed(attribute.substring(equals + 1));
    if (isTooLong(text)) {
      return this;
    }
    return switch (key.toLowerCase(Locale.ROOT)) {
      case "path" -> withPath(text.startsWith("/") ? text : "");
      case "domain" -> withDomain(text);
      case "samesite" -> withSameSite(text);
      case "secure" -> withFlags(true, httpOnly, partitioned);
      case "httponly" -> withFlags(secure, true, partitioned);
      case "partitioned" -> withFlags(secure, httpOnly, true);
      case "max-age" -> withMaxAge(text);
      case "expires" -> withExpires(text);
      default -> this;
    };
  }

  private static boolean isTooLong(String text) {
    return text.length() > MAX_ATTRIBUTE / MAX_OCTETS
        && text.getBytes(StandardCharsets.UTF_8).length > MAX_ATTRIBUTE;
  }

  private SetCookieLine withPath(String newPath) {
    return new SetCookieLine(
        name, value, newPath, domain, sameSite, secure, httpOnly, partitioned, maxAge, expires);
  }

  private SetCookieLine withDomain(String text) {
    String newDomain = (text.startsWith(".") ? text.substring(1) : text).toLowerCase(Locale.ROOT);
    return new SetCookieLine(
        name, value, path, newDomain, sameSite, secure, httpOnly, partitioned, maxAge, expires);
  }

  private SetCookieLine withSameSite(String text) {
    Optional<SameSite> known =
        switch (text.toLowerCase(Locale.ROOT)) {
          case "strict" -> Optional.of(SameSite.STRICT);
          case "lax" -> Optional.of(SameSite.LAX);
          case "none" -> Optional.of(SameSite.NONE);
          default -> Optional.empty();
        };
    return new SetCookieLine(
        name, value, path, domain, known, secure, httpOnly, partitioned, maxAge, expires);
  }

  private SetCookieLine withFlags(boolean isSecure, boolean isHttpOnly, boolean isPartitioned) {
    return new SetCookieLine(
        name, value, path, domain, sameSite, isSecure, isHttpOnly, isPartitioned, maxAge, expires);
  }

  private SetCookieLine withMaxAge(String text) {
    Optional<Long> seconds = seconds(text);
    return seconds.isEmpty()
        ? this
        : new SetCookieLine(
            name, value, path, domain, sameSite, secure, httpOnly, partitioned, seconds, expires);
  }

  private SetCookieLine withExpires(String text) {
    Optional<Instant> instant = CookieDate.parse(text);
    return instant.isEmpty()
        ? this
        : new SetCookieLine(
            name, value, path, domain, sameSite, secure, httpOnly, partitioned, maxAge, instant);
  }

  /** Digits after an optional minus sign; a number that is too large counts as forever. */
  private static Optional<Long> seconds(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    if (start == text.length()) {
      return Optional.empty();
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return Optional.empty();
      }
    }
    if (start == 1) {
      return Optional.of(-1L);
    }
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return Optional.of(Long.MAX_VALUE);
    }
  }

  /**
   * How long a browser would keep the cookie.
   *
   * @param now the time at which it is sent
   * @return seconds, 0 or less if it is deleted; empty until the browser closes
   */
  public Optional<Long> secondsFrom(Instant now) {
    return maxAge.isPresent()
        ? maxAge
        : expires.map(instant -> instant.getEpochSecond() - now.getEpochSecond());
  }

  /**
   * Whether the line deletes the cookie.
   *
   * @param now the time at which it is sent
   * @return true if a browser forgets it at once
   */
  public boolean isDeletion(Instant now) {
    return secondsFrom(now).filter(seconds -> seconds <= 0).isPresent();
  }

  /**
   * Whether browsers obey the line. They ignore it without the attributes that the prefix of the
   * name requires, and {@code SameSite=None} or {@code Partitioned} without {@code Secure} (RFC
   * 6265bis, section 5.7).
   *
   * @return false if they ignore it, whether it sets or deletes a cookie
   */
  public boolean isObeyed() {
    boolean needsSecure = partitioned || sameSite.filter(text -> text == SameSite.NONE).isPresent();
    CookieAttributes attributes =
        new CookieAttributes(
            path, domain, sameSite.orElse(SameSite.LAX), secure, httpOnly, partitioned);
    return (secure || !needsSecure) && PrefixRules.problem(name, attributes).isEmpty();
  }

  /**
   * Whether two lines set the same cookie, so that a browser keeps the later one.
   *
   * @param other the other line
   * @return true if name, domain and path agree
   */
  public boolean isSameCookie(SetCookieLine other) {
    return name.equals(other.name)
        && domain.equals(other.domain)
        && path.equals(other.path)
        && partitioned == other.partitioned;
  }

  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && CookieGrammar.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && CookieGrammar.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
