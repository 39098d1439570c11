package dev.biscotti.runtime.codec;

import dev.biscotti.runtime.CookieCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The codecs of the value types that need none of their own.
 *
 * <p>All are strict readers: a text that they would not have written themselves reads as absent, so
 * that one value has one text and a changed text is noticed.
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
   * Any text: what is no cookie-octet, and {@code %} itself, travels as {@code %XX} of its UTF-8
   * octets. Reads the empty text as the empty string.
   *
   * @return the codec
   */
  public static CookieCodec<String> ofString() {
    return PercentCodec.INSTANCE;
  }

  /**
   * Text as it stands, for cookies that others set in a form of their own. Reads whatever the
   * browser sent; writes only what needs no encoding.
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
