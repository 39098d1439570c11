package dev.biscotti.runtime.fuzz;

import dev.biscotti.runtime.codec.CookieHeader;
import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.RecordIssuer;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Shop;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What must hold for any request. Not checked with {@code assert}, which can be switched off. */
public final class Promises {
  private static final Set<String> NAMES =
      Set.of("__Host-session", "csrf", "JSESSIONID", "preview", "shop-consent", "_visitor");
  private static final List<String> CATEGORIES = List.of("functional", "analytics", "marketing");

  private Promises() {}

  public static void hold(boolean promise, String what, Object input) {
    if (!promise) {
      throw new AssertionError(what + ": " + input);
    }
  }

  /** Each is a single line for a declared cookie, which a browser keeps or deletes. */
  public static void areOurs(List<String> setCookies) {
    int octets = 0;
    for (String line : setCookies) {
      hold(line.chars().allMatch(c -> c >= ' ' && c < 0x7F), "a forged line", line);
      hold(!SetCookieLine.isIgnored(line), "a line that browsers ignore", line);
      hold(isDeclared(SetCookieLine.parse(line).name()), "an undeclared cookie", line);
      octets += line.length();
    }
    hold(octets < 6_000, "more lines than a response has room for", octets);
  }

  static boolean isDeclared(String name) {
    return NAMES.contains(name)
        || Set.of("_heatmap", "layout", "stats").contains(name)
        || name.matches("(?s)(_ga_|campaign_).+");
  }

  /** Only what one complete and current record of the request grants is granted. */
  public static void grantsOnlyWhatTheRecordSays(CookieGuard guard, List<String> lines) {
    for (String category : CATEGORIES) {
      if (guard.consent().granted(category)) {
        hold(
            CookieHeader.of(lines)
                .sole("shop-consent")
                .flatMap(ConsentRecord::parse)
                .filter(record -> record.issuer().policy() == RecordIssuer.of(Shop.POLICY).policy())
                .filter(record -> isCurrent(record.day()))
                .filter(record -> record.entries().stream().anyMatch(e -> isYes(e, category)))
                .isPresent(),
            "granted without a record",
            lines);
      }
    }
  }

  /** The digest identifies what was shown; number and lock only order releases. */
  private static boolean isYes(ConsentRecord.Entry entry, String category) {
    return entry.tag() == ConsentRecord.tag(category)
        && entry.granted()
        && entry.revision().digest() == Shop.REVISION.digest();
  }

  private static boolean isCurrent(LocalDate day) {
    return !day.isAfter(Shop.TODAY.plusDays(1)) && day.isAfter(Shop.TODAY.minusMonths(6));
  }
}
