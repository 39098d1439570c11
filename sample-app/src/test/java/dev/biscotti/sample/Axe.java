package dev.biscotti.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Runs axe-core, which checks the parts of WCAG that a program can check. */
final class Axe {
  private static final String SOURCE = source();
  private static final String RUN =
      "const done = arguments[arguments.length - 1];"
          + "axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}, resultTypes: ['violations']}).then("
          + "  r => done({passed: r.passes.length, violations: r.violations.flatMap("
          + "    v => v.nodes.map(n => v.id + ' at ' + n.target + ': ' + n.failureSummary))}),"
          + "  e => done({passed: 0, violations: [String(e)]}))";

  /** WCAG 2.2, levels A and AA. */
  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Axe() {}

  /** The violations on the open page; fails if nothing could be checked. */
  static List<String> violations(ChromeDriver driver) {
    driver.executeScript(SOURCE);
    Map<?, ?> result = (Map<?, ?>) driver.executeAsyncScript(RUN, TAGS);
    if (((Number) result.get("passed")).intValue() < 5) {
      throw new AssertionError("axe-core checked next to nothing: " + result);
    }
    return ((List<?>) result.get("violations")).stream().map(String::valueOf).toList();
  }

  private static String source() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
