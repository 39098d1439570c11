package dev.biscotti.runtime.bridge;

import dev.biscotti.runtime.codec.CookieHeader;
import dev.biscotti.runtime.consent.ForeignAnswer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What the cookies of all banners have in common. */
final class ForeignCookie {
  /** Browsers ignore a cookie with more octets in name and value (RFC 6265bis, section 5.7). */
  static final int MAX_LENGTH = 4096;

  private static final int LONGEST_INSTANT = 32;

  private ForeignCookie() {}

  /**
   * Reads a cookie that occurs once, or several times with the same value.
   *
   * @param reader reads its value; empty if that is unclear
   */
  static ForeignAnswer read(
      CookieHeader cookies, String name, Function<String, Optional<ForeignAnswer>> reader) {
    if (!cookies.contains(name)) {
      return new ForeignAnswer.None();
    }
    return cookies
        .sole(name)
        .filter(ForeignCookie::isPlain)
        .flatMap(reader)
        .orElse(new ForeignAnswer.Unclear());
  }

  /** Whether a value is unquoted and in visible ASCII characters, as all these banners write it. */
  private static boolean isPlain(String value) {
    return !value.startsWith("\"")
        && value.length() <= MAX_LENGTH
        && value.chars().allMatch(c -> c > ' ' && c <= '~');
  }

  /** A time in the form of {@code Date.toISOString()}; empty if the text is malformed. */
  static Optional<Instant> instant(String text) {
    if (text.length() > LONGEST_INSTANT) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
