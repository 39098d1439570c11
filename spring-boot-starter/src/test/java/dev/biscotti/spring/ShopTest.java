package dev.biscotti.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.spring.autoconfigure.BiscottiAutoConfiguration;
import dev.biscotti.spring.shop.ShopApplication;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One site with one bean, and nothing else configured. */
@SpringBootTest(classes = ShopApplication.class)
@ImportAutoConfiguration({
  BiscottiAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class
})
@AutoConfigureMockMvc
class ShopTest {
  @Autowired private MockMvcTester mvc;

  private Document html(MvcTestResult result) throws Exception {
    return Jsoup.parse(result.getResponse().getContentAsString());
  }

  @Test
  void aControllerGetsTheGuardAsAnArgument() {
    MvcTestResult result = mvc.get().uri("/argument").exchange();

    assertThat(result.getResponse().getHeaders("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("shop-basket=fig;");
  }

  @Test
  void otherBeansAskTheSiteForTheGuard() {
    MvcTestResult result = mvc.get().uri("/bean").exchange();

    assertThat(result.getResponse().getHeader("Set-Cookie")).startsWith("shop-basket=almond;");
  }

  @Test
  void aPageAsksAndIsNotCached() throws Exception {
    MvcTestResult result = mvc.get().uri("/page").exchange();

    assertThat(html(result).select("form[action=/cookies/choices] button[value=accept]"))
        .hasSize(1);
    assertThat(html(result).select("a[href=/cookies#cookie-choices]")).isNotEmpty();
    assertThat(result.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(result.getResponse().getHeaders("Vary")).containsOnlyOnce("Cookie, Accept-Language");
  }

  @Test
  void theApplicationsVaryHeaderDoesNotChangeThat() {
    MvcTestResult result = mvc.get().uri("/varied").exchange();

    assertThat(result.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void anAnswerOpensTheGate() throws Exception {
    Document page = html(mvc.get().uri("/page").exchange());

    MvcTestResult answered =
        mvc.post()
            .uri("/cookies/choices")
            .header("Origin", "http://localhost")
            .header("Host", "localhost")
            .param("answer", "accept")
            .param("offered", page.selectFirst("input[name=offered]").attr("value"))
            .exchange();

    assertThat(answered).hasStatus(303).headers().hasValue("Location", "/?cookie-choices=saved");
    String record = answered.getResponse().getHeader("Set-Cookie");
    assertThat(record).startsWith("shop-consent=");
    MvcTestResult counted =
        mvc.get()
            .uri("/argument")
            .header("Cookie", record.substring(0, record.indexOf(';')))
            .exchange();
    assertThat(counted.getResponse().getHeaders("Set-Cookie"))
        .anyMatch(line -> line.startsWith("_visitor="));
  }

  @Test
  void aPageForAllVisitorsHasNothingPersonal() throws Exception {
    MvcTestResult stranger = mvc.get().uri("/shared").exchange();
    String known = refused() + "; _visitor=00000000-0000-0001-0000-000000000002";
    MvcTestResult visitor = mvc.get().uri("/shared").header("Cookie", known).exchange();

    assertThat(visitor.getResponse().getContentAsString())
        .isEqualTo(stranger.getResponse().getContentAsString())
        .contains("data-biscotti-ask=\"/cookies/choices\"");
    assertThat(visitor.getResponse().getHeader("Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(visitor.getResponse().getHeaders("Vary")).doesNotContain("Cookie, Accept-Language");
    assertThat(visitor.getResponse().getHeaders("Set-Cookie")).isEmpty();
  }

  @Test
  void theStateThatItsScriptRequestsIsForOneVisitor() throws Exception {
    MvcTestResult stranger = mvc.get().uri("/cookies/choices?return=/shared").exchange();
    String known = refused() + "; _visitor=00000000-0000-0001-0000-000000000002";
    MvcTestResult visitor =
        mvc.get().uri("/cookies/choices?return=/shared").header("Cookie", known).exchange();

    assertThat(stranger).hasStatusOk().bodyText().contains("section class=");
    assertThat(visitor)
        .bodyText()
        .contains("\"refused\":[\"analytics\"]")
        .endsWith("\"banner\":\"\"}");
    assertThat(visitor.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(visitor.getResponse().getHeaders("Set-Cookie"))
        .singleElement()
        .asString()
        .startsWith("_visitor=; Path=/; Max-Age=0;");
  }

  private String refused() {
    MvcTestResult answered =
        mvc.post()
            .uri("/cookies/choices")
            .header("Origin", "http://localhost")
            .header("Host", "localhost")
            .param("answer", "refuse-all")
            .exchange();
    String record = String.valueOf(answered.getResponse().getHeader("Set-Cookie"));
    return record.substring(0, record.indexOf(';'));
  }

  @Test
  void aFormFromAnotherSiteIsRefused() {
    MvcTestResult refused =
        mvc.post()
            .uri("/cookies/choices")
            .header("Origin", "https://evil.example")
            .header("Host", "localhost")
            .param("answer", "refuse")
            .exchange();

    assertThat(refused).hasStatus(403);
  }

  @Test
  void thePolicyIsServedWithItsControlsAndCopies() throws Exception {
    Document page = html(mvc.get().uri("/cookies").exchange());

    assertThat(page.select("h1").text()).isEqualTo("Cookie policy");
    assertThat(page.select("#cookie-choices form")).hasSize(1);
    assertThat(mvc.get().uri("/cookies.md").exchange())
        .hasContentType("text/markdown;charset=UTF-8")
        .bodyText()
        .contains("`_visitor`");
    assertThat(mvc.get().uri("/cookies.json").exchange())
        .hasContentType("application/json")
        .bodyText()
        .contains("\"starter-shop\"");
    assertThat(mvc.get().uri("/cookies/choices.js").exchange()).hasStatusOk();
    assertThat(mvc.get().uri("/cookies/choices.css").exchange()).hasStatusOk();
  }

  @Test
  void theSiteSaysThatItHonoursGlobalPrivacyControl() {
    assertThat(mvc.get().uri("/.well-known/gpc.json").exchange())
        .bodyText()
        .isEqualTo("{\"gpc\":true,\"lastUpdate\":\"2026-01-01\"}\n");
  }

  @Test
  void undeclaredCookiesAreNotSent() {
    MvcTestResult result = mvc.get().uri("/undeclared").exchange();

    assertThat(result).hasStatusOk();
    assertThat(result.getResponse().getHeaders("Set-Cookie")).isEmpty();
  }
}
