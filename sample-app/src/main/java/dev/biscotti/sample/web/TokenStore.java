package dev.biscotti.sample.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the server knows about a visitor who holds a random token. Only a hash of the token is kept,
 * so that a leaked store lets nobody impersonate a visitor. In memory, and bounded: the least
 * recently used entry is removed first.
 *
 * @param <T> what is known
 */
public final class TokenStore<T> {
  private static final int TOKEN_BYTES = 32;
  private static final int MAX_ENTRIES = 10_000;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

  private final Clock clock;
  private final Duration lifetime;
  private final boolean renewed;
  private final Map<String, Kept<T>> entries =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept<T>> eldest) {
          return size() > MAX_ENTRIES;
        }
      };

  private record Kept<T>(T value, Instant ends) {}

  private TokenStore(Clock clock, Duration lifetime, boolean renewed) {
    this.clock = clock;
    this.lifetime = lifetime;
    this.renewed = renewed;
  }

  /** A store whose entries expire some time after they were created. */
  public static <T> TokenStore<T> lasting(Duration lifetime, Clock clock) {
    return new TokenStore<>(clock, lifetime, false);
  }

  /** A store whose entries expire some time after they were last read. */
  public static <T> TokenStore<T> endingUnused(Duration lifetime, Clock clock) {
    return new TokenStore<>(clock, lifetime, true);
  }

  /** A new random token, 256 bits in base64url. */
  public static String newToken() {
    byte[] token = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(token);
    return ENCODER.encodeToString(token);
  }

  /**
   * Stores a value.
   *
   * @return the token that retrieves it
   */
  public synchronized String issue(T value) {
    Instant now = forgetEnded();
    String token = newToken();
    entries.put(hash(token), new Kept<>(value, now.plus(lifetime)));
    return token;
  }

  /** The value stored for a token; empty if there is none or it has expired. */
  public synchronized Optional<T> find(String token) {
    Instant now = forgetEnded();
    String key = hash(token);
    Kept<T> entry = entries.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    if (renewed) {
      entries.put(key, new Kept<>(entry.value(), now.plus(lifetime)));
    }
    return Optional.of(entry.value());
  }

  /** Removes a token and returns the value stored for it. */
  public synchronized Optional<T> revoke(String token) {
    Optional<T> value = find(token);
    entries.remove(hash(token));
    return value;
  }

  private Instant forgetEnded() {
    Instant now = clock.instant();
    entries.values().removeIf(entry -> !entry.ends().isAfter(now));
    return now;
  }

  private static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return ENCODER.encodeToString(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
