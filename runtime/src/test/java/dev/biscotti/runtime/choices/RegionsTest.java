package dev.biscotti.runtime.choices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Languages keep their script and region, because the policy's own texts are in them. */
class RegionsTest {

  @ParameterizedTest
  @ValueSource(strings = {"de-AT", "de-Latn-AT", "en-IE", "fr-CA", "sv"})
  void theFormIsInTheLanguageThatThePolicyNames(String declared) {
    assertThat(ChoiceTexts.of(declared, RegionsTest.class.getClassLoader()).language())
        .isEqualTo(declared);
  }

  @Test
  void fallbackTextsAreMarkedAsEnglish() {
    assertThat(ChoiceTexts.of("tlh-Latn", RegionsTest.class.getClassLoader()).language())
        .isEqualTo("en");
  }

  @ParameterizedTest
  @CsvSource({"de-AT, de-AT", "de, de-AT", "de-CH, en", "fr-CA, fr-CA", "fr, fr-CA", "sv, en"})
  void aVisitorGetsTheRegionThatThePolicyHas(String wanted, String shown) {
    List<String> languages = List.of("en", "de-AT", "fr-CA");
    DeployedPolicy policy =
        DeployedPolicy.of(
            PolicyDeclaration.of("regions", java.time.LocalDate.of(2026, 6, 1))
                .languages(languages)
                .cookies(List.of())
                .build());
    SiteLanguages site = SiteLanguages.of(ChoiceSite.of(policy, "/cookies"));
    ChoiceRequest request =
        new ChoiceRequest(
            "GET",
            "/",
            "",
            Map.of("accept-language", List.of(wanted)),
            Map.of(),
            java.util.Optional.empty());

    assertThat(site.preferred(request)).isEqualTo(shown);
    assertThat(site.words(request).texts().language()).isEqualTo(shown);
  }
}
