package dev.biscotti.search.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A suggestion helps only if it is close to the name. */
class NearestNameTest {
  private static final List<String> KNOWN =
      List.of("plausible", "twilio", "google-analytics", "functional", "analytics");

  @ParameterizedTest
  @CsvSource({
    "plausibel, plausible",
    "Plausible, plausible",
    "twillio, twilio",
    "google-anaytics, google-analytics",
    "analytic, analytics",
    "anlaytics, analytics"
  })
  void aTypingErrorIsRecognised(String name, String meant) {
    assertThat(NearestName.of(name, KNOWN, Function.identity())).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"matomo", "x", "statistics-and-more", "''"})
  void anUnrelatedNameIsNotSuggested(String name) {
    assertThat(NearestName.of(name, KNOWN, Function.identity())).isEmpty();
  }

  @Test
  void amongEquallyNearNamesTheFirstInTheAlphabetIsSuggested() {
    assertThat(NearestName.of("cat", List.of("car", "cap"), Function.identity())).contains("cap");
  }
}
