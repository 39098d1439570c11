package dev.biscotti.runtime.codec;

import dev.biscotti.runtime.CookieCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The codecs of the supported value types.
 *
 * <p>All are strict: a text that they would not have written themselves is treated as absent, so
 * each value has exactly one text, and a changed text is noticed.
 */
public final class StandardCodecs {
  private static final CookieCodec<Boolean> BOOLEAN =
      new CanonicalCodec<>(String::valueOf, Boolean::valueOf, 5);
  private static final CookieCodec<Integer> INT =
      new CanonicalCodec<>(String::valueOf, Integer::valueOf, 11);
  private static final CookieCodec<Long> LONG =
      new CanonicalCodec<>(String::valueOf, Long::valueOf, 20);
  private static final CookieCodec<UUID> UUIDS =
      new CanonicalCodec<>(UUID::toString, UUID::fromString, 36);
  private static final CookieCodec<Instant> INSTANT =
      new CanonicalCodec<>(Instant::toString, Instant::parse, 37);
  private static final CookieCodec<LocalDate> LOCAL_DATE =
      new CanonicalCodec<>(LocalDate::toString, LocalDate::parse, 16);
  private static final CookieCodec<Duration> DURATION =
      new CanonicalCodec<>(Duration::toString, Duration::parse, 40);

  private StandardCodecs() {}

  /**
   * Any text: characters that are not allowed in a cookie, and {@code %} itself, are written as
   * {@code %XX} of their UTF-8 octets. The empty text is the empty string.
   *
   * @return the codec
   */
  public static CookieCodec<String> ofString() {
    return PercentCodec.INSTANCE;
  }

  /**
   * Text without encoding, for cookies that others set in their own format. Reads any value that
   * the browser sent; writes only what needs no encoding.
   *
   * @return the codec
   */
  public static CookieCodec<String> verbatim() {
    return VerbatimCodec.INSTANCE;
  }

  /**
   * {@code true} and {@code false}.
   *
   * @return the codec
   */
  public static CookieCodec<Boolean> ofBoolean() {
    return BOOLEAN;
  }

  /**
   * Decimal digits, with {@code -} before a negative number.
   *
   * @return the codec
   */
  public static CookieCodec<Integer> ofInt() {
    return INT;
  }

  /**
   * Decimal digits, with {@code -} before a negative number.
   *
   * @return the codec
   */
  public static CookieCodec<Long> ofLong() {
    return LONG;
  }

  /**
   * The 36 characters of RFC 9562, section 4, in lower case.
   *
   * @return the codec
   */
  public static CookieCodec<UUID> ofUuid() {
    return UUIDS;
  }

  /**
   * ISO-8601 in UTC, such as {@code 2026-06-01T00:00:00Z}.
   *
   * @return the codec
   */
  public static CookieCodec<Instant> ofInstant() {
    return INSTANT;
  }

  /**
   * ISO-8601, such as {@code 2026-06-01}.
   *
   * @return the codec
   */
  public static CookieCodec<LocalDate> ofLocalDate() {
    return LOCAL_DATE;
  }

  /**
   * ISO-8601 as {@link Duration#toString} writes it, such as {@code PT30M}.
   *
   * @return the codec
   */
  public static CookieCodec<Duration> ofDuration() {
    return DURATION;
  }

  /**
   * The names of an enum's constants, percent-encoded where they are not ASCII.
   *
   * @param type the enum
   * @param <E> the enum
   * @return the codec
   */
  public static <E extends Enum<E>> CookieCodec<E> ofEnum(Class<E> type) {
    return new EnumCodec<>(type);
  }

  private enum VerbatimCodec implements CookieCodec<String> {
    INSTANCE;

    @Override
    public String encode(String value) {
      return value;
    }

    @Override
    public Optional<String> decode(String text) {
      return Optional.of(text);
    }
  }
}
