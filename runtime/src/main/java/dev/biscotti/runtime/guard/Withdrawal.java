package dev.biscotti.runtime.guard;

import java.util.function.IntPredicate;

/**
 * Makes cookies go: ePrivacy Directive, Article 5(3) with GDPR, Article 7(3), asks for consent as
 * long as a cookie is kept, not only when it is set.
 */
record Withdrawal(PolicyPlan plan, CookieGuard guard) {

  /**
   * Deletes the cookies of some categories: those that this response was to set, and of those that
   * the request carries as many as a response has room for. The rest goes with the next one.
   */
  void delete(IntPredicate category) {
    for (SentCookies.Sent one : guard.set()) {
      if (isOf(category, one.cookie())) {
        guard.delete(one.cookie(), one.name());
      }
    }
    guard
        .cookies()
        .forEach(
            (name, value) -> {
              for (CookiePlan owner : plan.owners(name)) {
                if (isOf(category, owner) && owner.writer().accepts(name)) {
                  guard.deleteIfThereIsRoom(owner, name);
                }
              }
            });
  }

  private static boolean isOf(IntPredicate category, CookiePlan cookie) {
    return !cookie.isEssential() && category.test(cookie.category());
  }

  /** Deletes the cookies of the request that are declared no more, as many as there is room for. */
  void deleteRetired(long today) {
    for (RetiredPlan retired : plan.retired()) {
      if (today <= retired.until()) {
        delete(retired);
      }
    }
  }

  private void delete(RetiredPlan retired) {
    guard
        .cookies()
        .forEach(
            (name, value) -> {
              if (retired.cookie().name().matches(name)
                  && retired.cookie().writer().accepts(name)
                  && !retired.isTaken(plan.owners(name))) {
                guard.deleteIfThereIsRoom(retired.cookie(), name);
              }
            });
  }
}
