package dev.biscotti.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.bridge.ConsentMapping;
import dev.biscotti.runtime.bridge.Klaro;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
    assertThat(GuardSettings.defaults().listener()).isSameAs(GuardListener.logging());
  }
}
