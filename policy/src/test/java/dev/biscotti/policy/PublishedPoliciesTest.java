package dev.biscotti.policy;

import static dev.biscotti.policy.ExamplePolicies.lasting;
import static dev.biscotti.policy.ExamplePolicies.provider;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Declares the facts of published policies: the page shows every name, lifetime and provider. */
class PublishedPoliciesTest {

  @Test
  void govUkDesignSystem() {
    RenderedPages pages =
        RenderedPages.of(
            PolicyDeclaration.of("design-system", LocalDate.of(2026, 8, 6))
                .site("design-system.service.gov.uk")
                .controller("Government Digital Service")
                .consentRecord("design_system_cookies_policy")
                .providers(
                    List.of(
                        provider("google", "Google Ireland Limited")
                            .role("May neither use the data for itself nor share it.")
                            .build()))
                .cookies(
                    List.of(
                        CookieDeclaration.essential(
                                "design_system_cookies_policy",
                                Exemption.CONSENT_RECORD,
                                "Saves your cookie settings.")
                            .lifetime(lasting("P1Y", false, ""))
                            .build(),
                        CookieDeclaration.consent(
                                "_ga", Category.ANALYTICS, "Tells whether you were here before.")
                            .provider("google")
                            .setBy(SetBy.PROVIDER)
                            .lifetime(lasting("P2Y", false, ""))
                            .build(),
                        CookieDeclaration.consent(
                                DeclaredName.pattern("_ga_*", "the property’s id"),
                                Category.ANALYTICS,
                                "Reduces the number of requests.")
                            .provider("google")
                            .setBy(SetBy.PROVIDER)
                            .lifetime(lasting("P2Y", false, ""))
                            .build()))
                .build());

    assertThat(pages.row("design_system_cookies_policy"))
        .startsWith(
            "design_system_cookies_policy",
            "Saves your cookie settings.",
            "Government Digital Service (us)",
            "1 year");
    assertThat(pages.row("_ga"))
        .startsWith(
            "_ga",
            "Tells whether you were here before.",
            "Google Ireland Limited (third party)",
            "2 years");
    assertThat(pages.row("_ga_* (* = the property’s id)"))
        .contains("Reduces the number of requests.", "2 years");
  }

  @Test
  void euCodeWeek() {
    RenderedPages pages =
        RenderedPages.of(
            PolicyDeclaration.of("codeweek", LocalDate.of(2026, 1, 1))
                .site("codeweek.eu")
                .controller("European Commission")
                .consentRecord("codeweek_cookie_consent")
                .providers(
                    List.of(
                        provider("youtube", "YouTube")
                            .role("Shows videos, in pages where you start one.")
                            .ownDomain(true)
                            .build()))
                .categories(
                    List.of(
                        new CategoryDeclaration(
                            Category.ESSENTIAL,
                            "Operational cookies",
                            "",
                            "",
                            Regime.OPT_IN,
                            Revision.NONE)))
                .cookies(
                    List.of(
                        essential("codeweek_cookie_consent", Exemption.CONSENT_RECORD).build(),
                        essential("codeweek_session", Exemption.AUTHENTICATION).build(),
                        CookieDeclaration.essential(
                                DeclaredName.pattern("remember_web_*", "a hash"),
                                Exemption.AUTHENTICATION,
                                "Keeps you signed in for longer.")
                            .setBy(SetBy.FRAMEWORK)
                            .lifetime(lasting("P60M", false, ""))
                            .build(),
                        essential("lang", Exemption.USER_PREFERENCE).build(),
                        CookieDeclaration.consent(
                                DeclaredName.pattern("_pk_id*", "the site’s number"),
                                Category.ANALYTICS,
                                "Recognises visitors.")
                            .lifetime(lasting("P20D", false, ""))
                            .build(),
                        CookieDeclaration.consent(
                                DeclaredName.pattern("_pk_ses*", "the site’s number"),
                                Category.ANALYTICS,
                                "Links the pages of one visit.")
                            .lifetime(lasting("PT30M", false, ""))
                            .build()))
                .build());

    assertThat(pages.row("codeweek_cookie_consent")).contains("Until you close your browser");
    assertThat(pages.row("codeweek_session")).contains("Until you close your browser");
    assertThat(pages.row("remember_web_* (* = a hash)")).contains("60 months");
    assertThat(pages.row("lang")).contains("Until you close your browser");
    assertThat(pages.row("_pk_id* (* = the site’s number)")).contains("20 days");
    assertThat(pages.row("_pk_ses* (* = the site’s number)")).contains("30 minutes");
    assertThat(pages.htmlTexts()).contains("Operational cookies", "Cookies on other domains");
    assertThat(pages.htmlTexts()).contains("YouTube");
  }

  @Test
  void gitHub() throws IOException {
    List<String[]> facts = facts();
    Map<String, String> providers =
        Map.ofEntries(
            Map.entry("adobe", "Adobe Inc."),
            Map.entry("contentsquare", "Contentsquare SAS"),
            Map.entry("facebook", "Meta Platforms, Inc."),
            Map.entry("fullstory", "Fullstory, Inc."),
            Map.entry("google", "Google LLC"),
            Map.entry("hockeystack", "HockeyStack Inc."),
            Map.entry("linkedin", "LinkedIn Corporation"),
            Map.entry("microsoft", "Microsoft Corporation"),
            Map.entry("quantcast", "Quantcast Corporation"),
            Map.entry("yahoo", "Yahoo Inc."));
    List<ProviderDeclaration> declared = new ArrayList<>();
    providers.keySet().stream()
        .sorted()
        .forEach(id -> declared.add(provider(id, providers.getOrDefault(id, id)).build()));

    RenderedPages pages =
        RenderedPages.of(
            PolicyDeclaration.of("github", LocalDate.of(2026, 3, 23))
                .site("github.com")
                .controller("GitHub, Inc.")
                .consentRecord("ghcc")
                .providers(declared)
                .cookies(facts.stream().map(PublishedPoliciesTest::declaration).toList())
                .build());

    assertThat(facts).hasSize(94);
    assertThat(pages.html().select("tbody tr")).hasSize(94);
    for (String[] fact : facts) {
      String party =
          fact[1].equals("github")
              ? "GitHub, Inc. (us)"
              : providers.get(fact[1]) + " (third party)";
      assertThat(pages.row(fact[0])).startsWith(fact[0], fact[4], party, fact[3]);
    }
  }

  private static CookieDeclaration declaration(String[] fact) {
    CookieDeclarationBuilder cookie;
    if (!fact[1].equals("github")) {
      cookie =
          CookieDeclaration.consent(fact[0], Category.MARKETING, fact[4])
              .provider(fact[1])
              .setBy(SetBy.PROVIDER);
    } else if (fact[0].equals("ghcc")) {
      cookie = CookieDeclaration.essential(fact[0], Exemption.CONSENT_RECORD, fact[4]);
    } else {
      cookie = CookieDeclaration.essential(fact[0], Exemption.SERVICE_DELIVERY, fact[4]);
    }
    return cookie.lifetime(lifetime(fact[2])).build();
  }

  private static Lifetime lifetime(String declared) {
    if (declared.startsWith("=")) {
      return new Lifetime.InWords(declared.substring(1));
    }
    if (declared.startsWith("session")) {
      return new Lifetime.UntilBrowserCloses(
          declared.substring("session".length()).replace(":", ""));
    }
    return lasting(declared, false, "");
  }

  private static CookieDeclarationBuilder essential(String name, Exemption because) {
    return CookieDeclaration.essential(
        name, because, "Is there for " + because.name().toLowerCase(Locale.ROOT) + ".");
  }

  private static List<String[]> facts() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    PublishedPoliciesTest.class.getResourceAsStream("published/github.tsv")),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("# "))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }
}
