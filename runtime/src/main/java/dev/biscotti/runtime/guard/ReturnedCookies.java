package dev.biscotti.runtime.guard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What this process knows about refused cookies that came back although browsers were told to
 * delete them. A server stores nothing about visitors, so it goes by the cookie. The same value
 * with the same consent record, again and again, is a cookie that the deletion does not reach. A
 * new value each time is a cookie that is deleted and set again; it is deleted each time.
 *
 * <p>It keeps a limited number of short digests, made with a key that exists only in this process.
 */
final class ReturnedCookies {
  /** How often a browser is told to delete one value. An open page may set it again. */
  static final int ATTEMPTS = 5;

  /** After this many returns of a cookie, with any values, the listener is notified. */
  static final int RETURNS = 20;

  private static final int MAX_REMEMBERED = 20_000;
  private static final int SALT = 16;

  private final byte[] salt = new byte[SALT];
  private final Map<CookiePlan, Integer> returns = new HashMap<>();
  private final Set<CookiePlan> told = new HashSet<>();
  private final Map<Long, Integer> attempts =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
          return size() > MAX_REMEMBERED;
        }
      };

  /**
   * What to do with a cookie of a request.
   *
   * @param deletes whether it is to be deleted once more
   * @param tells whether to notify the listener that it comes back, which happens once
   */
  record Verdict(boolean deletes, boolean tells) {}

  ReturnedCookies() {
    new SecureRandom().nextBytes(salt);
  }

  /**
   * Decides about one more request that carries a cookie.
   *
   * @param sender distinguishes visitors as far as the request allows: the consent record as sent,
   *     empty if there is none; for a cookie that is no longer declared, all cookies
   * @param returned whether it counts as a return: the browser must have been told before, with the
   *     answer that is in the record, and no other cookie of the declaration was counted in this
   *     request
   */
  Verdict met(CookiePlan cookie, String name, String value, String sender, boolean returned) {
    long key = digest(cookie.scope().toString(), name, value, sender);
    synchronized (this) {
      int attempt = attempts.merge(key, 1, (old, one) -> Math.min(old + one, ATTEMPTS + 1));
      boolean futile = attempt > ATTEMPTS;
      int times =
          returned ? returns.merge(cookie, 1, (old, one) -> Math.min(old + one, RETURNS)) : 0;
      return new Verdict(!futile, (futile || times >= RETURNS) && told.add(cookie));
    }
  }

  /** How many digests are stored now. */
  synchronized int remembered() {
    return attempts.size();
  }

  private long digest(String... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(salt);
      for (String part : parts) {
        byte[] octets = part.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(octets.length).flip());
        sha.update(octets);
      }
      return ByteBuffer.wrap(sha.digest()).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
