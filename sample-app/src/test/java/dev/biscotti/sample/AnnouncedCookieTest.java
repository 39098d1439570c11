package dev.biscotti.sample;

import static dev.biscotti.sample.StorefrontBefore.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.lock.LockWriter;
import dev.biscotti.sample.Browser.Page;
import dev.biscotti.tooling.command.BiscottiCommand;
import dev.biscotti.tooling.lock.Acceptance;
import dev.biscotti.tooling.lock.ReasonRequiredException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** One analytics cookie of the shop, from its announcement to the question about it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "biscotti.filter.mode=strict",
      "spring.datasource.url=jdbc:h2:mem:announced;DB_CLOSE_DELAY=-1"
    })
@Import(AnnouncedCookieTest.Calendar.class)
class AnnouncedCookieTest {
  private static final LocalDate ANNOUNCED = LocalDate.of(2026, 11, 22);
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 5);
  private static final LocalDate FIRST_SET = LocalDate.of(2026, 12, 6);
  private static final String CHOICES = "/storefront/cookies/choices";
  private static final String REASON = "We want to know how long visitors think before they order.";

  @TestConfiguration
  static class Calendar {
    @Bean
    @Primary
    MovedClock movedClock() {
      return new MovedClock(ANNOUNCED);
    }
  }

  @LocalServerPort private int port;
  @Autowired private MovedClock clock;
  private Browser browser;

  @BeforeEach
  void open() {
    clock.moveTo(ANNOUNCED);
    browser = new Browser(port);
  }

  /** A visitor who agreed to everything in October and still has the cookies. */
  private void agreedBefore() {
    browser.tamper(
        "__Host-shop-consent",
        StorefrontBefore.consentRecord(
            new MovedClock(LocalDate.of(2026, 10, 1)), Consent::acceptAll));
    browser.tamper("_visitor", UUID.randomUUID().toString());
    browser.tamper("shop-exp-delivery-note", "NEW");
    browser.tamper("shop-recent", "almond");
  }

  private static List<String> asked(Document page) {
    return page.select(".biscotti li strong").eachText();
  }

  private Page answer(String answer) {
    return browser.submit(browser.get("/storefront"), CHOICES, "answer", answer);
  }

  private int count(String id) {
    return Integer.parseInt(
        new Browser(port).get("/storefront/statistics").html().getElementById(id).text());
  }

  /** The old cookies of the category are read but not set or deleted. */
  private void oldCookiesWork() {
    int visitors = count("visitors");
    int changed = count("changed");
    int pages = count("pages");

    assertThat(browser.get("/storefront/p/almond").setCookies())
        .extracting(SetCookie::name)
        .containsExactly("shop-recent");

    assertThat(count("pages")).isEqualTo(pages + 1);
    assertThat(count("visitors")).isBetween(visitors, visitors + 1);
    assertThat(count("changed")).isEqualTo(changed + 1);
  }

  @Test
  void theBuildNamesTheNewCookieUntilItIsAnnounced(@TempDir Path resources) throws IOException {
    Path locks = Files.createDirectories(resources.resolve("META-INF/biscotti"));
    for (String site : List.of("aktara", "kontra")) {
      Files.copy(committed(site), locks.resolve(site + ".lock"));
    }
    Files.writeString(locks.resolve("storefront.lock"), StorefrontBefore.lockText());
    StringWriter told = new StringWriter();

    int code =
        BiscottiCommand.commandLine(new PrintWriter(told), new PrintWriter(told))
            .execute("check", "--classes", "target/classes", "--resources", resources.toString());

    assertThat(code).isEqualTo(BiscottiCommand.ERRORS);
    assertThat(told.toString())
        .contains(
            "CONSENT analytics shop-first-visit: cookie added",
            "+cookie shop-first-visit lifetime=P90D",
            "biscotti accept");
  }

  private static Path committed(String site) {
    return Path.of("src/main/resources/META-INF/biscotti", site + ".lock");
  }

  @Test
  void theAnnouncementIsTheCommittedLock() throws IOException, ReasonRequiredException {
    String accepted =
        LockWriter.text(
            Acceptance.because(REASON)
                .accept(
                    Optional.of(StorefrontBefore.lock()),
                    StorefrontBefore.declaredNow(),
                    new MovedClock(ANNOUNCED)));

    assertThat(accepted).isEqualTo(Files.readString(committed("storefront")));
    assertThat(accepted)
        .contains("cookie shop-first-visit first-set=" + FIRST_SET)
        .contains("category analytics given=" + ANNOUNCED);
  }

  @Test
  void thePageAnnouncesItWithItsFirstDayInEveryLanguage() {
    Document page = browser.get("/storefront/cookies").html();

    assertThat(page.selectFirst("section[aria-labelledby=coming-changes]").text())
        .isEqualTo(
            "Coming changes shop-first-visit (Analytics cookies): announced on 22 November 2026;"
                + " our server does not set it before 6 December 2026, and not before you agree.");
    assertThat(page.selectFirst("section[aria-labelledby=changes]").text())
        .contains("22 November 2026", "shop-first-visit was added (Analytics cookies).");
    for (String[] day :
        new String[][] {
          {"de", "6. Dezember 2026"},
          {"fr", "6 décembre 2026"},
          {"es", "6 de diciembre de 2026"},
          {"sv", "6 december 2026"}
        }) {
      assertThat(
              browser
                  .get("/storefront/cookies?lang=" + day[0])
                  .html()
                  .selectFirst("section[aria-labelledby=coming-changes]")
                  .text())
          .contains(NEW, day[1]);
    }
  }

  @Test
  void duringTheNoticeItIsBlockedAndNobodyIsAskedYet() {
    agreedBefore();
    for (LocalDate day : new LocalDate[] {ANNOUNCED, LAST_DAY.minusDays(1), LAST_DAY}) {
      clock.moveTo(day);
      oldCookiesWork();
      assertThat(browser.cookies()).as(day.toString()).doesNotContain(NEW);
      if (day.isBefore(LAST_DAY)) { // on the last day it is already the next day somewhere
        assertThat(asked(browser.get("/storefront").html())).as(day.toString()).isEmpty();
      }
    }
  }

  @Test
  void afterTheNoticeAnOldConsentStillCoversTheOtherCookiesOnly() {
    agreedBefore();
    clock.moveTo(FIRST_SET);

    Document page = browser.get("/storefront").html();

    assertThat(asked(page)).containsExactly("Analytics cookies");
    assertThat(page.select("[data-biscotti-new] li").eachText())
        .containsExactly(
            "shop-first-visit: Counts how long visitors think before they order. It holds the day"
                + " of the first visit.");
    oldCookiesWork();
    assertThat(browser.cookies()).contains("_visitor").doesNotContain(NEW);
  }

  @Test
  void afterTheVisitorAgreesItIsSetAndCounts() {
    agreedBefore();
    clock.moveTo(FIRST_SET);
    assertThat(answer("accept").set()).containsExactly("__Host-shop-consent");

    Page shelf = browser.get("/storefront");

    assertThat(shelf.set()).contains(NEW).doesNotContain("_visitor");
    assertThat(browser.cookie(NEW)).isEqualTo("2026-12-06");
    assertThat(shelf.html().select(".biscotti form")).isEmpty();
    int atOnce = count("at-once");
    int later = count("later");
    order();
    assertThat(count("at-once")).isEqualTo(atOnce + 1);
    clock.moveTo(FIRST_SET.plusDays(3));
    order();
    assertThat(browser.cookie(NEW)).isEqualTo("2026-12-06");
    assertThat(count("at-once")).isEqualTo(atOnce + 1);
    assertThat(count("later")).isEqualTo(later + 1);
  }

  private void order() {
    browser.post("/storefront/basket", "product", "fig");
    browser.post("/storefront/order");
  }

  @Test
  void aRefusalOfTheNewCookieRefusesItsCategoryAndNoOther() {
    agreedBefore();
    clock.moveTo(FIRST_SET);

    assertThat(answer("refuse").deleted()).containsExactly("_visitor", "shop-exp-delivery-note");

    browser.get("/storefront/p/fig");
    assertThat(browser.cookies()).containsExactly("__Host-shop-consent", "shop-recent");
    assertThat(asked(browser.get("/storefront").html())).isEmpty();
  }

  @Test
  void aVisitorWhoAgreesDuringTheNoticeIsNotAskedTwiceAndGetsItOnItsFirstDay() {
    answer("accept");
    assertThat(browser.get("/storefront").set()).containsExactly("_visitor");

    clock.moveTo(LAST_DAY);
    assertThat(browser.get("/storefront").set()).isEmpty();

    clock.moveTo(FIRST_SET);
    Page shelf = browser.get("/storefront");
    assertThat(shelf.html().select(".biscotti form")).isEmpty();
    assertThat(shelf.set()).containsExactly(NEW);
  }
}
