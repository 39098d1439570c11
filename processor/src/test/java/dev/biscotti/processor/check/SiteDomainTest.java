package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.processor.testing.Compilations;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Domains for which browsers ignore cookies from pages of the site. */
class SiteDomainTest {
  private static Compilation compile(
      String site, String scope, String catalogs, String cookieMembers) {
    return Compilations.compile(
        JavaFileObjects.forSourceString(
            "shop.ShopCookies",
            """
            package shop;

            import dev.biscotti.annotations.*;

            @CookiePolicy(id = "shop", site = "%s", controller = "Shop AB",
                contact = "privacy@shop.example", effective = "2026-06-01", scope = {%s}%s)
            final class ShopCookies {
              @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Keeps your basket.",
                  httpOnly = false, %s)
              static final String BASKET = "basket";
            }
            """
                .formatted(site, scope, catalogs, cookieMembers)),
        JavaFileObjects.forSourceString(
            "shop.Catalog",
            """
            package shop;

            import dev.biscotti.annotations.*;

            @CookieCatalog(id = "catalog")
            final class Catalog {
              @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Keeps your text.",
                  domain = "%s")
              static final String TEXT = "text";
            }
            """
                .formatted(catalogs.isEmpty() ? "" : "other.example")));
  }

  private static List<String> warned(String site, String scope, String cookieMembers) {
    return Findings.of(compile(site, scope, "", cookieMembers)).stream()
        .filter(finding -> finding.startsWith("BSC214"))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "shop.example, '', other.example",
    "shop.example, '', notshop.example",
    "shop.example, '', shop.example.other.example",
    "shop.example, '\"blog.example\"', other.example",
    "www.shop.example, '', www2.other.example",
    "shop.example, '', localhost"
  })
  void outsideIsWarnedOf(String site, String scope, String domain) {
    assertThat(warned(site, scope, "domain = \"" + domain + "\""))
        .containsExactly("BSC214 ShopCookies.BASKET, domain");
  }

  @ParameterizedTest
  @CsvSource({
    "shop.example, '', shop.example",
    "shop.example, '', SHOP.Example",
    "Shop.Example., '', shop.example",
    "shop.example, '', www.shop.example",
    "shop.example, '', a.b.shop.example",
    "www.shop.example, '', shop.example",
    "app.shop.example, '', shop.example",
    "https://shop.example/, '', shop.example",
    "b\u00fccher.example, '', xn--bcher-kva.example",
    "shop.example, '\"blog.example\"', blog.example",
    "shop.example, '\"*.blog.example\"', a.blog.example",
    "The Shop, '', shop.example",
    "localhost, '', shop.example"
  })
  void insideIsNot(String site, String scope, String domain) {
    assertThat(warned(site, scope, "domain = \"" + domain + "\"")).isEmpty();
  }

  /** A provider sets cookies on its own domain, and infrastructure may. */
  @ParameterizedTest
  @EnumSource(SetBy.class)
  void whatIsSetOnTheSiteIsMeant(SetBy setBy) {
    boolean onTheSite = setBy != SetBy.PROVIDER && setBy != SetBy.INFRASTRUCTURE;

    assertThat(warned("shop.example", "", "domain = \"other.example\", setBy = SetBy." + setBy))
        .hasSize(onTheSite ? 1 : 0);
  }

  @Test
  void cookiesOfAnIncludedCatalogAreMeantToo() {
    assertThat(
            Findings.of(compile("shop.example", "", ", include = Catalog.class", "path = \"/\"")))
        .contains("BSC214 Catalog.TEXT, domain");
  }

  @Test
  void consentRecordIsNamed() {
    Compilation compilation =
        Compilations.compile(
            JavaFileObjects.forSourceString(
                "shop.ShopCookies",
                """
                package shop;

                import dev.biscotti.annotations.*;

                @CookiePolicy(id = "shop", site = "shop.example", controller = "Shop AB",
                    contact = "privacy@shop.example", effective = "2026-06-01",
                    consentRecord = ShopCookies.CONSENT)
                final class ShopCookies {
                  @EssentialCookie(because = Exemption.CONSENT_RECORD, maxAge = "P6M",
                      purpose = "Records your choices.", domain = "other.example",
                      setWhen = "you answer")
                  static final String CONSENT = "shop-consent";
                }
                """));

    assertThat(
            compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.WARNING)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT)))
        .anyMatch(
            message ->
                message.contains("[BSC214]") && message.contains("the banner asks on every page"));
  }
}
