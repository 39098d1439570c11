package dev.biscotti.runtime.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A servlet cookie becomes the line that containers would write. */
class ServletCookieLineTest {
  private static Cookie cookie(String value) {
    return new Cookie("a", value);
  }

  @Test
  void everyAttributeOfServletSixIsWritten() {
    Cookie cookie = cookie("1");
    cookie.setMaxAge(60);
    cookie.setPath("/shop");
    cookie.setDomain("shop.example");
    cookie.setSecure(true);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Strict");
    cookie.setAttribute("Partitioned", "");
    cookie.setAttribute("Priority", "High");
    cookie.setAttribute("Flag", "");

    assertThat(ServletCookieLine.of(cookie, false))
        .startsWith(
            "a=1; Max-Age=60; Path=/shop; Domain=shop.example; SameSite=Strict; Secure; HttpOnly")
        .contains("; Partitioned", "; Priority=High", "; Flag")
        .doesNotContain("Partitioned=", "Flag=");
  }

  @Test
  void aDeletionKeepsItsMaxAgeAndASessionCookieHasNone() {
    Cookie deletion = cookie("");
    deletion.setMaxAge(0);

    assertThat(ServletCookieLine.of(deletion, false)).isEqualTo("a=; Max-Age=0");
    assertThat(ServletCookieLine.of(cookie("1"), false)).isEqualTo("a=1");
    assertThat(ServletCookieLine.of(new Cookie("a", null), false)).isEqualTo("a=");
  }

  @Test
  void nonAsciiCharactersAreSentAsUtf8() {
    assertThat(ServletCookieLine.of(cookie("\u00fc"), false)).isEqualTo("a=\u00c3\u00bc");
  }

  @Test
  void aQuotedValueStaysAsItIs() {
    assertThat(ServletCookieLine.of(cookie("\"1\""), false)).isEqualTo("a=\"1\"");
  }

  @Test
  void everyCharacterBeyondAsciiIsSentAsUtf8() {
    assertThat(ServletCookieLine.of(cookie("\u0080"), false)).isEqualTo("a=\u00c2\u0080");
  }

  @Test
  void anAttributeMayHaveSpaces() {
    Cookie cookie = cookie("1");
    cookie.setPath("/a b");

    assertThat(ServletCookieLine.of(cookie, false)).isEqualTo("a=1; Path=/a b");
  }

  /** The servlet API's own class checks its name; one that extends it need not. */
  private static Cookie named(String name) {
    return new Cookie("a", "1") {
      private static final long serialVersionUID = 1;

      @Override
      public String getName() {
        return name;
      }
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "a b", "a\u007f", "(a", "a)", "a\"", "a/", "a}", "\u00e9", "a=b", "a;b"})
  void aNameIsAToken(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> ServletCookieLine.of(named(name), true));
    assertThat(ServletCookieLine.of(named("!#$%&'*+-.^_`|~09azAZ"), false))
        .isEqualTo("!#$%&'*+-.^_`|~09azAZ=1");
  }

  @Test
  void noMessageHasAControlCharacter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServletCookieLine.of(named("a\r\nb\u0085"), false))
        .withMessageStartingWith("cookie ab: its name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a,b", "a\"b", "a\\b", "\""})
  void invalidValuesAreRefusedOrQuotedAsByTheContainer(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServletCookieLine.of(cookie(value), false))
        .withMessageContaining("cookie a: its value")
        .withMessageNotContaining(value);
    assertThat(ServletCookieLine.of(cookie(value), true)).matches("a=\".*\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1; Domain=evil.example", "1\r\nSet-Cookie: b=2", "1\u0000", "\u007f"})
  void noValueEndsTheLine(String value) {
    for (boolean quotes : new boolean[] {false, true}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ServletCookieLine.of(cookie(value), quotes))
          .withMessageNotContaining(value);
    }
  }

  @Test
  void noAttributeEndsTheLine() {
    Cookie cookie = cookie("1");
    cookie.setPath("/; Domain=evil.example");

    assertThatIllegalArgumentException().isThrownBy(() -> ServletCookieLine.of(cookie, true));
  }
}
