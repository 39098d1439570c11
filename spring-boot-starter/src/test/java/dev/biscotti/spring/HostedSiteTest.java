package dev.biscotti.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.choices.ChoiceSite;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The languages of a site's pages keep their region. */
class HostedSiteTest {
  private static final DeployedPolicy POLICY =
      DeployedPolicy.of(
          PolicyDeclaration.of("regions", LocalDate.of(2026, 6, 1))
              .languages(List.of("en", "de-AT", "fr-CA", "sv"))
              .cookies(List.of())
              .build());

  @ParameterizedTest
  @CsvSource({
    "de-AT, Cookie-Auswahl",
    "de-AT-u-co-phonebk, Cookie-Auswahl",
    "de, Cookie-Auswahl",
    "sv-FI, Val om kakor",
    "en-IE, Cookie choices",
    "pt-BR, Cookie choices"
  })
  void aPageInARegionGetsTheBannerOfThatRegion(String page, String words) {
    HostedSite site =
        new HostedSite(
            CookieSite.of(Object.class, POLICY, (request, response) -> ""),
            ChoiceSite.of(POLICY, "/cookies"),
            getClass().getClassLoader());

    String link = site.banner(Locale.forLanguageTag(page)).reopenLink();
    String shared = site.sharedBanner(Locale.forLanguageTag(page)).reopenLink();

    assertThat(link).containsIgnoringCase(words);
    assertThat(shared).containsIgnoringCase(words);
  }
}
