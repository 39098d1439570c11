package dev.biscotti.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import dev.biscotti.runtime.declaration.Translations;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.MaterialDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A policy in several languages. */
class LanguagesTest {
  static final PolicyDeclaration POLICY = policy(true);

  private static PolicyDeclaration policy(boolean translated) {
    return PolicyDeclaration.of("shop", LocalDate.of(2026, 6, 1))
        .site("shop.example")
        .languages(List.of("en", "de", "sv"))
        .summary("We count.")
        .translations(translation(translated, "summary", "Wir zählen.", "Vi räknar."))
        .categories(
            List.of(
                new CategoryDeclaration(
                    Category.ANALYTICS,
                    "Counting",
                    "They count.",
                    "",
                    Regime.OPT_IN,
                    List.of(),
                    Revision.NONE,
                    translation(translated, "title", "Zählung", "Räkning"))))
        .providers(
            List.of(
                ProviderDeclaration.of("p", "Counter Inc.")
                    .role("Counts for us.")
                    .privacyPolicy("https://p.example")
                    .country("SE")
                    .retention("until asked")
                    .recipients(List.of("nobody"))
                    .translations(
                        Translations.NONE
                            .and("de", "role", "Zählt für uns.", "recipients.1", "niemand")
                            .and("sv", "retention", "tills någon frågar"))
                    .build()))
        .sections(
            List.of(
                new SectionDeclaration(
                    "Extra",
                    "More.",
                    "",
                    translation(translated, "title", "Zusätzliches", "Övrigt"))))
        .cookies(
            List.of(
                CookieDeclaration.essential("session", Exemption.AUTHENTICATION, "Knows you.")
                    .lifetime(new Lifetime.Lasting(LifetimePeriod.of("P30D"), true, "you sign out"))
                    .translations(
                        translated
                            ? Translations.NONE
                                .and("de", "purpose", "Kennt Sie.", "endsOn", "Sie sich abmelden")
                                .and("sv", "purpose", "Känner dig.", "endsOn", "du loggar ut")
                            : Translations.NONE)
                    .build(),
                CookieDeclaration.consent("_count", Category.ANALYTICS, "Counts visits.")
                    .provider("p")
                    .translations(translation(translated, "purpose", "Zählt.", "Räknar."))
                    .build()))
        .build();
  }

  private static Translations translation(
      boolean translated, String member, String german, String swedish) {
    return translated
        ? Translations.NONE.and("de", member, german).and("sv", member, swedish)
        : Translations.NONE;
  }

  private static Map<String, String> documents() {
    return PolicyDocuments.of(LockedPolicy.unlocked(POLICY)).stream()
        .collect(Collectors.toMap(GeneratedDocument::fileName, GeneratedDocument::content));
  }

  @Test
  void eachLanguageHasItsPages() {
    assertThat(documents().keySet())
        .containsExactlyInAnyOrder(
            "policy.md",
            "policy.html",
            "policy.de.md",
            "policy.de.html",
            "policy.sv.md",
            "policy.sv.html",
            "inventory.json");
  }

  @Test
  void everyDeclaredTextIsInTheLanguageOfThePage() {
    String german = documents().getOrDefault("policy.de.md", "");

    assertThat(german)
        .contains("Wir zählen.", "## Zählung", "Zählt für uns.", "niemand", "## Zusätzliches")
        .contains("Kennt Sie.", "30 Tage nach Ihrem letzten Besuch oder wenn Sie sich abmelden")
        .doesNotContain("We count", "Counting", "Counts", "Knows", "nobody", "sign out", "Extra");
    assertThat(documents().getOrDefault("policy.sv.md", "")).contains("tills någon frågar");
    assertThat(documents().getOrDefault("policy.md", "")).contains("We count.", "Counting");
  }

  @Test
  void thePagesLinkToEachOther() {
    Document german = Jsoup.parse(documents().getOrDefault("policy.de.html", ""));

    assertThat(german.select("html").attr("lang")).isEqualTo("de");
    assertThat(german.select("a[hreflang]").eachAttr("hreflang")).containsExactly("en", "sv");
    assertThat(german.select("a[hreflang]").eachAttr("lang")).containsExactly("en", "sv");
    assertThat(german.select("a[hreflang]").eachAttr("href"))
        .containsExactly("policy.html", "policy.sv.html");
    assertThat(german.select("a[hreflang]").eachText()).containsExactly("English", "Svenska");
    assertThat(documents().getOrDefault("policy.sv.md", ""))
        .contains("[English](policy.md) och [Deutsch](policy.de.md)");
  }

  @Test
  void aPageInOneLanguageOffersNoOther() {
    assertThat(PolicyDocuments.of(ExamplePolicies.kontra()).get(1).content())
        .doesNotContain("hreflang");
  }

  @Test
  void theInventoryHasEveryLanguage() {
    assertThat(documents().getOrDefault("inventory.json", ""))
        .contains("\"translations\" : {")
        .contains("\"purpose\" : \"Känner dig.\"", "\"recipients.1\" : \"niemand\"");
  }

  /** An answer is valid in every language. */
  @Test
  void aTranslationNeverAsksAgain() {
    String category = Category.ANALYTICS;

    assertThat(MaterialDigest.revisionOf(POLICY, category))
        .isEqualTo(MaterialDigest.revisionOf(policy(false), category));
  }

  @Test
  void theDigestOfATextDependsOnItsWordsOnly() {
    assertThat(TextDigest.of("Keeps you signed in.")).isEqualTo("cf72fa39");
    assertThat(TextDigest.of(" Keeps  you\nsigned in. ")).isEqualTo("cf72fa39");
    assertThat(TextDigest.of("cafe\u0301")).isEqualTo(TextDigest.of("café"));
    assertThat(TextDigest.of("Keeps you signed out.")).isNotEqualTo("cf72fa39");
  }
}
