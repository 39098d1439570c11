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
 * What this process knows of refused cookies that came back although browsers were told to delete
 * them. A server keeps nothing of a visitor that could tell it, so it goes by the cookie: the same
 * value beside the same consent record, again and again, is one that the deletion does not reach.
 * Another value each time is one that was deleted and that somebody sets anew; it is deleted each
 * time.
 *
 * <p>Kept are short digests under a key that lives no longer than the process, so many and no more.
 */
final class ReturnedCookies {
  /** How often a browser is told to delete one value. A page that still runs may set it again. */
  static final int ATTEMPTS = 5;

  /** After so many returns of a cookie, whatever its values, somebody is told. */
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
   * @param tells whether somebody should learn that it comes back, which happens once
   */
  record Verdict(boolean deletes, boolean tells) {}

  ReturnedCookies() {
    new SecureRandom().nextBytes(salt);
  }

  /**
   * Decides about one more request that carries a cookie.
   *
   * @param sender tells visitors apart as far as the request does: the consent record as sent,
   *     empty if there is none; for a cookie that is declared no more all cookies
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

  /** How much is remembered now. */
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
