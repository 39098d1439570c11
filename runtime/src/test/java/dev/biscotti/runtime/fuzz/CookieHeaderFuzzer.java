package dev.biscotti.runtime.fuzz;

import dev.biscotti.runtime.codec.CookieHeader;
import dev.biscotti.runtime.guard.Browser;
import dev.biscotti.runtime.guard.CookieGuard;
import dev.biscotti.runtime.guard.Shop;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Cookie headers, read directly and through a guard. */
public final class CookieHeaderFuzzer {
  private CookieHeaderFuzzer() {}

  /**
   * Loads the classes before the search, because Jazzer instruments each class when it is loaded.
   */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput("csrf=1; a=2".getBytes(StandardCharsets.US_ASCII));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    read(List.of(new String(input, StandardCharsets.ISO_8859_1).split("\n")));
  }

  static void read(List<String> lines) {
    CookieHeader header = CookieHeader.of(lines);
    header.forEach(
        (name, value) -> {
          Promises.hold(header.all(name).contains(value), "a lost pair", lines);
          Promises.hold(header.contains(name), "a lost name", lines);
        });
    answered(lines, guard -> {});
    answered(lines, guard -> guard.consent().refuseAll());
    answered(lines, guard -> guard.consent().grant("marketing"));
  }

  private interface Answer {
    void by(CookieGuard guard);
  }

  private static void answered(List<String> lines, Answer answer) {
    Browser browser = Browser.with(lines.toArray(String[]::new));
    CookieGuard guard = browser.visits(Shop.POLICY, Shop.SETTINGS);
    Promises.grantsOnlyWhatTheRecordSays(guard, lines);
    List<String> before = new ArrayList<>(granted(guard));
    guard.deleteRefused();
    guard.renewAll();
    answer.by(guard);
    Promises.hold(
        guard.consent().choice("functional").toString().length() > 0
            && guard.consent().granted("essential"),
        "no choice after " + before,
        lines);
    Promises.areOurs(browser.setCookies());
  }

  private static List<String> granted(CookieGuard guard) {
    return Map.of("analytics", Shop.VISITOR, "marketing", Shop.CAMPAIGN_FAMILY).entrySet().stream()
        .filter(entry -> guard.refusal(entry.getValue()).isEmpty())
        .map(Map.Entry::getKey)
        .peek(id -> Promises.hold(guard.consent().granted(id), "set without consent", id))
        .toList();
  }
}
