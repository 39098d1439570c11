package dev.biscotti.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.adapters.Visitor.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the code on every page must do, tested over the loopback interface. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AdapterContract {
  private static final String DARK =
      "shop-theme=dark; Max-Age=31536000; Path=/; SameSite=Lax; Secure; HttpOnly";
  private static final String VISITOR =
      "_visitor=v1; Max-Age=33955200; Path=/; SameSite=Lax; Secure; HttpOnly";

  /** Headers that servers cannot parse or do not pass on. */
  private static final String ODD =
      "raw={\"a\":1,\"b\":2}; cookieyes-consent=consent:yes,action:yes; \"; =; x";

  private Visitor visitor = new Visitor(0);

  /** Starts the server on a free port of the loopback interface and returns the port. */
  abstract int start() throws Exception;

  abstract void stop() throws Exception;

  @BeforeAll
  void startServer() throws Exception {
    visitor = new Visitor(start());
  }

  @AfterAll
  void stopServer() throws Exception {
    stop();
  }

  @Test
  void essentialCookieIsSetOnceWithTheLastValue() {
    Answer answer = visitor.visits("/dark");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.setCookies()).containsExactly(DARK);
  }

  @Test
  void cookieIsRead() {
    assertThat(visitor.visits("/", "shop-theme=dark").body()).isEqualTo("theme dark");
    assertThat(visitor.visits("/").body()).isEqualTo("theme none");
  }

  @Test
  void cookieIsReadFromSeveralLinesAmongOddOnes() {
    assertThat(visitor.visits("/", ODD, "shop-theme=dark", ODD).body()).isEqualTo("theme dark");
    assertThat(visitor.visits("/", ODD + "; shop-theme=dark").body()).isEqualTo("theme dark");
  }

  @Test
  void consentCookieWaitsForConsent() {
    String record = visitor.visits("/accept").value("__Host-shop-consent");

    assertThat(record).isNotEmpty();
    assertThat(visitor.visits("/").setCookies()).isEmpty();
    assertThat(visitor.visits("/", "__Host-shop-consent=" + record).setCookies())
        .containsExactly(VISITOR);
    assertThat(visitor.visits("/", ODD, "a=b", "__Host-shop-consent=" + record).setCookies())
        .containsExactly(VISITOR);
    assertThat(
            visitor
                .visits("/", "__Host-shop-consent=" + record, "__Host-shop-consent=other")
                .setCookies())
        .isEmpty();
  }

  @Test
  void withdrawalDeletesTheCookie() {
    String deletion = "_visitor=; Max-Age=0; Path=/; SameSite=Lax; Secure; HttpOnly";
    Answer withdrawal = visitor.visits("/refuse", "_visitor=v1");
    String record = withdrawal.value("__Host-shop-consent");

    assertThat(withdrawal.setCookies()).hasSize(2).contains(deletion);
    assertThat(visitor.visits("/", "__Host-shop-consent=" + record + "; _visitor=v1").setCookies())
        .containsExactly(deletion);
  }

  @Test
  void cookieThatCountsFromEachVisitIsRenewedBesideOthers() {
    assertThat(visitor.visits("/", "shop-theme=dark").setCookies()).containsExactly(DARK);
    assertThat(visitor.visits("/dark", "shop-theme=light").setCookies()).containsExactly(DARK);
    assertThat(visitor.visits("/accept", "shop-theme=dark").setCookies()).hasSize(2).contains(DARK);
  }

  @Test
  void errorKeepsWhatWasSet() {
    Answer answer = visitor.visits("/fail");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.setCookies()).containsExactly(DARK);
  }
}
