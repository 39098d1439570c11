package dev.biscotti.processor.check;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.search.rule.LawRule;

/** Checks whether a cookie that is declared essential can be essential. */
final class EssentialClaimCheck implements CookieCheck {

  @Override
  public void check(DeclaredCookie cookie, Report report) {
    if (cookie.declaration().basis() instanceof Basis.Essential essential) {
      checkTracker(cookie, report);
      checkPersistence(cookie, essential.because(), report);
    }
  }

  private static void checkTracker(DeclaredCookie cookie, Report report) {
    KnownCookies.find(cookie.name())
        .filter(KnownCookie::isTracker)
        .ifPresent(
            known ->
                report.add(
                    LawRule.BSC901,
                    cookie.nameAnchor(),
                    cookie.name(),
                    known.category(),
                    known.owner(),
                    known.category()));
  }

  private static void checkPersistence(DeclaredCookie cookie, Exemption because, Report report) {
    CookieDeclaration declaration = cookie.declaration();
    if (!(declaration.lifetime() instanceof Lifetime.Lasting lasting)
        || !declaration.setWhen().isBlank()
        || !lasting.endsOn().isBlank()) {
      return;
    }
    switch (because) {
      case AUTHENTICATION -> report.add(LawRule.LOGIN_KEPT, cookie.anchor("maxAge"), cookie.name());
      case USER_PREFERENCE -> report.add(LawRule.BSC902, cookie.anchor("maxAge"), cookie.name());
      default -> {
        // The other exemptions depend on what the service needs, not on a request of each visitor.
      }
    }
  }
}
