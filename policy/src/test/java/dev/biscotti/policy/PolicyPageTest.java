package dev.biscotti.policy;

import static dev.biscotti.policy.ExamplePolicies.lasting;
import static dev.biscotti.policy.ExamplePolicies.provider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PathPattern;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclarationBuilder;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import dev.biscotti.runtime.lock.LockedPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page says, and what it must not say. */
class PolicyPageTest {

  @Test
  void allBuiltInCategoriesAreShownInTheirOrderAndThenTheOthers() {
    List<String> sections =
        RenderedPages.of(
                policy()
                    .categories(
                        List.of(
                            category("chat", "Chat", Regime.OPT_IN),
                            CategoryDeclaration.builtIn(Category.MARKETING)))
                    .build())
            .html()
            .select("main h2")
            .eachAttr("id");

    assertThat(sections)
        .containsSubsequence("essential", "functional", "analytics", "marketing", "chat");
  }

  @Test
  void emptyCategoriesPromiseWhatTheGuardKeeps() {
    assertThat(RenderedPages.of(policy().build()).htmlTexts())
        .contains(
            "None today. These would need your consent. If we add any, this page will list them,"
                + " and our server will not set them before you agree.");
    assertThat(
            RenderedPages.of(ExamplePolicies.locked(policy().noticeDays(14).build())).htmlTexts())
        .contains(
            "None today. These would need your consent. If we add any, this page will list them at"
                + " least 14 days before, and our server will not set them before you agree.");
  }

  @Test
  void noticeIsPromisedOnlyWhereItIsDeclared() {
    assertThat(RenderedPages.of(policy().build()).markdown()).doesNotContain("announced");
    assertThat(RenderedPages.of(ExamplePolicies.locked(policy().noticeDays(1).build())).markdown())
        .contains("announced on this page at least 1 day before");
  }

  /**
   * Without a lock, new cookies cannot be distinguished from old ones, so the promise could not be
   * kept.
   */
  @Test
  void noticeIsPromisedOnlyWhereALockKeepsIt() {
    assertThat(RenderedPages.of(policy().noticeDays(14).build()).markdown())
        .doesNotContain("14 days");
  }

  @Test
  void choicesAreOfferedOnlyWhereThereIsSomethingToChoose() {
    RenderedPages without = RenderedPages.of(ExamplePolicies.kontra());
    RenderedPages with = RenderedPages.of(ExamplePolicies.storefront());

    assertThat(without.html().select("#cookie-choices, a[href=#cookie-choices]")).isEmpty();
    assertThat(without.markdown()).doesNotContain("Sec-GPC").contains("nothing to choose");
    assertThat(with.html().select("#cookie-choices")).hasSize(1);
    assertThat(with.html().select("a[href=#cookie-choices]")).isNotEmpty();
    assertThat(with.markdown()).contains("`Sec-GPC: 1`", "The record is kept for 6 months");
  }

  @Test
  void ifAnotherBannerAsksThePageDoesNotPromiseToAskAgain() {
    String page =
        RenderedPages.of(
                policy()
                    .consentRecord("cc_cookie")
                    .categories(List.of(category("looks", "Looks", Regime.OPT_IN)))
                    .cookies(
                        List.of(
                            CookieDeclaration.essential(
                                    "cc_cookie", Exemption.CONSENT_RECORD, "Records choices.")
                                .setBy(SetBy.SCRIPT)
                                .lifetime(
                                    new Lifetime.Lasting(
                                        LifetimePeriod.parse("P6M").orElseThrow(), false, ""))
                                .build(),
                            CookieDeclaration.consent("grid", "looks", "Keeps it.").build()))
                    .build())
            .markdown();

    assertThat(page).contains("record it in the cookie `cc_cookie`", "How long the record is kept");
    assertThat(page)
        .contains("Our server sets a new cookie that needs your consent only if your choice allows")
        .doesNotContain("ask again", "however often you visit", "before you agree");
  }

  @Test
  void optOutCookiesAreNotSaidToNeedConsent() {
    RenderedPages pages =
        RenderedPages.of(
            policy()
                .consentRecord("record")
                .categories(List.of(category("looks", "Looks", Regime.OPT_OUT)))
                .cookies(
                    List.of(
                        record(), CookieDeclaration.consent("grid", "looks", "Keeps it.").build()))
                .build());

    assertThat(pages.html().select("section[aria-labelledby=looks]").text())
        .contains("No consent needed in advance, but you can object")
        .doesNotContain("Until you agree");
    assertThat(pages.markdown()).doesNotContain("(GDPR, Articles 4(11) and 7)");
  }

  @Test
  void cookiesOfOneEnvironmentAreListedSeparately() {
    RenderedPages pages =
        RenderedPages.of(
            policy()
                .consentRecord("record")
                .cookies(
                    List.of(
                        record(),
                        CookieDeclaration.consent("_try", Category.ANALYTICS, "Tries.")
                            .environment("preview")
                            .build()))
                .build());

    assertThat(pages.html().select("section[aria-labelledby=analytics]").text())
        .doesNotContain("None today", "_try")
        .contains("only in particular environments");
    assertThat(pages.html().select("section[aria-labelledby=conditions]").text())
        .contains("Only in the environment “preview”", "In no other does our server set them")
        .contains("_try Tries.", "Analytics cookies");
  }

  @Test
  void thePagePromisesNothingForTheServerAboutCookiesThatOthersSet() {
    RenderedPages pages =
        RenderedPages.of(
            policy()
                .cookies(
                    List.of(
                        CookieDeclaration.essential("proxy", Exemption.LOAD_BALANCING, "Routes.")
                            .setBy(SetBy.INFRASTRUCTURE)
                            .environment("preview")
                            .protection(Protection.SIGNED)
                            .lifetime(lasting("P1D", false, ""))
                            .build()))
                .build());

    assertThat(pages.markdown())
        .contains("Set by the infrastructure in front of our server.")
        .doesNotContain("In no other does our server", "upper limits", "Signed");
  }

  @Test
  void pathsWithoutConsentAreNamedAsVisitorsSeeThem() {
    RenderedPages pages =
        RenderedPages.of(
            policy()
                .consentFreePaths(
                    List.of(
                        new PathPattern("/i/{token}"),
                        new PathPattern("/docs/**"),
                        new PathPattern("/**")))
                .build());

    assertThat(pages.html().select("section[aria-labelledby=conditions] li").eachText())
        .containsExactly(
            "/i/[token]", "/docs and every address below it", "every page of the site");
  }

  @Test
  void cookiesShareARowOnlyUnderOneLabelAndDifferencesAreNamed() {
    RenderedPages pages =
        RenderedPages.of(
            policy()
                .cookies(
                    List.of(
                        essential("a").row("one").lifetime(lasting("P1D", false, "")).build(),
                        essential("b").build(),
                        essential("c").row("one").build()))
                .build());

    assertThat(pages.htmlRows().subList(1, 3))
        .extracting(row -> row.get(0) + " | " + row.get(1) + " | " + row.get(3))
        .containsExactly(
            "a c | Keeps order. | a: 1 day c: Until you close your browser",
            "b | Keeps order. | Until you close your browser");
  }

  @Test
  void providersAreDescribedWhereTheyBelong() {
    RenderedPages pages = RenderedPages.of(ExamplePolicies.aktara());

    assertThat(pages.html().select("section[aria-labelledby=providers]").text())
        .contains("Twilio Inc.", "Sets no cookies in your browser", "Seat: United States")
        .doesNotContain("Google");
    assertThat(pages.html().select("section[aria-labelledby=other-domains]").text())
        .contains("Google Ireland Limited", "Seat: Ireland");
  }

  @Test
  void retentionIsWordsOrAPeriod() {
    RenderedPages pages =
        RenderedPages.of(
            policy()
                .providers(
                    List.of(
                        provider("a", "A").retention("P25M").build(),
                        provider("b", "B").retention("until *you* object").build()))
                .build());

    assertThat(pages.htmlTexts())
        .contains(
            "A keeps the data it receives for 25 months.",
            "B keeps the data it receives: until you object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "summary", "scope", "legal-basis", "essential", "marketing", "choices", "browsers",
        "changes", "providers", "retention", "contact", "conditions", "other-domains", ""
      })
  void freeSectionsAppearAtTheirPlace(String place) {
    List<String> ids =
        RenderedPages.of(
                policy()
                    .sections(List.of(new SectionDeclaration("Own words", "Text.", place)))
                    .build())
            .html()
            .select("main h2")
            .eachAttr("id");

    assertThat(ids).contains("own-words");
    if (ids.contains(place)) {
      assertThat(ids.indexOf("own-words")).isEqualTo(ids.indexOf(place) + 1);
    }
    if (place.isEmpty()) {
      assertThat(ids.indexOf("own-words")).isEqualTo(ids.indexOf("marketing") + 1);
    }
  }

  @Test
  void headingsInFreeTextGoBelowTheirSection() {
    RenderedPages pages =
        RenderedPages.of(
            policy()
                .sections(
                    List.of(new SectionDeclaration("Own", "# One\n\n#### Two\n\n## Three", "")))
                .build());

    assertThat(pages.html().select("section[aria-labelledby=own] :is(h1, h2, h3, h4, h5)"))
        .extracting(heading -> heading.normalName() + " " + heading.text())
        .containsExactly("h2 Own", "h3 One", "h4 Two", "h4 Three");
  }

  @Test
  void eachLanguageHasItsOwnFiles() {
    assertThat(
            PolicyDocuments.of(
                LockedPolicy.unlocked(policy().languages(List.of("en", "en-IE")).build())))
        .extracting(GeneratedDocument::fileName)
        .containsExactly(
            "policy.md", "policy.html", "policy.en-IE.md", "policy.en-IE.html", "inventory.json");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PolicyDocuments.of(
                    LockedPolicy.unlocked(policy().languages(List.of("tlh")).build())));
  }

  private static PolicyDeclarationBuilder policy() {
    return PolicyDeclaration.of("p", LocalDate.of(2026, 1, 1));
  }

  private static CategoryDeclaration category(String id, String title, Regime regime) {
    return new CategoryDeclaration(id, title, "", "", regime, Revision.NONE);
  }

  private static CookieDeclarationBuilder essential(String name) {
    return CookieDeclaration.essential(name, Exemption.SECURITY, "Keeps order.");
  }

  private static CookieDeclaration record() {
    return CookieDeclaration.essential("record", Exemption.CONSENT_RECORD, "Records.").build();
  }
}
