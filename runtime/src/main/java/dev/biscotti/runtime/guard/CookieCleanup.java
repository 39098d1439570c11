package dev.biscotti.runtime.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Makes cookies go: ePrivacy Directive, Article 5(3) with GDPR, Article 7(3), asks for consent as
 * long as a cookie is kept, not only when it is set.
 */
record CookieCleanup(PolicyPlan plan, CookieGuard guard) {

  /**
   * Deletes the cookies of some categories because of an answer in this request: those that this
   * response was to set, and of those that the request carries as many as a response has room for.
   * The rest goes with the next one.
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
            (name, value) ->
                ownersOf(category, name)
                    .forEach(owner -> guard.deletions().deleteIfThereIsRoom(owner, name)));
  }

  /**
   * Deletes the cookies of some categories that the request carries although they were refused
   * before.
   */
  void deleteReturned(IntPredicate category) {
    String record =
        plan.consentRecord()
            .flatMap(cookie -> guard.cookies().first(cookie.name().text()))
            .orElse("");
    Set<Object> met = new HashSet<>();
    guard
        .cookies()
        .forEach(
            (name, value) -> {
              for (CookiePlan owner : ownersOf(category, name)) {
                deleteAgain(owner, name, value, record, !record.isEmpty(), met);
              }
            });
  }

  private List<CookiePlan> ownersOf(IntPredicate category, String name) {
    return plan.owners(name).stream()
        .filter(owner -> isOf(category, owner) && owner.writer().accepts(name))
        .toList();
  }

  private static boolean isOf(IntPredicate category, CookiePlan cookie) {
    return !cookie.isEssential() && category.test(cookie.category());
  }

  /** Deletes the cookies of the request that are declared no more, as many as there is room for. */
  void deleteRetired(long today) {
    Set<Object> met = new HashSet<>();
    // An answer tells nothing here, so visitors are told apart by all that they send.
    String sender = Integer.toHexString(guard.cookieLines().hashCode());
    for (RetiredPlan retired : plan.retired()) {
      if (today <= retired.until()) {
        guard
            .cookies()
            .forEach(
                (name, value) -> {
                  CookiePlan cookie = retired.cookie();
                  if (cookie.name().matches(name) && cookie.writer().accepts(name)) {
                    deleteAgain(cookie, name, value, sender, false, met);
                  }
                });
      }
    }
  }

  /** Deletes a cookie unless browsers were told often enough, and says so once. */
  private void deleteAgain(
      CookiePlan cookie,
      String name,
      String value,
      String sender,
      boolean isAnswered,
      Set<Object> met) {
    if (!guard.deletions().isDue(cookie, name) || !met.add(List.of(cookie, name, value))) {
      return;
    }
    boolean returned = isAnswered && met.add(cookie);
    ReturnedCookies.Verdict verdict = plan.returned().met(cookie, name, value, sender, returned);
    if (verdict.deletes()) {
      guard.deletions().deleteIfThereIsRoom(cookie, name);
    }
    if (verdict.tells()) {
      guard.cameBack(cookie, name);
    }
  }
}
