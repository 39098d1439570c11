package dev.biscotti.runtime.servlet;

import static dev.biscotti.runtime.guard.Shop.POLICY;
import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers for caches, and how the filter changes them. */
class SharedCachingTest {
  private static final String CSRF = "csrf=1; Path=/; SameSite=Lax; Secure; HttpOnly";
  private static final String LATER = "Thu, 01 Jan 2099 00:00:00 GMT";
  private final FakeServer server = new FakeServer();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cache-Control",
        "EXPIRES",
        "CDN-Cache-Control",
        "Surrogate-Control",
        "Edge-Control",
        "X-Accel-Expires"
      })
  void headersForCachesDecide(String name) {
    assertThat(SharedCaching.isDecidedBy(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Vary", "Set-Cookie", "Cache", "X-Expires", "Pragma"})
  void otherHeadersDecideNothing(String name) {
    assertThat(SharedCaching.isDecidedBy(name)).isFalse();
    assertThat(SharedCaching.isDecidedBy(null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"max-age=0, false", "must-revalidate, true", "no-cache, false", "private, false"})
  void aDateCountsOnlyWithoutAMaximumAge(String directive, boolean isShared) {
    server.response.headers.put("Expires", List.of(LATER));
    server.response.headers.put("Cache-Control", List.of(directive));

    assertThat(SharedCaching.isAllowed(server.response())).isEqualTo(isShared);
  }

  /** Each kind of cache gets its own header, where it has one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cache-Control | public | public, private=\"Set-Cookie\"",
        "CDN-Cache-Control | max-age=60 | max-age=60, private=\"Set-Cookie\"",
        "Surrogate-Control | max-age=60 | no-store",
        "Edge-Control | cache-maxage=1h | no-store",
        "X-Accel-Expires | 60 | 0"
      })
  void aCacheIsToldToKeepTheCookiesOut(String header, String said, String told) throws Exception {
    ServletGuards.install(server.context(), SETTINGS);

    server.run(
        BiscottiFilter.of(POLICY).withListener(finding -> {}),
        (request, response) -> {
          response.setHeader(header, said);
          response.addHeader("Set-Cookie", CSRF);
        });

    assertThat(server.response.headers.get(header)).containsExactly(told);
    assertThat(server.response.headers.get("Cache-Control"))
        .singleElement()
        .asString()
        .endsWith("private=\"Set-Cookie\"");
    assertThat(SharedCaching.isAllowed(server.response())).isFalse();
  }

  @Test
  void inReportModeNothingIsChanged() throws Exception {
    ServletGuards.install(server.context(), SETTINGS);

    server.run(
        BiscottiFilter.of(POLICY).withMode(FilterMode.REPORT).withListener(finding -> {}),
        (request, response) -> {
          response.setHeader("Cache-Control", "public");
          response.addHeader("Set-Cookie", CSRF);
        });

    assertThat(server.response.headers.get("Cache-Control")).containsExactly("public");
  }
}
