package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.search.rule.ConsentRule;

/** Checks how long a site may rely on a consent. */
final class ConsentLifetimeCheck implements CookieCheck {
  private static final int MONTHS = 13;

  @Override
  public void check(DeclaredCookie cookie, Report report) {
    if (!cookie.declaration().isEssential()
        && cookie.declaration().lifetime() instanceof Lifetime.Lasting lasting
        && Months.exceeds(lasting.period(), MONTHS)) {
      report.add(
          ConsentRule.BSC805, cookie.anchor("maxAge"), cookie.name(), lasting.period().iso());
    }
  }
}
