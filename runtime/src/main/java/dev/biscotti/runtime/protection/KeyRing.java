package dev.biscotti.runtime.protection;

import dev.biscotti.annotations.Protection;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keys that signed and encrypted cookie values are made with. The current key seals; the
 * current one and all earlier ones open. To rotate, put a new current key before the others; drop
 * an old one when the longest lifetime of a protected cookie has passed since.
 *
 * <p>A sealed value is {@code key-id "." time "." tag "." value} if {@linkplain Protection#SIGNED
 * signed} (HMAC-SHA-256, RFC 2104), and {@code key-id "." nonce-ciphertext-tag} if {@linkplain
 * Protection#ENCRYPTED encrypted} (AES-256-GCM, NIST SP 800-38D, a random nonce of 96 bits). Both
 * are bound to the policy and the cookie's name, so that a value cannot be used for another cookie,
 * and to the second in which they were sealed, so that they cannot be opened after the cookie's
 * lifetime. Each purpose has its own key, derived from the secret. Encrypt fewer than
 * 2<sup>32</sup> values with one secret.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class KeyRing {
  /** The minimum length of a secret in octets. */
  public static final int MIN_SECRET = 32;

  private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,16}");

  private final SealingKey current;
  private final Map<String, SealingKey> keys;
  private final Optional<Duration> maxAge;

  private KeyRing(SealingKey current, Map<String, SealingKey> keys, Optional<Duration> maxAge) {
    this.current = current;
    this.keys = keys;
    this.maxAge = maxAge;
  }

  /**
   * A ring with one key.
   *
   * @param keyId names the key in each value: 1 to 16 letters, digits, {@code -} or {@code _};
   *     never used again for another key
   * @param secret at least {@link #MIN_SECRET} random octets; copied
   * @return the ring
   * @throws IllegalArgumentException if the id is malformed or the secret too short
   */
  public static KeyRing of(String keyId, byte[] secret) {
    SealingKey key = key(keyId, secret);
    return new KeyRing(key, Map.of(keyId, key), Optional.empty());
  }

  /**
   * This ring with one more key, which only opens values.
   *
   * @param keyId the id under which it was used
   * @param secret the secret
   * @return the ring
   * @throws IllegalArgumentException if the id is malformed or taken, or the secret too short
   */
  public KeyRing withEarlier(String keyId, byte[] secret) {
    if (keys.containsKey(keyId)) {
      throw new IllegalArgumentException("the ring has a key with the id " + keyId + " already");
    }
    Map<String, SealingKey> more = new LinkedHashMap<>(keys);
    more.put(keyId, key(keyId, secret));
    return new KeyRing(current, Map.copyOf(more), maxAge);
  }

  /**
   * This ring with an age after which no value opens, even if its cookie lasts longer. It matters
   * most for cookies that last until the browser closes, whose values would otherwise open as long
   * as their key is in the ring. Renewed cookies are sealed again with each visit.
   *
   * @param newMaxAge the age, one second or more
   * @return the ring
   * @throws IllegalArgumentException if it is shorter
   */
  public KeyRing withMaxAge(Duration newMaxAge) {
    if (newMaxAge.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "the maximum age must be at least one second, not " + newMaxAge);
    }
    return new KeyRing(current, keys, Optional.of(newMaxAge));
  }

  private static SealingKey key(String keyId, byte[] secret) {
    if (!KEY_ID.matcher(keyId).matches()) {
      throw new IllegalArgumentException(
          "a key id must have 1 to 16 letters, digits, - or _: \"" + keyId + "\"");
    }
    if (secret.length < MIN_SECRET) {
      throw new IllegalArgumentException(
          "the secret of key "
              + keyId
              + " has "
              + secret.length
              + " octets; use at least "
              + MIN_SECRET
              + " random ones");
    }
    return SealingKey.derive(keyId, secret);
  }

  /**
   * Seals a value.
   *
   * @param protection how; {@link Protection#NONE} leaves it as it is
   * @param target what it is for
   * @param value the value, cookie-octets if it is signed
   * @param now the time
   * @return the sealed value
   */
  public String seal(Protection protection, SealedFor target, String value, Instant now) {
    return switch (protection) {
      case NONE -> value;
      case SIGNED -> current.sign(target, new SealedValue(value, now.getEpochSecond()));
      case ENCRYPTED -> current.encrypt(target, new SealedValue(value, now.getEpochSecond()));
    };
  }

  /**
   * Opens what a browser sent. Never throws.
   *
   * @param protection how it was sealed
   * @param target what it is for
   * @param text the sealed value
   * @param now the time
   * @param lifetime how long it may be kept; empty if there is no limit but the ring's
   * @return the value; empty if it was changed, is for another cookie or policy or of another kind
   *     of protection, is too old or from the future, or its key is not in the ring
   */
  public Optional<String> open(
      Protection protection,
      SealedFor target,
      String text,
      Instant now,
      Optional<Duration> lifetime) {
    if (protection == Protection.NONE) {
      return Optional.of(text);
    }
    int point = text.indexOf('.');
    SealingKey key = point < 0 ? null : keys.get(text.substring(0, point));
    if (key == null) {
      return Optional.empty();
    }
    String body = text.substring(point + 1);
    Optional<SealedValue> sealed =
        protection == Protection.SIGNED ? key.verify(target, body) : key.decrypt(target, body);
    return sealed
        .filter(value -> value.isCurrent(now.getEpochSecond(), lifetime))
        .filter(value -> value.isCurrent(now.getEpochSecond(), maxAge))
        .map(SealedValue::text);
  }
}
