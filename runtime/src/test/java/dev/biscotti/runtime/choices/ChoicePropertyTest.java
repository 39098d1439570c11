package dev.biscotti.runtime.choices;

import static dev.biscotti.runtime.choices.Posts.OUR_PAGE;
import static dev.biscotti.runtime.choices.Posts.SITE;
import static dev.biscotti.runtime.guard.Shop.visitedWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.consent.Consent;
import dev.biscotti.runtime.fuzz.FuzzTime;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

@PropertyDefaults(tries = Integer.MAX_VALUE, generation = GenerationMode.RANDOMIZED)
@AddLifecycleHook(value = FuzzTime.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class ChoicePropertyTest {
  private final ConsentEndpoint endpoint = new ConsentEndpoint(SITE);

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(30),
        Arbitraries.of(
            "accept",
            "refuse",
            "accept-all",
            "choose",
            "yes",
            "no",
            "\0",
            "</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onfocus='",
            "//evil.example",
            "/\\evil",
            "/a"),
        Arbitraries.strings()
            .withChars("/\\.%2f5c?#:@\t\r\n ae")
            .ofMaxLength(20)
            .map(s -> "/" + s));
  }

  /** Without the list of what it showed, a form grants nothing. */
  @Property
  void noFormGrantsByAccident(
      @ForAll("hostile") String answer,
      @ForAll("hostile") String offered,
      @ForAll("hostile") String choice,
      @ForAll("hostile") String back) {
    Consent consent = visitedWith().consent();

    ChoiceResponse response =
        endpoint.handle(
            Posts.post(
                OUR_PAGE,
                "answer",
                answer,
                "offered",
                offered,
                "choice.analytics",
                choice,
                "return",
                back),
            consent);

    assertThat(consent.granted("analytics")).isFalse();
    assertThat(response.status()).isEqualTo(303);
    assertThat(URI.create("https://shop.example/x").resolve(response.headers().get("Location")))
        .hasHost("shop.example")
        .hasScheme("https");
    assertThat(response.headers().get("Location")).matches("/(?![/\\\\])[\\x21-\\x7E]*");
  }

  @Property
  void noPostThrowsAndPostsFromElsewhereAreRejected(
      @ForAll("hostile") String origin, @ForAll("hostile") String body) {
    Consent consent = visitedWith().consent();
    ChoiceRequest request =
        new ChoiceRequest(
            "POST",
            body,
            body,
            Map.of("Origin", List.of(origin), "Host", List.of("shop.example")),
            FormFields.parse(body),
            Optional.empty());

    assertThat(endpoint.handle(request, consent).status()).isEqualTo(403);
    assertThat(consent.answered("analytics")).isFalse();
  }

  @Property
  void aBannerContainsNothingFromTheRequest(
      @ForAll("hostile") String path, @ForAll("hostile") String query) {
    String html =
        new ConsentBanner(SITE).html(ChoiceRequest.get(path, query), visitedWith().consent());
    Document page = Jsoup.parseBodyFragment(html);

    assertThat(page.select("img, script, [onerror], [onfocus]")).isEmpty();
    assertThat(page.select("form")).hasSize(1);
    assertThat(page.select("input[name=return]").attr("value"))
        .matches("/(?![/\\\\])[\\x21-\\x7E]*");
  }

  @Property
  void declaredTextsAreNotMarkup(
      @ForAll("hostile") String before, @ForAll("hostile") String after) {
    String html = InlineMarkdown.html(before + "*<b>`" + after);
    Document page = Jsoup.parseBodyFragment(html);

    assertThat(page.body().select("*:not(body, code, em, strong)")).isEmpty();
    assertThat(page.body().select("[onerror], [onfocus], [href]")).isEmpty();
  }

  @Property
  void formBodiesAreRead(@ForAll String name, @ForAll String value) {
    String body =
        java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
            + "="
            + java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    String written =
        new String(
            value.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.StandardCharsets.UTF_8);

    assertThat(FormFields.parse(body).values()).containsExactly(List.of(written));
  }
}
