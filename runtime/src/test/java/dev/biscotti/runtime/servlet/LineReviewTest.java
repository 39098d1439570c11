package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines of one response that affect each other. */
class LineReviewTest {
  private static final String REST = "; Path=/; SameSite=Lax; Secure; HttpOnly";
  private final List<CookieFinding> findings = new ArrayList<>();
  private final FakeServer server =
      new FakeServer().withRequestHeader("Cookie", "__Host-session=abc");
  private final BiscottiFilter filter = BiscottiFilter.of(POLICY).withListener(findings::add);

  @BeforeEach
  void install() {
    ServletGuards.install(server.context(), SETTINGS);
  }

  /** Old code deletes without the path; it means the session, not an earlier copy. */
  @Test
  void aDeletionElsewhereReachesWhatTheFilterHasRenewed() throws Exception {
    server.run(
        filter,
        (request, response) -> {
          response.getWriter();
          assertThat(server.setCookies())
              .containsExactly("__Host-session=abc; Max-Age=2592000" + REST);
          response.addHeader("Set-Cookie", "__Host-session=; Max-Age=0");
        });

    assertThat(server.setCookies()).containsExactly("__Host-session=; Max-Age=0" + REST);
  }

  @Test
  void aSecondDeletionElsewhereIsCorrectedToo() throws Exception {
    server.run(
        filter.withoutRenewing(),
        (request, response) -> {
          response.addHeader("Set-Cookie", "__Host-session=; Max-Age=0" + REST);
          response.addHeader("Set-Cookie", "__Host-session=; Max-Age=0");
        });

    assertThat(server.setCookies()).containsExactly("__Host-session=; Max-Age=0" + REST);
  }

  @Test
  void inReportModeAReportedCookieHidesNoOther() throws Exception {
    server.run(
        filter.withMode(FilterMode.REPORT).withoutRenewing(),
        (request, response) -> {
          response.addCookie(new Cookie("promo", "1"));
          server.response.setByContainer("other=1");
        });

    assertThat(findings).extracting(CookieFinding::name).containsExactly("promo", "other");
  }

  /** As in Tomcat and Jetty. */
  @Test
  void aValueThatNeedsQuotesIsRefusedWhereTheContainerQuotesNone() throws Exception {
    server.run(
        filter,
        (request, response) ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> response.addCookie(new Cookie("csrf", "a b"))));
  }
}
