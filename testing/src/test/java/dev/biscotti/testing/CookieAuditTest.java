package dev.biscotti.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Audits, in a real browser, a site that makes every mistake on purpose. */
@ExtendWith(BrowserExtension.class)
class CookieAuditTest {
  private static final String SAFE = "; Path=/; Secure; HttpOnly; SameSite=Lax";
  private static final Declarations DECLARED = Declarations.onClassPath("bakery");

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private static Path folder;
  private static TestSite site;

  /** What the audit of the wrong pages found, once for all tests. */
  private static AuditResult wrong;

  @BeforeAll
  static void audit(AuditBrowser browser) throws IOException {
    site = new TestSite();
    site.with(
        "/right",
        List.of("basket=1" + SAFE),
        List.of("_count_7=1; Max-Age=86400" + SAFE),
        "<a href=\"/next\">Next</a>");
    site.with("/next", List.of("next=1" + SAFE), List.of(), "<p>There</p>");
    site.with(
        "/wrong",
        List.of(
            "promo=1; Max-Age=2592000; Path=/; SameSite=Strict",
            "_count_1=1; Max-Age=86400" + SAFE,
            "day=1; Max-Age=3600" + SAFE,
            "basket=1; Max-Age=3600; Path=/",
            "language=en; Max-Age=5184000; Path=/; SameSite=None; Secure; HttpOnly",
            "preview-token=1" + SAFE),
        List.of(),
        "<script>document.cookie='_ga_X1=1; max-age=86400';localStorage.setItem('read','[]');"
            + "sessionStorage.setItem('draft','x');indexedDB.open('cache')</script>");
    site.with("/quiet", List.of(), List.of("_count_2=1; Max-Age=86400" + SAFE), "<p>Hush</p>");
    site.with(
        "/embed",
        List.of("embed=1; SameSite=None; Secure; Path=/"),
        List.of(),
        "<script>localStorage.setItem('player','1')</script>");
    String elsewhere = "http://127.0.0.1:" + site.port();
    site.with(
        "/embedding", List.of(), List.of(), "<iframe src='" + elsewhere + "/embed'></iframe>");
    wrong =
        audit()
            .reportingTo(folder.resolve("wrong"))
            .visiting("/wrong", "/quiet", "/embedding")
            .visiting("/right", CookieAuditTest::goOn)
            .run(browser);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static CookieAudit audit() {
    return CookieAudit.of(DECLARED, site.base())
        .answering(new ClickedDialog("#no", "#yes", PATIENCE, CookieAuditTest::thanked))
        .settling(Duration.ZERO)
        .reportingTo(folder);
  }

  private static void goOn(WebDriver driver) {
    driver.findElement(By.linkText("Next")).click();
    waitFor(driver, "/next");
  }

  private static void thanked(WebDriver driver) {
    waitFor(driver, "/answer?");
  }

  private static void waitFor(WebDriver driver, String path) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(20))
        .until(ExpectedConditions.urlContains(path));
  }

  /** The message of the one finding of a kind about a name. */
  private static String found(FindingKind kind, String name) {
    List<AuditFinding> findings =
        wrong.findings().stream().filter(f -> f.name().equals(name) && f.kind() == kind).toList();
    assertThat(findings).as(kind + " " + name).hasSize(1);
    return findings.get(0).message();
  }

  @Test
  void everyWrongThingIsFoundAndNothingElse() {
    assertThat(wrong.failures())
        .extracting(finding -> finding.kind() + " " + finding.name())
        .containsExactly(
            "UNDECLARED _ga_X1",
            "UNDECLARED cache",
            "UNDECLARED draft",
            "UNDECLARED embed",
            "UNDECLARED next",
            "UNDECLARED player",
            "UNDECLARED promo",
            "WITHOUT_CONSENT _count_1",
            "WITHOUT_CONSENT _count_2",
            "WITHOUT_CONSENT day",
            "WITHOUT_CONSENT read",
            "WRONG_ENVIRONMENT preview-token",
            "WRONG_ATTRIBUTE basket",
            "WRONG_ATTRIBUTE language",
            "LIVES_TOO_LONG basket",
            "LIVES_TOO_LONG language");
  }

  @Test
  void aSiteThatKeepsToItsDeclarationsPassesAndLearnsWhatWasNeverSeen(AuditBrowser browser) {
    AuditResult result = audit().visiting("/right").run(browser).assertAsDeclared();

    assertThat(result.names(VisitState.UNASKED)).containsExactly("basket");
    assertThat(result.names(VisitState.REFUSED)).containsExactly("bakery-consent", "basket");
    assertThat(result.names(VisitState.ACCEPTED))
        .containsExactly("_count_7", "bakery-consent", "basket");
    assertThat(result.findings())
        .extracting(finding -> finding.kind() + " " + finding.name())
        .containsExactlyInAnyOrder("NEVER_SEEN language", "NEVER_SEEN read", "NEVER_SEEN day");
    assertThat(result.findings())
        .extracting(AuditFinding::what)
        .anyMatch(what -> what.endsWith("It is declared to be set when you choose a language."));
  }

  @Test
  void anUndeclaredCookieComesWithTheAnnotationToPaste() {
    assertThat(found(FindingKind.UNDECLARED, "promo"))
        .contains(
            "The cookie \"promo\" (localhost/) was found before any answer, on /wrong, but is"
                + " not declared.",
            "Declare it in dev.biscotti.testing.BakeryCookies",
            "@EssentialCookie(because = Exemption.SERVICE_DELIVERY, purpose = \"...\","
                + " maxAge = \"P30D\", sameSite = SameSite.STRICT, secure = false,"
                + " httpOnly = false)",
            "static final String PROMO = \"promo\";");
  }

  @Test
  void aTrackerIsKnownByItsName() {
    assertThat(found(FindingKind.UNDECLARED, "_ga_X1"))
        .contains("@ConsentCookie(category = Category.ANALYTICS,")
        .doesNotContain("@EssentialCookie");
  }

  @Test
  void aCookieWithoutConsentIsReportedWithTheStateInWhichItFirstAppears() {
    assertThat(found(FindingKind.WITHOUT_CONSENT, "_count_1"))
        .contains("before any answer, on /wrong", "need consent to analytics", "generated guard");
  }

  @Test
  void optOutCookiesAreAllowedUntilTheVisitorObjects() {
    assertThat(found(FindingKind.WITHOUT_CONSENT, "day"))
        .contains("was found after a refusal, on /wrong");
  }

  @Test
  void aConsentCookieOnAPageThatIsDeclaredFreeOfThemIsFound() {
    assertThat(found(FindingKind.WITHOUT_CONSENT, "_count_2"))
        .contains("was set after consent, on /quiet", "consentFreePaths");
  }

  @Test
  void storageThatAScriptFillsWithoutConsentIsFound() {
    assertThat(found(FindingKind.WITHOUT_CONSENT, "read"))
        .contains("The local storage key \"read\"", "data-cookie-category=\"analytics\"");
  }

  @Test
  void undeclaredStorageComesWithTheAnnotationToPaste() {
    assertThat(found(FindingKind.UNDECLARED, "draft"))
        .contains("storage = Storage.SESSION_STORAGE, setBy = SetBy.SCRIPT");
    assertThat(found(FindingKind.UNDECLARED, "cache")).contains("storage = Storage.INDEXED_DB");
  }

  @Test
  void eachAttributeThatIsNotAsDeclaredIsNamed() {
    assertThat(found(FindingKind.WRONG_ATTRIBUTE, "basket"))
        .contains(
            "not as declared: it is not Secure; it is not HttpOnly; it states no SameSite",
            "BakeryCookies.BASKET");
    assertThat(found(FindingKind.WRONG_ATTRIBUTE, "language"))
        .contains("not as declared: its SameSite is NONE, but declared LAX.");
  }

  @Test
  void aLongerLifetimeThanDeclaredIsFound() {
    assertThat(found(FindingKind.LIVES_TOO_LONG, "basket"))
        .containsPattern("is kept for PT(1H|59M), but declared until the browser closes");
    assertThat(found(FindingKind.LIVES_TOO_LONG, "language"))
        .contains("is kept for P60D, but declared for P30D", "BakeryCookies.LANGUAGE");
  }

  @Test
  void aCookieOfAnotherEnvironmentIsFound() {
    assertThat(found(FindingKind.WRONG_ENVIRONMENT, "preview-token"))
        .contains("for the environment \"preview\" only; this is \"production\"");
  }

  @Test
  void theCookiesAndTheStorageOfAnEmbeddedSiteAreSeen() {
    assertThat(found(FindingKind.UNDECLARED, "embed")).contains("127.0.0.1", "on /embedding");
    assertThat(found(FindingKind.UNDECLARED, "player")).contains("http://127.0.0.1");
  }

  @Test
  void whatAVisitorDoesOnAPageBelongsToTheVisit() {
    assertThat(found(FindingKind.UNDECLARED, "next")).contains("before any answer, on /right");
  }

  @Test
  void itemsOutsideThePolicyAreLeftOutWithAReasonInTheReport(AuditBrowser browser)
      throws IOException {
    AuditResult result =
        audit()
            .visiting("/embedding")
            .leavingOut("The player has its own policy", item -> item.site().contains("127.0.0.1"))
            .run(browser)
            .assertAsDeclared();

    assertThat(Files.readString(result.report()))
        .contains("left out: The player has its own policy");
  }

  @Test
  void theReportIsOnePageWithFindingsItemsAndPictures() throws IOException {
    Document report = Jsoup.parse(Files.readString(wrong.report()));

    assertThat(report.select("pre").eachText()).anyMatch(text -> text.contains("[undeclared]"));
    assertThat(report.select("tbody th code").eachText()).contains("basket", "promo", "player");
    assertThat(report.select("img[src^=data:image/jpeg;base64,]")).hasSize(12);
    assertThat(report.select("script, link, [src^=http]")).isEmpty();
  }

  @Test
  void theAssertionReportsAllFindingsAtOnce() {
    assertThatThrownBy(wrong::assertAsDeclared)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("does not match the policy \"bakery\" (16 findings")
        .hasMessageContaining("promo")
        .hasMessageContaining("_count_1");
  }

  @Test
  void aMissingPageAndAMissingQuestionFail(AuditBrowser browser) {
    assertThatThrownBy(() -> audit().visiting("/nowhere").run(browser))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/nowhere: the answer is 404");
    assertThatThrownBy(() -> audit().run(browser)).hasMessageContaining("visits no page");
    assertThatThrownBy(
            () ->
                new ClickedDialog("#none", "#none", Duration.ofMillis(200), driver -> {})
                    .refuse(browser.driver()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("askedOn(path)");
  }
}
