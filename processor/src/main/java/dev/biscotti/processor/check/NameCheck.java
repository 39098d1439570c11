package dev.biscotti.processor.check;

import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.report.Report;
import dev.biscotti.processor.report.Rule;
import dev.biscotti.runtime.codec.CookieGrammar;
import dev.biscotti.runtime.declaration.DeclaredName;
import java.nio.charset.StandardCharsets;

/** The grammar of names. The keys of web storage are free text and may only not be empty. */
final class NameCheck implements CookieCheck {
  /** RFC 6265bis, section 5.7, step 5: octets of name and value together. */
  private static final int MAX_NAME_AND_VALUE = 4096;

  @Override
  public void check(DeclaredCookie cookie, Report report) {
    String name = cookie.name();
    boolean isCookie = cookie.declaration().storage() == Storage.COOKIE;
    if (name.isEmpty()) {
      report.add(Rule.BSC101, cookie.nameAnchor(), name, "it is empty");
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
          Rule.BSC101,
          cookie.nameAnchor(),
          name,
          Characters.name(name, position) + " at position " + (position + 1) + " is not allowed");
    }
    if (name.startsWith("$")) {
      report.add(Rule.BSC109, cookie.nameAnchor(), name);
    }
    // The * of a pattern stands for at least one character, so it counts like any other.
    int octets = name.getBytes(StandardCharsets.UTF_8).length;
    if (octets >= MAX_NAME_AND_VALUE) {
      report.add(Rule.BSC207, cookie.nameAnchor(), octets);
    }
  }

  private static void checkPattern(DeclaredCookie cookie, Report report) {
    boolean placeholder = !cookie.members().string("placeholder").isBlank();
    // A pattern without a * reads as one that ends with it, so the constant itself is looked at.
    String text = String.valueOf(cookie.field().getConstantValue());
    long stars = text.chars().filter(c -> c == '*').count();
    if (cookie.declaration().name() instanceof DeclaredName.Pattern) {
      if (stars != 1) {
        report.add(Rule.BSC107, cookie.nameAnchor(), text, stars == 0 ? "no *" : stars + " of *");
      } else if (text.length() == 1) {
        report.add(Rule.BSC107, cookie.nameAnchor(), text, "nothing beside its *");
      }
      if (!placeholder) {
        report.add(
            Rule.BSC110,
            cookie.anchor("pattern"),
            "The pattern \"" + text + "\" has no placeholder",
            "Say what the varying part is, such as placeholder = \"the property's id\".");
      }
      return;
    }
    if (stars > 0) {
      report.add(Rule.BSC108, cookie.nameAnchor(), text);
    }
    if (placeholder) {
      report.add(
          Rule.BSC110,
          cookie.anchor("placeholder"),
          "A placeholder is stated, but \"" + text + "\" is no pattern",
          "Add pattern = true and a * where the name varies, or remove the placeholder.");
    }
  }
}
