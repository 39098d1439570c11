package dev.biscotti.policy.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifetimeTextTest {

  @ParameterizedTest
  @CsvSource({
    "P13M, 13 months",
    "P1Y, 1 year",
    "P2Y, 2 years",
    "P1M, 1 month",
    "P2W, 2 weeks",
    "P1W, 1 week",
    "P1D, 1 day",
    "P400D, 400 days",
    "PT30M, 30 minutes",
    "PT1M, 1 minute",
    "PT24H, 24 hours",
    "PT1H, 1 hour",
    "PT1S, 1 second",
    "PT1440H, '1,440 hours'",
    "P1DT12H, 1 day and 12 hours",
    "P1Y2M3D, '1 year, 2 months and 3 days'",
  })
  void periodsKeepTheAuthorsUnit(String period, String words) {
    assertThat(LifetimeText.of(lasting(period, false, ""), "en")).isEqualTo(words);
  }

  @Test
  void renewalAndEventsAreStated() {
    assertThat(LifetimeText.of(lasting("P30D", true, ""), "en"))
        .isEqualTo("30 days after your last visit");
    assertThat(LifetimeText.of(lasting("P30D", true, "you sign out"), "en"))
        .isEqualTo("30 days after your last visit, or when you sign out");
    assertThat(LifetimeText.of(lasting("P30D", false, "you sign out"), "en"))
        .isEqualTo("30 days, or when you sign out");
  }

  @Test
  void lifetimesWithoutAPeriodAreStated() {
    assertThat(LifetimeText.of(new Lifetime.UntilBrowserCloses(""), "en"))
        .isEqualTo("Until you close your browser");
    assertThat(LifetimeText.of(new Lifetime.UntilBrowserCloses("you sign out"), "en"))
        .isEqualTo("Until you close your browser, or when you sign out");
    assertThat(LifetimeText.of(new Lifetime.UntilTabCloses(""), "en"))
        .isEqualTo("Until you close the tab");
    assertThat(LifetimeText.of(new Lifetime.UntilTabCloses("you order"), "en"))
        .isEqualTo("Until you close the tab, or when you order");
    assertThat(LifetimeText.of(new Lifetime.UntilCleared(""), "en"))
        .isEqualTo("Until you clear it");
    assertThat(LifetimeText.of(new Lifetime.UntilCleared("you sign out"), "en"))
        .isEqualTo("Until you clear it, or when you sign out");
  }

  @Test
  void wordsAreLeftUnchanged() {
    assertThat(LifetimeText.of(new Lifetime.InWords("13 months in the EEA; {0} '24' else"), "en"))
        .isEqualTo("13 months in the EEA; {0} '24' else");
  }

  @Test
  void aLanguageWithoutWordsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LifetimeText.of(new Lifetime.UntilCleared(""), "tlh"))
        .withMessageContaining("tlh")
        .withMessageContaining("en");
  }

  private static Lifetime lasting(String period, boolean renewed, String endsOn) {
    return new Lifetime.Lasting(LifetimePeriod.parse(period).orElseThrow(), renewed, endsOn);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Sie sich abmelden | 30 Tage nach Ihrem letzten Besuch oder wenn Sie sich abmelden",
        "fr | vous partez | 30 jours après votre dernière visite ou au moment où vous partez",
        "es | cierre la sesión | 30 días después de su última visita o cuando cierre la sesión",
        "sv | du loggar ut | 30 dagar efter ditt senaste besök eller när du loggar ut",
      })
  void eachLanguageHasItsOwnWords(String language, String event, String words) {
    assertThat(LifetimeText.of(lasting("P30D", true, event), language)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | P1Y2M3D | 1 Jahr, 2 Monate und 3 Tage",
        "fr | P1Y2M3D | 1 an, 2 mois et 3 jours",
        "es | P1Y2M3D | 1 año, 2 meses y 3 días",
        "sv | P1Y2M3D | 1 år, 2 månader och 3 dagar",
        "de | PT1440H | 1.440 Stunden",
        "fr | PT1440H | 1\u202f440 heures",
        "es | PT1440H | 1440 horas",
        "sv | PT1440H | 1\u00a0440 timmar",
        "de | P1W | 1 Woche",
        "fr | P1W | 1 semaine",
        "es | PT1S | 1 segundo",
        "sv | PT1H | 1 timme",
      })
  void eachLanguageHasItsOwnPlurals(String language, String period, String words) {
    assertThat(LifetimeText.of(lasting(period, false, ""), language)).isEqualTo(words);
  }
}
