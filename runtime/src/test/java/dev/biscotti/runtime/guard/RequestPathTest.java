package dev.biscotti.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPathTest {
  private static String canonical(String raw) {
    return RequestPath.of(raw).canonical();
  }

  @ParameterizedTest
  @CsvSource({
    "/a/b, /a/b",
    "/a/b/, /a/b",
    "//a///b, /a/b",
    "/a/./b/., /a/b",
    "/a/x/../b, /a/b",
    "/../../a, /a",
    "/a/%2e%2E/b, /b",
    "/a/%2e/b, /a/b",
    "/a;x=1/b;y, /a/b",
    "/a/;x/b, /a/b",
    "/a/..;x/b, /b",
    "a, /a",
    "'', /"
  })
  void emptySegmentsDotsAndParametersAreLeftOut(String raw, String expected) {
    assertThat(canonical(raw)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/%61, /a",
    "/x%61, /xa",
    "/%61x, /ax",
    "/%40%7e, /@~",
    "/%c3%A4, /\u00e4",
    "/\u00e4%61, /\u00e4a",
    "/%2561, /%61",
    "/a%2Fb, /a/b",
    "/a%3bb, /a;b"
  })
  void octetsAreDecodedOnce(String raw, String expected) {
    assertThat(canonical(raw)).isEqualTo(expected);
  }

  @Test
  void controlCharactersAreDecodedToo() {
    assertThat(canonical("/a%00b%09%0A")).isEqualTo("/a\0b\t\n");
  }

  @ParameterizedTest
  @CsvSource({"/%", "/a%", "/%4", "/a%4", "/%4g", "/%g4", "/%%", "/%4/1", "/%u0061"})
  void percentSignsWithoutAnOctetStayUnchanged(String raw) {
    assertThat(canonical(raw)).isEqualTo(raw);
  }

  @Test
  void octetsThatAreNotUtf8AreReplaced() {
    assertThat(canonical("/%ff")).isEqualTo("/\ufffd");
  }
}
