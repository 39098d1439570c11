package dev.biscotti.runtime.bridge;

import static dev.biscotti.runtime.bridge.Peers.COOKIEBOT;
import static dev.biscotti.runtime.bridge.Peers.COOKIEBOT_VALUE;
import static dev.biscotti.runtime.bridge.Peers.COOKIE_CONSENT;
import static dev.biscotti.runtime.bridge.Peers.COOKIE_CONSENT_JSON;
import static dev.biscotti.runtime.bridge.Peers.COOKIE_YES;
import static dev.biscotti.runtime.bridge.Peers.COOKIE_YES_VALUE;
import static dev.biscotti.runtime.bridge.Peers.KLARO;
import static dev.biscotti.runtime.bridge.Peers.ONE_TRUST;
import static dev.biscotti.runtime.bridge.Peers.ONE_TRUST_ANSWERED;
import static dev.biscotti.runtime.bridge.Peers.ONE_TRUST_VALUE;
import static dev.biscotti.runtime.bridge.Peers.THREE;
import static dev.biscotti.runtime.bridge.Peers.choices;
import static dev.biscotti.runtime.bridge.Peers.encoded;
import static dev.biscotti.runtime.bridge.Peers.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.runtime.consent.Choice;
import dev.biscotti.runtime.consent.ConsentSource;
import dev.biscotti.runtime.consent.ForeignAnswer;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is particular to each banner. */
class PeerFormatsTest {
  private static Choice analytics(ConsentSource source, String... lines) {
    return choices(read(source, lines)).getOrDefault("analytics", Choice.UNANSWERED);
  }

  private static Choice cookieConsent(CookieConsentV3 source, String from, String to) {
    assertThat(COOKIE_CONSENT_JSON).contains(from);
    return analytics(source, "cc_cookie=" + encoded(COOKIE_CONSENT_JSON.replace(from, to)));
  }

  @Test
  void cookieConsentAnswerOfAnotherRevisionIsOutdated() {
    String revision = "\"revision\":0";
    CookieConsentV3 third = COOKIE_CONSENT.withRevision(3);

    assertThat(cookieConsent(third, revision, "\"revision\":3")).isEqualTo(Choice.GRANTED);
    assertThat(cookieConsent(third, revision, "\"revision\":2")).isEqualTo(Choice.UNANSWERED);
    assertThat(cookieConsent(third, revision, "\"revision\":4")).isEqualTo(Choice.UNANSWERED);
    assertThat(
            cookieConsent(
                third, "[\"necessary\",\"statistics\"],\"revision\":0", "[],\"revision\":2"))
        .isEqualTo(Choice.REFUSED);
    assertThat(cookieConsent(COOKIE_CONSENT, revision, "\"revision\":7")).isEqualTo(Choice.GRANTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "revision":0                | "revision":"0"
          "revision":0                | "revision":-1
          "revision":0                | "revision":1e999999999
          "revision":0                | "revision":00
          "revision":0                | "revision":99999999999999999999999999
          "revision":0                | "other":0
          "revision":0                | "revision":0,"revision":0
          ["necessary","statistics"]  | "statistics"
          ["necessary","statistics"]  | {"statistics":true}
          ["necessary","statistics"]  | [["statistics"]]
          ["necessary","statistics"]  | ["statistics","statistics"]
          ["necessary","statistics"]  | ["statistics",1]
          ["necessary","statistics"]  | ["statistics",]
          ["GA","Plausible"]          | "GA"
          ["GA","Plausible"]          | [null]
          {"necessary":[]             | null,"x":{"necessary":[]
          "2026-08-01T08:15:42.123Z"  | "yesterday"
          "2026-08-02T08:15:42.123Z"  | 1786262400000
          1801382400000               | "1801382400000"
          1801382400000               | null
          1801382400000               | 1700000000000
          "lastConsentTimestamp"      | "last_consent_update"
          "en"                        | "\\ud800"
          "en"                        | "\\x41"
          null                        | undefined
          null                        | [[[[[[[[[[[[[[[[[0]]]]]]]]]]]]]]]]]
          """)
  void malformedCookieConsentIsUnclear(String from, String to) {
    assertThat(COOKIE_CONSENT_JSON).contains(from);
    assertThat(read(COOKIE_CONSENT, "cc_cookie=" + encoded(COOKIE_CONSENT_JSON.replace(from, to))))
        .isEqualTo(new ForeignAnswer.Unclear());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[[[[[[[[[[[[[0]]]]]]]]]]]]]]",
        "{\"a\":{\"b\":[1,-2.5e+3,\"\\u00e4\\n\"]}}",
        "\"x\""
      })
  void cookieConsentMayCarryDataOfTheSite(String data) {
    assertThat(cookieConsent(COOKIE_CONSENT, "null", data)).isEqualTo(Choice.GRANTED);
  }

  @Test
  void cookieConsentWithServicesIsMappedByService() {
    CookieConsentV3 byService =
        CookieConsentV3.of(THREE.with("analytics", "statistics:GA", "statistics:Plausible"));

    assertThat(cookieConsent(byService, "null", "null")).isEqualTo(Choice.GRANTED);
    assertThat(cookieConsent(byService, "[\"GA\",\"Plausible\"]", "[\"GA\"]"))
        .isEqualTo(Choice.REFUSED);
  }

  @Test
  void cookieConsentOfVersionTwoIsUnclear() {
    String versionTwo =
        "{\"categories\":[\"statistics\"],\"level\":[\"statistics\"],\"revision\":0,\"data\":null,"
            + "\"rfc_cookie\":false,\"consent_date\":\"2026-08-01T08:15:42.123Z\","
            + "\"consent_uuid\":\"x\",\"last_consent_update\":\"2026-08-01T08:15:42.123Z\"}";

    assertThat(read(COOKIE_CONSENT, "cc_cookie=" + versionTwo))
        .isEqualTo(new ForeignAnswer.Unclear());
  }

  @Test
  void consentFromBeforeADayIsOutdatedAndARefusalIsNot() {
    CookieConsentV3 since = CookieConsentV3.of(THREE.since("analytics", LocalDate.of(2026, 8, 3)));
    CookieConsentV3 sinceBefore =
        CookieConsentV3.of(THREE.since("analytics", LocalDate.of(2026, 8, 2)));

    assertThat(cookieConsent(since, "null", "null")).isEqualTo(Choice.UNANSWERED);
    assertThat(cookieConsent(sinceBefore, "null", "null")).isEqualTo(Choice.GRANTED);
    assertThat(cookieConsent(since, "\"statistics\"]", "\"ads\"]")).isEqualTo(Choice.REFUSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"matomo":true,"plausible":true}   | GRANTED
          {"matomo":true,"plausible":false}  | REFUSED
          {"matomo":true}                    | UNANSWERED
          {"matomo":false}                   | REFUSED
          {"matomo":true,"plausible":"true"} | UNANSWERED
          {"matomo":true,"plausible":1}      | UNANSWERED
          {"matomo":true,"matomo":true,"plausible":true} | UNANSWERED
          {}                                 | UNANSWERED
          """)
  void klaroAnswersForEachService(String json, Choice analytics) {
    assertThat(analytics(KLARO, "klaro=" + encoded(json))).isEqualTo(analytics);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ver:1                       | ver:2               | GRANTED
          region:%27us-06%27          | iab2:%27CP5j.YA%27%2Cgacm:%272~AA==%27 | GRANTED
          ver:1                       | ver:3               | UNANSWERED
          ver:1                       | ver:%271%27         | UNANSWERED
          method:%27explicit%27       | method:%27implied%27 | UNANSWERED
          method:%27explicit%27%2C    | ``                  | UNANSWERED
          marketing:false             | marketing:0         | UNANSWERED
          marketing:false%2C          | ``                  | UNANSWERED
          statistics:true             | statistics:true%2Cstatistics:true | UNANSWERED
          statistics:true             | %22statistics%22:true | UNANSWERED
          utc:1786262400000           | utc:1e12            | UNANSWERED
          %2Cnecessary                | %2C+necessary       | UNANSWERED
          statistics:true             | statistics:false    | REFUSED
          """)
  void cookiebotCountsWhatTheVisitorDid(String from, String to, Choice analytics) {
    assertThat(COOKIEBOT_VALUE).contains(from);
    assertThat(analytics(COOKIEBOT, "CookieConsent=" + COOKIEBOT_VALUE.replace(from, to)))
        .isEqualTo(analytics);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "{stamp:%27-1%27%2Cnecessary:true%2Cpreferences:true%2Cstatistics:true%2Cmarketing:true"
            + "%2Cmethod:%27implied%27%2Cver:1%2Cutc:1786262400000%2Cregion:%27CN%27}",
        "{stamp:%27-1%27%2Cnecessary:true%2Cpreferences:true%2Cstatistics:true%2Cmarketing:true"
            + "%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1786262400000%2Cregion:%27CN%27}",
        "{stamp:%270%27%2Cnecessary:true%2Cpreferences:true%2Cstatistics:true%2Cmarketing:true"
            + "%2Cmethod:%27explicit%27%2Cver:1%2Cutc:1786262400000%2Cregion:%27gb%27}"
      })
  void cookiebotVisitorWhoWasNotAskedHasNotConsented(String value) {
    assertThat(analytics(COOKIEBOT, "CookieConsent=" + value)).isEqualTo(Choice.UNANSWERED);
  }

  @Test
  void oneTrustNeedsTheSignThatTheVisitorAnswered() {
    String cookie = "OptanonConsent=" + ONE_TRUST_VALUE;

    assertThat(read(ONE_TRUST, cookie)).isEqualTo(new ForeignAnswer.None());
    assertThat(analytics(ONE_TRUST, cookie, "OptanonAlertBoxClosed=2026-08-01T11:35:32.543Z"))
        .isEqualTo(Choice.GRANTED);
    assertThat(analytics(ONE_TRUST, cookie, "OptanonAlertBoxClosed=2026-08-01T11%3A35%3A32.543Z"))
        .isEqualTo(Choice.GRANTED);
    assertThat(analytics(ONE_TRUST, cookie, "OptanonAlertBoxClosed=true"))
        .isEqualTo(Choice.UNANSWERED);
    assertThat(
            analytics(
                ONE_TRUST,
                cookie,
                "OptanonAlertBoxClosed=2026-08-01T11:35:32.543Z",
                "OptanonAlertBoxClosed=2026-08-02T11:35:32.543Z"))
        .isEqualTo(Choice.UNANSWERED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          %2CC0003%3A0             | ,C0003:0                 | GRANTED
          C0002%3A1                | C0002%3A0                | REFUSED
          C0002%3A1                | C0002%3A                 | UNANSWERED
          C0002%3A1                | C0002%3A01               | UNANSWERED
          C0002%3A1                | C0002%3A1%2CC0002%3A1    | UNANSWERED
          C0002%3A1                | C0002                    | UNANSWERED
          C0002%3A1                | 2%3A1                    | UNANSWERED
          groups=C0001             | groups=&groups=C0001     | UNANSWERED
          groups=                  | Groups=                  | UNANSWERED
          AwaitingReconsent=false  | AwaitingReconsent=true   | UNANSWERED
          AwaitingReconsent=false  | AwaitingReconsent=       | UNANSWERED
          &AwaitingReconsent=false | ``                       | UNANSWERED
          """)
  void oneTrustAnswersForEachGroup(String from, String to, Choice analytics) {
    assertThat(ONE_TRUST_VALUE).contains(from);
    assertThat(
            analytics(
                ONE_TRUST,
                ONE_TRUST_ANSWERED + "OptanonConsent=" + ONE_TRUST_VALUE.replace(from, to)))
        .isEqualTo(analytics);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ,lastRenewedDate:1734509533000 | ``              | GRANTED
          analytics:yes                  | analytics:no    | REFUSED
          analytics:yes                  | analytics:      | UNANSWERED
          analytics:yes                  | analytics:y     | UNANSWERED
          analytics:yes                  | analytics:YES   | UNANSWERED
          analytics:yes                  | analytics:yes,analytics:no | UNANSWERED
          consent:yes                    | consent:no      | UNANSWERED
          action:yes                     | action:         | UNANSWERED
          action:yes                     | action:no       | UNANSWERED
          action:yes,                    | ``              | UNANSWERED
          other:no                       | ,               | UNANSWERED
          """)
  void cookieYesAnswersForEachCategory(String from, String to, Choice analytics) {
    assertThat(COOKIE_YES_VALUE).contains(from);
    String value = COOKIE_YES_VALUE.replace(from, to);

    assertThat(analytics(COOKIE_YES, "cookieyes-consent=" + value)).isEqualTo(analytics);
    assertThat(analytics(COOKIE_YES, "cookieyes-consent=" + encoded(value))).isEqualTo(analytics);
  }

  @Test
  void cookieYesBeforeTheFirstAnswerIsNone() {
    assertThat(
            read(
                COOKIE_YES,
                "cookieyes-consent=consentid:WkY5,consent:,action:,necessary:,functional:,"
                    + "analytics:,performance:,advertisement:,other:"))
        .isEqualTo(new ForeignAnswer.None());
  }

  @Test
  void cookieYesAnswerFromBeforeTheLastRenewalIsOutdated() {
    String cookie = "cookieyes-consent=" + COOKIE_YES_VALUE;
    Instant renewed = Instant.ofEpochMilli(1734509533000L);

    assertThat(analytics(COOKIE_YES.renewedAt(renewed), cookie)).isEqualTo(Choice.GRANTED);
    assertThat(analytics(COOKIE_YES.renewedAt(renewed.plusMillis(1)), cookie))
        .isEqualTo(Choice.UNANSWERED);
    assertThat(
            analytics(
                COOKIE_YES.renewedAt(renewed),
                cookie.replace(",lastRenewedDate:1734509533000", "")))
        .isEqualTo(Choice.UNANSWERED);
    assertThat(analytics(COOKIE_YES, cookie.replace("1734509533000", "9".repeat(30))))
        .isEqualTo(Choice.UNANSWERED);
  }

  @Test
  void anIncompleteMappingIsReported() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> THREE.since("social", LocalDate.EPOCH))
        .withMessage(
            "the mapping has no category social, only [analytics, functional, marketing]: map the"
                + " category before calling since");
    assertThatIllegalArgumentException().isThrownBy(() -> THREE.with("social"));
    assertThatIllegalArgumentException().isThrownBy(() -> THREE.with("essential", "necessary"));
  }
}
