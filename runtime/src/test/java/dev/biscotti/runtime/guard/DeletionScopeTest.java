package dev.biscotti.runtime.guard;

import static dev.biscotti.runtime.guard.Shop.SETTINGS;
import static dev.biscotti.runtime.guard.Shop.TODAY;
import static dev.biscotti.runtime.guard.Shop.granted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockedPolicy;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.runtime.lock.RetiredCookie;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Scripts set their cookies for the host or for a domain above it; a deletion reaches both. */
class DeletionScopeTest {
  private static final CookieAttributes OPEN =
      new CookieAttributes("/", "", SameSite.LAX, true, false, false);
  private static final String HOST_ONLY = "_ga=; Max-Age=0; Path=/; SameSite=Lax; Secure";

  private static CookieDeclaration ga(SetBy setBy) {
    return CookieDeclaration.consent("_ga", "analytics", "Counts visitors.")
        .setBy(setBy)
        .attributes(OPEN)
        .build();
  }

  private static String forDomain(String domain) {
    return "_ga=; Max-Age=0; Path=/; Domain=" + domain + "; SameSite=Lax; Secure";
  }

  private static DeployedPolicy policy(
      String site, List<String> scope, CookieDeclaration... cookies) {
    return DeployedPolicy.of(
        PolicyDeclaration.of("shop", TODAY)
            .site(site)
            .scope(scope)
            .consentRecord("shop-consent")
            .categories(Shop.POLICY.rules().categories())
            .cookies(Stream.concat(Stream.of(Shop.CONSENT), Arrays.stream(cookies)).toList())
            .build());
  }

  private static List<String> withdrawn(
      Browser browser, DeployedPolicy policy, GuardSettings settings) {
    browser.visits(policy, settings).consent().refuse("analytics");
    return browser.setCookies().subList(1, browser.setCookies().size());
  }

  private static Browser carrying(String cookies) {
    return Browser.with(granted("analytics"), cookies);
  }

  @ParameterizedTest
  @EnumSource(names = {"SCRIPT", "PROVIDER"})
  void cookiesOfScriptsAndProvidersAreDeletedForTheHostAndForTheSite(SetBy setBy) {
    Browser browser = carrying("_ga=1").header("Host", "www.shop.example");

    assertThat(withdrawn(browser, policy("shop.example", List.of(), ga(setBy)), SETTINGS))
        .containsExactly(HOST_ONLY, forDomain("shop.example"));
  }

  @ParameterizedTest
  @EnumSource(names = {"APPLICATION", "FRAMEWORK", "INFRASTRUCTURE"})
  void cookiesOfServersHaveTheirDeclaredScope(SetBy setBy) {
    Browser browser = carrying("_ga=1").header("Host", "www.shop.example");

    assertThat(withdrawn(browser, policy("shop.example", List.of(), ga(setBy)), SETTINGS))
        .containsExactly(HOST_ONLY);
  }

  @ParameterizedTest
  @CsvSource({
    // site, host, domains
    "shop.example, shop.example, shop.example",
    "shop.example, shop.example:8443, shop.example",
    "shop.example, SHOP.example., shop.example",
    "Shop.Example., shop.example, shop.example",
    "https://shop.example/start, shop.example, shop.example",
    "shop.example:8443, shop.example:8443, shop.example",
    "www.shop.example, www.shop.example, shop.example www.shop.example",
    "www.shop.example, shop.example, shop.example",
    "bücher.example, xn--bcher-kva.example, xn--bcher-kva.example",
    "shop.example, other.example, ''",
    "shop.example, notshop.example, ''",
    "shop.example, example, shop.example",
    "shop.example, localhost:8080, shop.example",
    "shop.example, 127.0.0.1:8080, shop.example",
    "shop.example, '[::1]:8080', shop.example",
    "localhost, localhost:8080, ''",
    "10.0.0.7, 10.0.0.7, ''",
    "The Shop, shop.example, ''",
    "'', shop.example, ''"
  })
  void onlyDomainsThatTheBrowserMayObeyAreNamed(String site, String host, String domains) {
    Browser browser = carrying("_ga=1").header("Host", host);

    List<String> lines = withdrawn(browser, policy(site, List.of(), ga(SetBy.SCRIPT)), SETTINGS);

    assertThat(lines.get(0)).isEqualTo(HOST_ONLY);
    assertThat(lines.subList(1, lines.size()))
        .containsExactlyElementsOf(
            domains.isEmpty()
                ? List.of()
                : List.of(domains.split(" ")).stream().map(DeletionScopeTest::forDomain).toList());
  }

  @ParameterizedTest
  @CsvSource({"localhost:8080", "127.0.0.1", "192.168.0.7:8080", "intranet"})
  void outsideProductionAnAddressIsWhatTheBrowserSees(String host) {
    Browser browser = carrying("_ga=1").header("Host", host);

    assertThat(
            withdrawn(
                browser,
                policy("shop.example", List.of(), ga(SetBy.SCRIPT)),
                SETTINGS.withEnvironment("development")))
        .containsExactly(HOST_ONLY);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-Host, 'www.shop.example, proxy.internal'",
    "Forwarded, 'for=1.2.3.4;host=\"www.shop.example:443\";proto=https'",
    "Origin, https://www.shop.example"
  })
  void hostBehindAProxyIsTakenFromTheHeadersOfTheProxyOrTheBrowser(String header, String value) {
    Browser browser = carrying("_ga=1").header("Host", "backend.internal").header(header, value);

    assertThat(
            withdrawn(
                browser,
                policy("shop.example", List.of("blog.example"), ga(SetBy.SCRIPT)),
                SETTINGS))
        .containsExactly(HOST_ONLY, forDomain("shop.example"));
  }

  @Test
  void domainsOfTheScopeCountWhereTheBrowserIsOnThem() {
    DeployedPolicy policy =
        policy("shop.example", List.of("*.blog.example", "docs.shop.example"), ga(SetBy.SCRIPT));

    assertThat(withdrawn(carrying("_ga=1").header("Host", "a.blog.example"), policy, SETTINGS))
        .containsExactly(HOST_ONLY, forDomain("blog.example"));
    assertThat(withdrawn(carrying("_ga=1").header("Host", "docs.shop.example"), policy, SETTINGS))
        .containsExactly(HOST_ONLY, forDomain("shop.example"), forDomain("docs.shop.example"));
    assertThat(withdrawn(carrying("_ga=1"), policy, SETTINGS))
        .containsExactly(HOST_ONLY, forDomain("shop.example"));
  }

  @Test
  void declaredDomainIsDeletedFirstAndTheHostAloneToo() {
    CookieDeclaration declared =
        CookieDeclaration.consent("_ga", "analytics", "Counts visitors.")
            .setBy(SetBy.SCRIPT)
            .attributes(new CookieAttributes("/", "Shop.example", SameSite.LAX, true, false, false))
            .build();

    assertThat(
            withdrawn(
                carrying("_ga=1").header("Host", "shop.example"),
                policy("shop.example", List.of(), declared),
                SETTINGS))
        .containsExactly(forDomain("Shop.example"), HOST_ONLY);
  }

  @Test
  void patternsAndPartitionedCookiesToo() {
    CookieDeclaration family =
        CookieDeclaration.consent(
                DeclaredName.pattern("_ga_*", "the property"), "analytics", "Counts visitors.")
            .setBy(SetBy.SCRIPT)
            .attributes(new CookieAttributes("/a", "", SameSite.NONE, true, false, true))
            .build();

    assertThat(
            withdrawn(
                carrying("_ga_X=1; _ga_Y=2").header("Host", "shop.example"),
                policy("shop.example", List.of(), family),
                SETTINGS))
        .containsExactly(
            "_ga_X=; Max-Age=0; Path=/a; SameSite=None; Secure; Partitioned",
            "_ga_X=; Max-Age=0; Path=/a; Domain=shop.example; SameSite=None; Secure; Partitioned",
            "_ga_Y=; Max-Age=0; Path=/a; SameSite=None; Secure; Partitioned",
            "_ga_Y=; Max-Age=0; Path=/a; Domain=shop.example; SameSite=None; Secure; Partitioned");
  }

  @Test
  void hostPrefixAllowsNoDomain() {
    CookieDeclaration host =
        CookieDeclaration.consent("__Host-ga", "analytics", "Counts visitors.")
            .setBy(SetBy.SCRIPT)
            .attributes(OPEN)
            .build();

    assertThat(
            withdrawn(
                carrying("__Host-ga=1").header("Host", "shop.example"),
                policy("shop.example", List.of(), host),
                SETTINGS))
        .containsExactly("__Host-ga=; Max-Age=0; Path=/; SameSite=Lax; Secure");
  }

  @Test
  void cookieOfAnotherDeclarationWithThatDomainStays() {
    CookieDeclaration wide =
        CookieDeclaration.essential("_ga", Exemption.SECURITY, "Protects forms.")
            .attributes(new CookieAttributes("/", "shop.example", SameSite.LAX, true, true, false))
            .build();

    assertThat(
            withdrawn(
                carrying("_ga=1").header("Host", "shop.example"),
                policy("shop.example", List.of(), ga(SetBy.SCRIPT), wide),
                SETTINGS))
        .containsExactly(HOST_ONLY);
  }

  @Test
  void retiredCookieMayHaveBeenAScripts() {
    CookieDeclaration told = ga(SetBy.APPLICATION);
    PolicyLock lock =
        new PolicyLock(
            "shop",
            List.of(),
            List.of(),
            List.of(),
            List.of(new RetiredCookie("_ga", told, TODAY, TODAY)),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    Browser browser = Browser.with("_ga=1").header("Host", "shop.example");

    browser
        .visits(
            DeployedPolicy.of(
                new LockedPolicy(
                    policy("shop.example", List.of()).rules(), new FoundLock.Read(lock))),
            SETTINGS)
        .deleteRefused();

    assertThat(browser.setCookies()).containsExactly(HOST_ONLY, forDomain("shop.example"));
  }

  @Test
  void explicitDeletionReachesBothToo() {
    Browser browser = carrying("_ga=1").header("Host", "shop.example");

    Access.gate(
            browser.visits(policy("shop.example", List.of(), ga(SetBy.SCRIPT)), SETTINGS),
            ga(SetBy.SCRIPT))
        .delete();

    assertThat(browser.setCookies()).containsExactly(HOST_ONLY, forDomain("shop.example"));
  }
}
