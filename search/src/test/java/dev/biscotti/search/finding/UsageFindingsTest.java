package dev.biscotti.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.search.code.SourceLanguage;
import dev.biscotti.search.rule.UsageRule;
import dev.biscotti.search.sink.SinkTable;
import dev.biscotti.search.text.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsageFindingsTest {
  private static final UsageFindings FINDINGS =
      new UsageFindings(
          DeclaredCookies.of(
              List.of(
                  CookieDeclaration.essential("shop-theme", Exemption.USER_PREFERENCE, "x")
                      .source(new DeclarationSource("app.Shop$Cookies", "THEME"))
                      .build())),
          new DeclarationHome("Cookies", SourceLanguage.JAVA),
          SinkTable.builtIn());

  @Test
  void everyUndeclaredNameIsReportedAndUnknownNamesOnce() {
    Texts names =
        Texts.literal("shop-theme")
            .or(Texts.literal("a"))
            .or(Texts.literal("b"))
            .or(Texts.unknown("it is computed"))
            .or(Texts.unknown("it is supplied elsewhere"));

    assertThat(FINDINGS.set(names, "new Cookie"))
        .extracting(UsageFinding::rule)
        .containsExactly(UsageRule.BSC601, UsageRule.BSC601, UsageRule.BSC602);
  }

  @Test
  void theNearestConstantIsNamedWithItsClass() {
    assertThat(FINDINGS.set(Texts.literal("shop-them"), "new Cookie").get(0).what())
        .isEqualTo(
            "The cookie \"shop-them\" is set here but not declared. Did you mean Cookies.THEME"
                + " (\"shop-theme\")?");
  }

  @Test
  void theConstantToPasteHasAJavaName() {
    assertThat(fix("__Host-shop.Session"))
        .endsWith("static final String SHOP_SESSION = " + "\"__Host-shop.Session\";");
    assertThat(fix("7days")).contains("String COOKIE_7DAYS");
    assertThat(fix("--")).contains("String COOKIE =");
    assertThat(fix("camelCase")).contains("String CAMEL_CASE");
  }

  @Test
  void aDeclarationIsInTheLanguageOfTheClassThatItIsPutInto() {
    UsageFindings kotlin = withHome(new DeclarationHome("Cookies", SourceLanguage.KOTLIN));

    assertThat(kotlin.set(Texts.literal("shop.$id"), "Cookie").get(0).fix())
        .isEqualTo(
            """
            Declare it in Cookies:
                @EssentialCookie(because = Exemption.SERVICE_DELIVERY, purpose = "...")
                // or, if the visitor has to agree: @ConsentCookie(category = Category.ANALYTICS, \
            purpose = "...")
                const val SHOP_ID = "shop.\\$id"\
            """);
    assertThat(FINDINGS.in(SourceLanguage.KOTLIN).set(Texts.literal("a"), "Cookie").get(0).fix())
        .contains("static final String A");
  }

  @Test
  void aDeclarationForNoClassIsInTheLanguageOfTheCode() {
    UsageFindings unknown = withHome(DeclarationHome.UNKNOWN);

    assertThat(unknown.set(Texts.literal("a"), "Cookie").get(0).fix())
        .startsWith("Declare it in a class with @CookiePolicy:")
        .contains("static final String A");
    assertThat(unknown.in(SourceLanguage.KOTLIN).set(Texts.literal("a"), "Cookie").get(0).fix())
        .startsWith("Declare it in an object with @CookiePolicy:")
        .contains("const val A");
  }

  private static UsageFindings withHome(DeclarationHome home) {
    return new UsageFindings(DeclaredCookies.of(List.of()), home, SinkTable.builtIn());
  }

  @Test
  void theCallOfTheGuardIsInTheLanguageOfTheCode() {
    UsageFindings findings =
        declared(CookieDeclaration.consent("visitor", "analytics", "x"), "VISITOR");

    assertThat(past(findings)).endsWith(".visitor().ifGranted(cookie -> cookie.set(value));");
    assertThat(past(findings.in(SourceLanguage.KOTLIN)))
        .endsWith(".visitor().ifGranted { cookie -> cookie.set(value) }");
  }

  @Test
  void theCallOfTheGuardPassesTheVaryingPartOfAName() {
    UsageFindings findings =
        declared(
            CookieDeclaration.consent(DeclaredName.pattern("exp_*", "id"), "analytics", "x"),
            "EXPERIMENT");

    assertThat(findings.pastGuard(Texts.literal("exp_a"), SetDirectly.UNKNOWN).get(0).fix())
        .endsWith(".experiment().ifGranted(cookie -> cookie.named(part).set(value));");
  }

  private static UsageFindings declared(CookieDeclarationBuilder cookie, String constant) {
    return new UsageFindings(
        DeclaredCookies.of(
            List.of(cookie.source(new DeclarationSource("app.Cookies", constant)).build())),
        new DeclarationHome("Cookies", SourceLanguage.JAVA),
        SinkTable.builtIn());
  }

  private static String past(UsageFindings findings) {
    return findings.pastGuard(Texts.literal("visitor"), SetDirectly.UNKNOWN).get(0).fix();
  }

  private static String fix(String name) {
    return FINDINGS.set(Texts.literal(name), "new Cookie").get(0).fix();
  }

  @Test
  void aCookieThatMayGoElsewhereIsAWarning() {
    assertThat(FINDINGS.perhapsSet(Texts.literal("a"), "new Cookie"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(UsageRule.BSC602);
              assertThat(finding.what())
                  .endsWith("Biscotti cannot see here whether a response sets it.");
            });
    assertThat(FINDINGS.perhapsSet(Texts.literal("shop-theme"), "new Cookie")).isEmpty();
  }

  @Test
  void aReadOfAnUnknownNameIsNotReported() {
    assertThat(FINDINGS.read(Texts.unknown("it is computed"))).isEmpty();
    assertThat(FINDINGS.read(Texts.literal("a")))
        .singleElement()
        .extracting(UsageFinding::rule)
        .isEqualTo(UsageRule.BSC603);
  }

  @Test
  void aMessageSaysWhatWhereAndHowToFixIt() {
    assertThat(FINDINGS.reference("new Cookie").message("Page.show"))
        .startsWith("[BSC602] new Cookie sets a cookie whose name is not known at compile time,")
        .contains("\n  at:   Page.show\n  fix:  Use a declared constant,");
  }
}
