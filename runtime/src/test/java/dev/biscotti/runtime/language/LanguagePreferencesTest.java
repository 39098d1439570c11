package dev.biscotti.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagePreferencesTest {
  private static final List<String> SITE = List.of("en", "de", "fr-CA", "sv");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the plain cases
        "sv                                      | sv",
        "SV                                      | sv",
        "da, sv                                  | sv",
        "de-AT                                   | de",
        "de-Latn-AT-1996                         | de",
        "de-x-shop                               | de",
        // weights, and order among equals
        "sv;q=0.5, de                            | de",
        "sv;q=0.5, de;q=0.7, en;q=0.6            | de",
        "sv;q=0.8, de;q=0.8                      | sv",
        "en;q=0.001, de;q=0.01                   | de",
        "de ; q=0.3 , sv ; q=0.4                 | sv",
        "da;q=1.000, sv;q=0.9                    | sv",
        // a longer tag serves a shorter range, rather than another language
        "fr                                      | fr-CA",
        "fr-FR, de;q=0.9                         | de",
        // refused
        "sv;q=0, de                              | de",
        "de;q=0, de-AT                           | -",
        "en;q=0, sv;q=0                          | -",
        "*                                       | -",
        "da, *;q=0.1                             | -",
        "*;q=0, sv                               | sv",
        // no language of the site
        "da                                      | -",
        "eng                                     | -",
        "d                                       | -",
        // malformed ranges are passed over, the others count
        "sv;q=2, de                              | de",
        "sv;q=0.1234, de;q=0.1                   | de",
        "sv q=1, de                              | de",
        ",,;,q=1, de                             | de",
        "averylongrange-x, de                    | de",
        "../../etc, de                           | de",
      })
  void theBestLanguageIsLookedUp(String header, String best) {
    assertThat(LanguagePreferences.parse(List.of(header)).bestOf(SITE).orElse("-")).isEqualTo(best);
  }

  @Test
  void severalLinesAreOneHeader() {
    assertThat(LanguagePreferences.parse(List.of("da", "sv")).bestOf(SITE)).contains("sv");
    assertThat(LanguagePreferences.parse(List.of()).bestOf(SITE)).isEmpty();
    assertThat(LanguagePreferences.parse(List.of("")).bestOf(SITE)).isEmpty();
  }

  @Test
  void aHeaderWithoutLimitIsReadOnlyInPart() {
    assertThat(LanguagePreferences.parse(List.of("da,".repeat(49) + "sv")).bestOf(SITE))
        .contains("sv");
    assertThat(LanguagePreferences.parse(List.of("da,".repeat(50) + "sv")).bestOf(SITE)).isEmpty();
    assertThat(LanguagePreferences.parse(List.of("a-".repeat(1_000_000))).bestOf(SITE)).isEmpty();
    assertThat(LanguagePreferences.parse(List.of(" ".repeat(1_000_000) + "sv")).bestOf(SITE))
        .isEmpty();
  }
}
