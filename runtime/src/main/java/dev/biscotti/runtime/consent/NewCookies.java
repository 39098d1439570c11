package dev.biscotti.runtime.consent;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.LockTerms;
import java.util.Arrays;
import java.util.List;

/**
 * When cookies are added to a category that answers to its earlier states do not cover. Visitors
 * are asked about them only when the notice period is over.
 *
 * @param states the digests of the earlier states, ascending
 * @param firstDays for each state, the first day of a cookie that it does not cover, as days since
 *     1970-01-01
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read for each request
record NewCookies(int[] states, long[] firstDays) {

  static NewCookies of(DeployedPolicy policy, CategoryDeclaration category, LockTerms lock) {
    int[] states =
        lock.earlierStates(category).stream().mapToInt(Integer::intValue).sorted().toArray();
    long[] firstDays = new long[states.length];
    Arrays.fill(firstDays, LockTerms.NEVER);
    List<CookieDeclaration> cookies = policy.rules().cookies();
    for (int i = 0; i < cookies.size(); i++) {
      if (cookies.get(i).category().equals(category.id())) {
        LockTerms.CookieTerms terms = lock.cookie(i);
        for (int j = 0; j < states.length; j++) {
          if (!terms.states().contains(states[j])) {
            firstDays[j] = Math.min(firstDays[j], terms.firstDay());
          }
        }
      }
    }
    return new NewCookies(states, firstDays);
  }

  /** Whether the lock knows an earlier state. */
  boolean isKnown(int state) {
    return Arrays.binarySearch(states, state) >= 0;
  }

  /**
   * Whether a cookie that an answer does not cover may be set by now.
   *
   * @param state the state that the answer was given for, one that {@link #isKnown}
   * @param today the day in UTC; in any time zone, the date is at most one day later
   */
  boolean haveCome(int state, long today) {
    return firstDays[Arrays.binarySearch(states, state)] <= today + 1;
  }
}
