package dev.biscotti.processor.check;

import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.search.rule.LifetimeRule;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks for lifetimes that cannot be parsed, that browsers do not keep, or that the page cannot
 * state.
 */
final class LifetimeCheck implements CookieCheck {
  /** The longest lifetime that browsers accept (RFC 6265bis, section 5.5). */
  private static final Duration BROWSER_LIMIT = Duration.ofDays(400);

  /** The longest lifetime that Safari allows for cookies set through document.cookie. */
  private static final Duration SCRIPT_LIMIT = Duration.ofDays(7);

  private static final Pattern SIGN = Pattern.compile("(?<![0-9])[-+](?=[P0-9])");

  @Override
  public void check(DeclaredCookie cookie, Report report) {
    String maxAge = cookie.members().string("maxAge");
    if (!maxAge.isEmpty()) {
      checkPeriod(cookie, maxAge, report);
    } else if (cookie.members().bool("renewed")) {
      report.add(LifetimeRule.BSC306, cookie.anchor("renewed"));
    }
    String words = cookie.members().string("lifetime");
    if (!words.isEmpty()) {
      checkWords(cookie, words, maxAge, report);
    }
  }

  private static void checkPeriod(DeclaredCookie cookie, String maxAge, Report report) {
    Optional<LifetimePeriod> period = LifetimePeriod.parse(maxAge);
    if (period.isEmpty()) {
      if (isNegative(maxAge)) {
        report.add(LifetimeRule.BSC302, cookie.anchor("maxAge"), maxAge, "negative");
      } else {
        report.add(LifetimeRule.BSC301, cookie.anchor("maxAge"), maxAge);
      }
    } else if (period.get().isZero()) {
      report.add(LifetimeRule.BSC302, cookie.anchor("maxAge"), maxAge, "zero");
    } else {
      checkLength(cookie, maxAge, period.get().shortest(), report);
    }
  }

  private static boolean isNegative(String maxAge) {
    return maxAge.contains("-")
        && LifetimePeriod.parse(SIGN.matcher(maxAge).replaceAll("")).isPresent();
  }

  /** Checks the lifetime that would be sent: the shortest that the period can mean. */
  private static void checkLength(
      DeclaredCookie cookie, String maxAge, Duration length, Report report) {
    Storage storage = cookie.declaration().storage();
    SetBy setBy = cookie.declaration().setBy();
    if (storage == Storage.SESSION_STORAGE) {
      report.add(LifetimeRule.BSC308, cookie.anchor("maxAge"), maxAge);
    }
    if (storage != Storage.COOKIE) {
      return;
    }
    if (length.compareTo(BROWSER_LIMIT) > 0) {
      LifetimeRule rule = setBy == SetBy.APPLICATION ? LifetimeRule.BSC303 : LifetimeRule.BSC304;
      report.add(rule, cookie.anchor("maxAge"), maxAge);
    }
    if (setBy == SetBy.SCRIPT && length.compareTo(SCRIPT_LIMIT) > 0) {
      report.add(LifetimeRule.BSC307, cookie.anchor("maxAge"), maxAge);
    }
  }

  private static void checkWords(
      DeclaredCookie cookie, String words, String maxAge, Report report) {
    if (!maxAge.isEmpty()) {
      report.add(LifetimeRule.WORDS_AND_PERIOD, cookie.anchor("lifetime"), words, maxAge);
    } else if (cookie.declaration().setBy() == SetBy.APPLICATION) {
      report.add(LifetimeRule.BSC305, cookie.anchor("lifetime"), words);
    }
  }
}
