package dev.biscotti.runtime.choices;

import static dev.biscotti.runtime.choices.Posts.OUR_PAGE;
import static dev.biscotti.runtime.choices.Posts.SITE;
import static dev.biscotti.runtime.choices.Posts.post;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.consent.Consent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After an answer the visitor returns to the page before, and never to another site. */
class ReturnPathTest {
  private final ConsentEndpoint endpoint = new ConsentEndpoint(SITE);
  private final Consent consent = visitedWith().consent();

  private ChoiceResponse answer(String... fields) {
    return endpoint.handle(post(OUR_PAGE, fields), consent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "evil.example",
        "/\t/evil.example",
        "/.//evil.example",
        "/a/..//evil.example",
        "/%2fevil.example",
        "/%5cevil.example",
        "/%0d%0aSet-Cookie:x=1",
        "/a\r\nSet-Cookie: x=1",
        "/a b",
        "/ä",
        "/%zz",
        "/a#b",
        ""
      })
  void neverRedirectsElsewhere(String path) {
    assertThat(answer("answer", "refuse", "return", path).headers())
        .containsEntry("Location", "/?cookie-choices=saved");
  }

  @Test
  void staysBelowItsRoot() {
    ConsentEndpoint shop = new ConsentEndpoint(SITE.withRoot("/shop"));

    assertThat(
            shop.handle(post(OUR_PAGE, "answer", "refuse", "return", "/shopping"), consent)
                .headers())
        .containsEntry("Location", "/shop?cookie-choices=saved");
    assertThat(
            shop.handle(
                    post(OUR_PAGE, "answer", "refuse", "return", "/shop/a"),
                    visitedWith().consent())
                .headers())
        .containsEntry("Location", "/shop/a?cookie-choices=saved");
  }

  @Test
  void thePolicyPageShowsTheConfirmationAtItsForm() {
    assertThat(answer("answer", "refuse", "return", "/cookies").headers())
        .containsEntry("Location", "/cookies?cookie-choices=saved#cookie-choices");
  }
}
