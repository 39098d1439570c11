package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Two sites had a hand-written policy before they had declarations. Every fact of those pages must
 * be on the generated ones, section by section.
 */
@SiteTest
class PolicyFactsTest {
  @LocalServerPort private int port;
  private Document kontra;
  private Document aktara;

  @BeforeEach
  void load() {
    Browser browser = new Browser(port);
    kontra = browser.get("/kontra/cookies").html();
    aktara = browser.get("/aktara/cookies").html();
  }

  static Stream<Arguments> kontraFacts() {
    return Stream.of(
        fact("date", "", "Effective 15 May 2026"),
        fact("summary: the minimum", "summary", "minimum", "signed in", "colours"),
        fact("summary: no cross-site tracking", "summary", "no marketing", "other sites"),
        fact("summary: asks before analytics", "summary", "analytics", "banner", "say no"),
        fact("scope", "scope", "usekontra.com"),
        fact("basis", "legal-basis", "Article 5(3)", "ePrivacy", "strictly necessary"),
        fact("GDPR", "contact", "personal data"),
        fact("essential: no consent", "essential", "No consent needed"),
        fact("without: no dashboard", "essential", "cannot reach the dashboard"),
        fact("functional: none today", "functional", "None today", "your consent"),
        fact("functional: what would change it", "functional", "Cmd-K", "column layout", "banner"),
        fact("analytics: none today", "analytics", "None today", "your consent"),
        fact("analytics: not Google", "analytics", "Google Analytics", "Plausible"),
        fact("analytics: nor these", "analytics", "PostHog", "Vercel Analytics"),
        fact("analytics: disclosed here", "analytics", "name it", "purpose", "lifetime"),
        fact("analytics: where processed", "analytics", "where the data is processed"),
        fact("analytics: no script before", "analytics", "scripts", "before you accept"),
        fact("analytics: no contents", "analytics", "invoices and contracts contain"),
        fact("marketing: none today", "marketing", "None today", "your consent"),
        fact("marketing: no pixels", "marketing", "retargeting pixels", "conversion trackers"),
        fact("marketing: no tags, no plans", "marketing", "advertising tags", "plan none"),
        fact("public pages", "conditions", "/kontra/sign/[token]", "/kontra/i/[token]"),
        fact(
            "public pages: no account",
            "invoices-and-contracts-without-an-account",
            "without a Kontra account"),
        fact(
            "public pages: promise",
            "invoices-and-contracts-without-an-account",
            "No marketing and no analytics"),
        fact(
            "public pages: Vercel",
            "invoices-and-contracts-without-an-account",
            "Vercel's infrastructure",
            "essential"),
        fact("Vercel: security and routing", "providers", "DDoS", "routes requests"),
        fact("Supabase on our domain", "providers", "Supabase", "usekontra.com"),
        fact("banner: first visit", "the-cookie-banner", "first visit"),
        fact("banner: reopened", "the-cookie-banner", "Cookies link", "foot of every page"),
        fact("browser settings", "browsers", "block", "delete"),
        fact(
            "essential: no refusal",
            "what-you-can-refuse",
            "not up for refusal",
            "does not work without"),
        fact(
            "the rest: refusal", "what-you-can-refuse", "refuse category by category", "as before"),
        fact("contact", "contact", "hello@usekontra.com"),
        fact("authority", "contact", "Swedish Authority for Privacy Protection", "imy.se"),
        fact("authority for cookies", "contact", "Post and Telecom Authority", "pts.se"));
  }

  static Stream<Arguments> aktaraFacts() {
    return Stream.of(
        fact("date", "", "Effective 23 March 2026"),
        fact("scope", "scope", "aktara.ai", "subdomains"),
        fact("what a cookie is", "scope", "small piece of text", "browser"),
        fact("session storage", "similar-technologies", "session storage", "covers those too"),
        fact("basis", "legal-basis", "ePrivacy Directive", "strictly necessary"),
        fact("basis: UK", "in-the-united-kingdom", "PECR"),
        fact("only strictly necessary", "summary", "strictly necessary"),
        fact("no advertising, no tracking", "summary", "no advertising, no tracking"),
        fact("no analytics", "summary", "no analytics"),
        fact("14 days", "summary", "14 days"),
        fact(
            "while signed in",
            "as-long-as-you-are-signed-in",
            "cannot be switched off while you are signed in"),
        fact("preview only", "conditions", "preview", "__vercel_live_token", "Vercel"),
        fact("not on the live site", "conditions", "not present on the live site"),
        fact("Google: redirect", "other-domains", "Google", "choose to sign in", "OAuth"),
        fact("Google: its own cookies", "other-domains", "may set cookies of its own"),
        fact("Google: its own policy", "other-domains", "policies.google.com/privacy"),
        fact("Google: not ours", "other-domains", "no control", "this one does not"),
        fact("Twilio: SMS", "providers", "Twilio", "verification code by SMS"),
        fact("Twilio: no cookies", "providers", "Sets no cookies in your browser"),
        fact("no networks, widgets, pixels", "marketing", "advertising networks", "widgets"),
        fact("no pixels", "marketing", "tracking pixels"),
        fact("analytics: none today", "analytics", "performance", "None today"),
        fact("analytics: which tool", "analytics", "privacy first", "Plausible Analytics"),
        fact("analytics: across sites", "analytics", "from site to site"),
        fact("analytics: no sharing", "analytics", "advertising networks", "GDPR"),
        fact("analytics: banner", "analytics", "without a consent banner"),
        fact("analytics: opt-in", "analytics", "opt-in", "notice in the app"),
        fact("analytics: withdrawal", "analytics", "withdraw", "account settings"),
        fact("deleting signs out", "essential", "If you delete it, you are signed out"),
        fact("blocking prevents sign-in", "essential", "If you block it, you cannot sign in"),
        fact("Chrome", "browsers", "Chrome", "Settings → Privacy and security"),
        fact("Safari", "browsers", "Safari", "Settings → Privacy → Manage Website Data"),
        fact("Firefox", "browsers", "Firefox", "Privacy & Security → Cookies and Site Data"),
        fact("Edge", "browsers", "Edge", "Cookies"),
        fact("demo mode", "demo-mode", "demo mode", "without signing in", "no cookie at all"),
        fact("kept on the server", "on-our-server", "no more than it needs to keep you signed in"),
        fact(
            "changes: posted here", "how-we-tell-you", "posted on this page", "new effective date"),
        fact("changes: 14 days", "how-we-tell-you", "at least 14 days before", "e-mail", "banner"),
        fact("changes: consent first", "how-we-tell-you", "not set before you consent"),
        fact("contact", "contact", "privacy@aktara.ai"),
        fact("contact form", "contact-form", "contact form"));
  }

  private static Arguments fact(String fact, String section, String... words) {
    return arguments(fact, section, words);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kontraFacts")
  void kontraSaysAgain(String fact, String section, String[] words) {
    assertThat(text(kontra, section)).as(fact).contains(words);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("aktaraFacts")
  void aktaraSaysAgain(String fact, String section, String[] words) {
    assertThat(text(aktara, section)).as(fact).contains(words);
  }

  /**
   * The text of one section, or of the whole page if no section is given, with the targets of its
   * links.
   */
  private static String text(Document page, String section) {
    Element part = section(page, section);
    return part.text() + " " + String.join(" ", part.select("a").eachAttr("href"));
  }

  private static Element section(Document page, String id) {
    if (id.isEmpty()) {
      return page.body();
    }
    Element section = page.selectFirst("section[aria-labelledby=" + id + "]");
    assertThat(section).as("section " + id).isNotNull();
    return section;
  }

  /** The cells of each cookie's row, by the cookie's name. */
  private static Map<String, Element> rows(Document page) {
    Map<String, Element> rows = new TreeMap<>();
    for (Element row : page.select("tbody tr")) {
      row.select("th code").eachText().forEach(name -> rows.put(name, row));
    }
    return rows;
  }

  private static String cell(Element row, String label) {
    return row.selectFirst("td[data-label=" + label + "]").text();
  }

  @Test
  void kontraListsItsCookiesWithTheirLifetimesAndProviders() {
    Map<String, Element> rows = rows(kontra);

    assertThat(rows.keySet())
        .containsExactly(
            "__vdpl",
            "_vcrcs",
            "kontra-consent",
            "kontra-theme",
            "sb-access-token",
            "sb-refresh-token");
    assertThat(rows.get("sb-access-token")).isSameAs(rows.get("sb-refresh-token"));
    Element signIn = rows.get("sb-access-token");
    assertThat(cell(signIn, "Lifetime"))
        .containsPattern("sb-access-token ?: Until you close your browser")
        .containsPattern("sb-refresh-token ?: 30 days");
    assertThat(cell(signIn, "Provider")).contains("Supabase");
    assertThat(cell(signIn, "Purpose")).contains("Keeps you signed in");
    assertThat(cell(rows.get("kontra-theme"), "Lifetime")).startsWith("1 year");
    assertThat(cell(rows.get("kontra-theme"), "Provider")).contains("Kontra");
    assertThat(cell(rows.get("kontra-theme"), "Purpose")).contains("light or dark", "flash");
    assertThat(cell(rows.get("kontra-consent"), "Lifetime")).isEqualTo("6 months");
    assertThat(cell(rows.get("kontra-consent"), "Provider")).contains("Kontra");
    assertThat(cell(rows.get("kontra-consent"), "Purpose"))
        .contains("banner", "which categories", "again on every visit");
    assertThat(cell(rows.get("_vcrcs"), "Provider")).contains("Vercel");
    assertThat(cell(rows.get("__vdpl"), "Provider")).contains("Vercel");
  }

  @Test
  void aktaraListsItsCookiesWithTheirLifetimes() {
    Map<String, Element> rows = rows(aktara);

    assertThat(rows.keySet())
        .containsExactly(
            "__vercel_live_token",
            "authjs.callback-url",
            "authjs.csrf-token",
            "authjs.session-token");
    Element session = rows.get("authjs.session-token");
    assertThat(cell(session, "Lifetime"))
        .isEqualTo("30 days after your last visit, or when you sign out");
    assertThat(cell(session, "Purpose")).contains("signed in", "nothing about you");
    assertThat(cell(session, "Details")).contains("Set when you sign in", "Encrypted");
    Element csrf = rows.get("authjs.csrf-token");
    assertThat(cell(csrf, "Lifetime")).startsWith("Until you close your browser");
    assertThat(cell(csrf, "Purpose"))
        .contains("sign-in and sign-out forms", "forgery by other sites", "double submit");
    Element callback = rows.get("authjs.callback-url");
    assertThat(cell(callback, "Lifetime")).startsWith("Until you close your browser");
    assertThat(cell(callback, "Purpose")).contains("takes you there afterwards", "path");
    Element preview = rows.get("__vercel_live_token");
    assertThat(cell(preview, "Lifetime")).isEqualTo("Until you close your browser");
    assertThat(cell(preview, "Provider")).contains("Vercel");
  }

  @Test
  void thePreviewCookieIsNotListedAmongThoseOfTheLiveSite() {
    assertThat(section(aktara, "essential").select("code").eachText())
        .doesNotContain("__vercel_live_token");
  }
}
