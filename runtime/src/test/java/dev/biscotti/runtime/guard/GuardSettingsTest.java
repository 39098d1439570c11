package dev.biscotti.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.bridge.ConsentMapping;
import dev.biscotti.runtime.bridge.Klaro;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardSettingsTest {
  @AfterEach
  void forget() {
    System.clearProperty(GuardSettings.ENVIRONMENT_PROPERTY);
  }

  @Test
  void systemPropertyNamesTheEnvironment() {
    System.setProperty(GuardSettings.ENVIRONMENT_PROPERTY, "preview");

    assertThat(GuardSettings.defaults().environment()).isEqualTo("preview");
  }

  @Test
  void environmentIsTheVariableElseProductionUnlessThePropertyNamesIt() {
    System.setProperty(GuardSettings.ENVIRONMENT_PROPERTY, " ");

    assertThat(GuardSettings.defaults().environment())
        .isEqualTo(System.getenv().getOrDefault("BISCOTTI_ENVIRONMENT", "production"));
  }

  @Test
  void eachBannersCookieHasOneSource() {
    Klaro klaro = Klaro.of(ConsentMapping.empty());
    Klaro other = klaro.withCookieName("other");
    Klaro later = Klaro.of(ConsentMapping.empty().with("analytics", "matomo"));

    assertThat(
            GuardSettings.defaults()
                .withConsentSource(klaro)
                .withConsentSource(other)
                .withConsentSource(later)
                .consentSources())
        .containsExactly(other, later);
  }

  @Test
  void clockIsInUtcAndThereAreNoKeys() {
    assertThat(GuardSettings.defaults().clock().getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(GuardSettings.defaults().keyRing()).isEmpty();
    assertThat(GuardSettings.defaults().listener()).isInstanceOf(LoggingListener.class);
  }

  @ParameterizedTest
  @CsvSource({
    "production, true",
    "Production, true",
    "' prod ', true",
    "LIVE, true",
    "prd, true",
    "staging, false",
    "preview, false",
    "development, false",
    "test, false"
  })
  void productionHasFourNames(String environment, boolean production) {
    assertThat(GuardSettings.defaults().withEnvironment(environment).isProduction())
        .isEqualTo(production);
  }
}
