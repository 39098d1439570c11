package dev.biscotti.runtime.protection;

import dev.biscotti.annotations.Protection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keys that signed and encrypted cookie values are made with. The current key seals; the
 * current one and all earlier ones open. To rotate, put a new current key before the others; drop
 * an old one when the longest lifetime of a protected cookie has passed since.
 *
 * <p>A sealed value is {@code key-id "." tag "." value} if {@linkplain Protection#SIGNED signed}
 * (HMAC-SHA-256, RFC 2104), and {@code key-id "." nonce-ciphertext-tag} if {@linkplain
 * Protection#ENCRYPTED encrypted} (AES-256-GCM, NIST SP 800-38D, a random nonce of 96 bits). Both
 * are bound to the cookie's name, so that the value of one cookie is none of another. Each purpose
 * has its own key, derived from the secret. Encrypt fewer than 2<sup>32</sup> values with one
 * secret.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class KeyRing {
  /** The least octets of a secret. */
  public static final int MIN_SECRET = 32;

  private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,16}");

  private final SealingKey current;
  private final Map<String, SealingKey> keys;

  private KeyRing(SealingKey current, Map<String, SealingKey> keys) {
    this.current = current;
    this.keys = keys;
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
    return new KeyRing(key, Map.of(keyId, key));
  }

  /**
   * This ring with one more key that only opens.
   *
   * @param keyId the id under which it was used
   * @param secret the secret
   * @return the ring
   * @throws IllegalArgumentException if the id is malformed or taken, or the secret too short
   */
  public KeyRing withEarlier(String keyId, byte[] secret) {
    if (keys.containsKey(keyId)) {
      throw new IllegalArgumentException("two keys with the id " + keyId);
    }
    Map<String, SealingKey> more = new LinkedHashMap<>(keys);
    more.put(keyId, key(keyId, secret));
    return new KeyRing(current, Map.copyOf(more));
  }

  private static SealingKey key(String keyId, byte[] secret) {
    if (!KEY_ID.matcher(keyId).matches()) {
      throw new IllegalArgumentException(
          "a key id has 1 to 16 letters, digits, - or _: \"" + keyId + "\"");
    }
    if (secret.length < MIN_SECRET) {
      throw new IllegalArgumentException(
          "the secret of key "
              + keyId
              + " has "
              + secret.length
              + " octets; it takes "
              + MIN_SECRET
              + " random ones");
    }
    return SealingKey.derive(keyId, secret);
  }

  /**
   * Seals a value.
   *
   * @param protection how; {@link Protection#NONE} leaves it as it is
   * @param cookie the name of the cookie
   * @param value the value, cookie-octets if it is signed
   * @return what travels
   */
  public String seal(Protection protection, String cookie, String value) {
    return switch (protection) {
      case NONE -> value;
      case SIGNED -> current.sign(cookie, value);
      case ENCRYPTED -> current.encrypt(cookie, value);
    };
  }

  /**
   * Opens what a browser sent. Never throws.
   *
   * @param protection how it was sealed
   * @param cookie the name of the cookie
   * @param text what travelled
   * @return the value; empty if it was changed, belongs to another cookie or kind of protection, or
   *     its key is not in the ring
   */
  public Optional<String> open(Protection protection, String cookie, String text) {
    if (protection == Protection.NONE) {
      return Optional.of(text);
    }
    int point = text.indexOf('.');
    SealingKey key = point < 0 ? null : keys.get(text.substring(0, point));
    if (key == null) {
      return Optional.empty();
    }
    String body = text.substring(point + 1);
    return protection == Protection.SIGNED ? key.verify(cookie, body) : key.decrypt(cookie, body);
  }
}
