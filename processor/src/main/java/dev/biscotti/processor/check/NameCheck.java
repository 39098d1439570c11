package dev.biscotti.processor.check;

import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.codec.CookieGrammar;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.search.rule.AttributeRule;
import dev.biscotti.search.rule.NameRule;
import java.nio.charset.StandardCharsets;

/** Checks the grammar of names. Keys of web storage may be any text that is not empty. */
final class NameCheck implements CookieCheck {
  /** The most octets that name and value may have together (RFC 6265bis, section 5.7, step 5). */
  private static final int MAX_NAME_AND_VALUE = 4096;

  @Override
  public void check(DeclaredCookie cookie, Report report) {
    String name = cookie.name();
    boolean isCookie = cookie.declaration().storage() == Storage.COOKIE;
    if (name.isEmpty()) {
      report.add(NameRule.BSC101, cookie.nameAnchor(), name, "it is empty");
      return;
    }
    if (isCookie) {
      checkToken(cookie, name, report);
    }
    checkPattern(cookie, report);
  }

  private static void checkToken(DeclaredCookie cookie, String name, Report report) {
    int position = CookieGrammar.firstNonTokenCharacter(name);
    if (position >= 0) {
      report.add(
          NameRule.BSC101,
          cookie.nameAnchor(),
          name,
          Characters.name(name, position) + " at position " + (position + 1) + " is not allowed");
    }
    if (name.startsWith("$")) {
      report.add(NameRule.BSC109, cookie.nameAnchor(), name);
    }
    // The * of a pattern matches at least one character, so it counts as one.
    int octets = name.getBytes(StandardCharsets.UTF_8).length;
    if (octets >= MAX_NAME_AND_VALUE) {
      report.add(AttributeRule.BSC207, cookie.nameAnchor(), octets);
    }
  }

  private static void checkPattern(DeclaredCookie cookie, Report report) {
    boolean placeholder = !cookie.members().string("placeholder").isBlank();
    // A pattern without a * is read as if it ended in one, so this checks the constant itself.
    String text = String.valueOf(cookie.field().getConstantValue());
    long stars = text.chars().filter(c -> c == '*').count();
    if (cookie.declaration().name() instanceof DeclaredName.Pattern) {
      if (stars != 1) {
        report.add(
            NameRule.BSC107, cookie.nameAnchor(), text, stars == 0 ? "no *" : "more than one *");
      } else if (text.length() == 1) {
        report.add(NameRule.BSC107, cookie.nameAnchor(), text, "nothing but its *");
      }
      if (!placeholder) {
        report.add(NameRule.BSC110, cookie.anchor("pattern"), text);
      }
      return;
    }
    if (stars > 0) {
      report.add(NameRule.BSC108, cookie.nameAnchor(), text);
    }
    if (placeholder) {
      report.add(NameRule.PLACEHOLDER_WITHOUT_PATTERN, cookie.anchor("placeholder"), text);
    }
  }
}
