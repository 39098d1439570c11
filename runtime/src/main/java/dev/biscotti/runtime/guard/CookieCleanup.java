package dev.biscotti.runtime.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Deletes cookies that lost their consent: Article 5(3) of the ePrivacy Directive with Article 7(3)
 * of the GDPR requires consent for as long as a cookie is stored, not only when it is set.
 */
record CookieCleanup(PolicyPlan plan, CookieGuard guard) {

  /**
   * Deletes the cookies of some categories after an answer in this request: those that this
   * response was to set, and as many of those in the request as the response has room for. The next
   * response deletes the rest.
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
   * Deletes the cookies of some categories that the request carries although the visitor refused
   * them before.
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

  /**
   * Deletes the cookies of the request that are no longer declared, as many as there is room for.
   */
  void deleteRetired(long today) {
    Set<Object> met = new HashSet<>();
    // No answer identifies the visitor here, so all cookies of the request do.
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

  /** Deletes a cookie, unless that failed often enough, which is reported once. */
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
