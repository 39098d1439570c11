package dev.biscotti.policy.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Storage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
  static List<String> languages() {
    return Languages.available();
  }

  @Test
  void languagesAreServedByTheirMoreGeneralForm() {
    assertThat(Languages.available()).contains("en");
    assertThat(Languages.isAvailable("en")).isTrue();
    assertThat(Languages.isAvailable("EN")).isTrue();
    assertThat(Languages.isAvailable("en-IE")).isTrue();
    assertThat(Languages.isAvailable("en-Latn-IE")).isTrue();
    assertThat(Languages.isAvailable("eng")).isFalse();
    assertThat(Languages.isAvailable("")).isFalse();
    assertThat(Messages.of("en-IE").language()).isEqualTo("en-IE");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageHasItsName(String language) {
    assertThat(Messages.of(language).languageName()).isNotBlank();
    assertThat(Messages.of(language + "-CH").languageName())
        .isEqualTo(
            Messages.of(language).languageName()
                + " ("
                + Messages.of(language).country("CH")
                + ")");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyConstantHasItsMessage(String language) {
    Messages messages = Messages.of(language);

    for (Exemption exemption : Exemption.values()) {
      assertThat(messages.has("exemption." + exemption)).as(exemption.name()).isTrue();
    }
    for (Storage storage : Storage.values()) {
      assertThat(messages.has("details." + storage)).isEqualTo(storage != Storage.COOKIE);
    }
  }

  @Test
  void datesAreWrittenWithTheMonthInWords() {
    assertThat(Messages.of("en").date(LocalDate.of(2026, 6, 1))).isEqualTo("1 June 2026");
    assertThat(Messages.of("en").date(LocalDate.of(2027, 12, 31))).isEqualTo("31 December 2027");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1 June 2026, 31 March 2027",
    "de, 1. Juni 2026, 31. März 2027",
    "fr, 1er juin 2026, 31 mars 2027",
    "es, 1 de junio de 2026, 31 de marzo de 2027",
    "sv, 1 juni 2026, 31 mars 2027",
  })
  void eachLanguageWritesDatesInItsOwnWay(String language, String first, String other) {
    assertThat(Messages.of(language).date(LocalDate.of(2026, 6, 1))).isEqualTo(first);
    assertThat(Messages.of(language).date(LocalDate.of(2027, 3, 31))).isEqualTo(other);
  }

  @Test
  void countriesAreNamed() {
    assertThat(Messages.of("en").country("SE")).isEqualTo("Sweden");
    assertThat(Messages.of("en").country("tr")).isEqualTo("Türkiye");
    assertThat(Messages.of("en").country("ZZ")).isEqualTo("ZZ");
  }

  @Test
  void listsEndWithAConjunction() {
    assertThat(Messages.of("en").list(List.of())).isEmpty();
    assertThat(Messages.of("en").list(List.of("a"))).isEqualTo("a");
    assertThat(Messages.of("en").list(List.of("a", "b"))).isEqualTo("a and b");
    assertThat(Messages.of("en").list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
  }

  @Test
  void aMissingMessageIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Messages.of("en").text("no.such"))
        .withMessageContaining("no.such");
  }
}
