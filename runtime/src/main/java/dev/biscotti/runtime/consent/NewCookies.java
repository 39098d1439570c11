package dev.biscotti.runtime.consent;

import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.LockTerms;
import java.util.TreeMap;

/**
 * When a category got cookies that an earlier answer does not cover. Visitors are asked about them
 * when the notice is over, and not before.
 *
 * @param since the revisions that its cookies came with, ascending
 * @param firstDays the first day of each, as days since 1970-01-01
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and read for each request
record NewCookies(int[] since, long[] firstDays) {

  static NewCookies of(PolicyDeclaration policy, String category, LockTerms lock) {
    TreeMap<Integer, Long> first = new TreeMap<>();
    for (CookieDeclaration cookie : policy.cookies()) {
      if (cookie.category().equals(category)) {
        LockTerms.CookieTerms terms = lock.cookie(cookie);
        first.merge(terms.since(), terms.firstDay(), Math::min);
      }
    }
    return new NewCookies(
        first.keySet().stream().mapToInt(Integer::intValue).toArray(),
        first.values().stream().mapToLong(Long::longValue).toArray());
  }

  /** Whether a lock says which cookies came when. */
  boolean areKnown() {
    return since.length > 0 && since[since.length - 1] > 0;
  }

  /**
   * Whether a cookie may be set that an answer does not cover.
   *
   * @param given the number of the revision that the answer was given for
   * @param today the day in UTC; wherever the site's days begin, its date is at most one later
   */
  boolean haveCome(int given, long today) {
    for (int i = since.length - 1; i >= 0 && since[i] > given; i--) {
      if (firstDays[i] <= today + 1) {
        return true;
      }
    }
    return false;
  }
}
