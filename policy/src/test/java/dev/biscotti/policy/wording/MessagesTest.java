package dev.biscotti.policy.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Storage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  void everyLanguageHasTheSameMessages(String language) {
    assertThat(Messages.of(language).keys())
        .containsExactlyInAnyOrderElementsOf(Messages.of("en").keys());
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyMessageIsAWellFormedPatternWithoutQuotes(String language) {
    Map<String, String> patterns =
        BundleResource.properties("messages_" + language + ".properties");

    assertThat(patterns.values()).noneMatch(pattern -> pattern.contains("'"));
    for (String key : patterns.keySet()) {
      assertThat(Messages.of(language).text(key, 3, 2, 1)).as(key).isNotEmpty();
    }
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
