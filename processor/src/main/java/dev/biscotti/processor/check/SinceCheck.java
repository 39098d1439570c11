package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.ConsentRule;
import dev.biscotti.search.rule.TextRule;
import java.time.LocalDate;
import java.util.Optional;

/** Checks the date since which a cookie exists, alone and against the dates of its policy. */
final class SinceCheck implements CookieCheck {

  @Override
  public void check(DeclaredCookie cookie, Report report) {
    String since = cookie.members().string("since");
    if (!since.isEmpty() && Dates.parse(since).isEmpty()) {
      report.add(TextRule.BSC505, cookie.anchor("since"), "since", since);
    }
  }

  /**
   * Compares {@code since} with the date on the page. A cookie without it has existed from the
   * start.
   */
  void check(DeclaredCookie cookie, DeclaredPolicy policy, CookieFindings findings) {
    Optional<LocalDate> since = cookie.declaration().since();
    Optional<LocalDate> effective = Dates.parse(policy.members().string("effective"));
    if (since.isEmpty() || effective.isEmpty()) {
      return;
    }
    if (since.get().isAfter(effective.get())) {
      findings.add(ConsentRule.BSC806.message(), cookie, "since", since.get(), effective.get());
      return;
    }
    long noticeDays = policy.declaration().noticeDays();
    LocalDate noticeEnd = since.get().plusDays(noticeDays);
    if (!cookie.declaration().isEssential() && noticeEnd.isAfter(effective.get())) {
      findings.add(
          ConsentRule.NOTICE_TOO_LONG,
          cookie,
          "since",
          noticeDays,
          since.get(),
          noticeEnd,
          effective.get(),
          noticeEnd);
    }
  }
}
