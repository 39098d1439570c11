package dev.biscotti.runtime.guard;

import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.runtime.lock.LockTerms;
import dev.biscotti.runtime.lock.RetiredCookie;
import java.util.ArrayList;
import java.util.List;

/**
 * A cookie that is no longer declared, but that browsers may still have.
 *
 * @param cookie how to delete it
 * @param until the last day on which it is deleted, as days since 1970-01-01
 */
record RetiredPlan(CookiePlan cookie, long until) {

  static List<RetiredPlan> of(LockTerms lock, ConsentTerms terms) {
    List<RetiredPlan> plans = new ArrayList<>();
    for (RetiredCookie retired : lock.retired()) {
      if (retired.declaration().storage() == Storage.COOKIE) {
        try {
          plans.add(
              new RetiredPlan(
                  CookiePlan.retired(retired.declaration(), terms), retired.until().toEpochDay()));
        } catch (IllegalArgumentException e) {
          // Browsers ignored such a cookie, so none has it.
        }
      }
    }
    return List.copyOf(plans);
  }
}
