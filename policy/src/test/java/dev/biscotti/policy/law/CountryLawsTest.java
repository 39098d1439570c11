package dev.biscotti.policy.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.policy.wording.Languages;
import dev.biscotti.policy.wording.Messages;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryLawsTest {
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  static List<CountryLaw> laws() {
    return CountryLaws.all();
  }

  static List<CountryRow> rows() {
    return CountryTable.rows();
  }

  @Test
  void everyStateOfTheEeaTheUnitedKingdomAndSwitzerlandAreThere() {
    Stream<String> expected =
        Stream.of(Locale.getISOCountries())
            .filter(code -> EeaStates.contains(code) || code.equals("GB") || code.equals("CH"))
            .sorted();

    assertThat(laws()).extracting(CountryLaw::country).containsExactlyElementsOf(expected.toList());
    assertThat(laws()).hasSize(32);
  }

  /** The Directive binds the states of the EEA, and no other. */
  @ParameterizedTest
  @MethodSource("laws")
  void theDirectiveAppliesInTheEea(CountryLaw law) {
    assertThat(law.family() == LawFamily.EPRIVACY_DIRECTIVE)
        .isEqualTo(EeaStates.contains(law.country()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB", "CH", "US", "", "se", "EU"})
  void noOtherCountryIsInTheEea(String country) {
    assertThat(EeaStates.contains(country)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "", "se"})
  void aCountryThatIsNotInTheTableHasNoLaw(String country) {
    assertThat(CountryLaws.of(country)).isEmpty();
  }

  @Test
  void theTableIsReadTheSameEachTime() {
    assertThat(rows().stream().map(CountryRow::law)).isEqualTo(laws());
  }

  @ParameterizedTest
  @MethodSource("laws")
  void everyLawHasASourceAndTheDayItWasChecked(CountryLaw law) {
    assertThat(law.sources()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(law.checked()).isAfterOrEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(law.rule().since().orElse(law.checked())).isBeforeOrEqualTo(law.checked());
  }

  @ParameterizedTest
  @MethodSource("laws")
  void everyAddressIsHttps(CountryLaw law) {
    Stream<URI> websites =
        Stream.of(law.forCookies(), Optional.of(law.forPersonalData()))
            .flatMap(Optional::stream)
            .flatMap(authority -> authority.url().stream());

    assertThat(Stream.concat(law.sources().stream(), websites))
        .allSatisfy(
            url -> {
              assertThat(url).hasScheme("https").hasNoUserInfo().hasNoPort();
              assertThat(url.getHost()).contains(".");
            });
  }

  @ParameterizedTest
  @MethodSource("laws")
  void oneAuthorityHasOneAddress(CountryLaw law) {
    law.forCookies()
        .filter(authority -> authority.name().equals(law.forPersonalData().name()))
        .ifPresent(authority -> assertThat(authority).isEqualTo(law.forPersonalData()));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whatIsNotConfirmedIsNeverReturned(CountryRow row) {
    String law = row.law().toString();
    List<String> unconfirmed =
        row.cells().values().stream().filter(cell -> cell.startsWith("?")).toList();

    assertThat(unconfirmed).allSatisfy(cell -> assertThat(law).doesNotContain(cell.substring(1)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aTranslationIsAsConfirmedAsItsOriginal(CountryRow row) {
    for (String column : List.of("act", "provision", "cookies", "data")) {
      assertThat(row.isUnconfirmed(column + "_en")).isEqualTo(row.isUnconfirmed(column));
      assertThat(row.confirmed(column + "_en").isPresent())
          .isEqualTo(row.confirmed(column).isPresent());
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void noCellHasStrayBlanksOrMarks(CountryRow row) {
    assertThat(row.cells().values())
        .allSatisfy(
            cell -> assertThat(cell).isEqualTo(cell.strip()).doesNotContain("[", "]", "  "));
    assertThat(row.cells().get("rule")).isIn("national", "directive");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void noRuleIsSuperseded(CountryRow row) {
    assertThat(row.cells().values())
        .noneMatch(cell -> cell.contains("TTDSG"))
        .noneMatch(cell -> cell.contains("TKG 2003"))
        .noneMatch(cell -> cell.contains("2-7b"))
        .noneMatch(cell -> cell.contains("ZEKom-1"))
        .noneMatch(cell -> cell.contains("art. 129"))
        .noneMatch(cell -> cell.contains("351/2011"))
        .noneMatch(cell -> cell.contains("art. 173"))
        .noneMatch(cell -> cell.contains("6 kap. 18"))
        .noneMatch(cell -> cell.contains("2003:389"))
        .noneMatch(cell -> cell.contains("81/2003"))
        .noneMatch(cell -> cell.contains("čl. 100"))
        .noneMatch(cell -> cell.contains("440.01"));
  }

  @Test
  void inEstoniaTheDirectiveIsCitedItself() {
    assertThat(laws().stream().filter(law -> !law.rule().isNational()))
        .extracting(CountryLaw::country)
        .containsExactly("EE");
    assertThat(of("EE").rule().provision().orElseThrow().inEnglish()).isEqualTo("article 5(3)");
  }

  @Test
  void theUnitedKingdomHasExceptionsSince2026() {
    CountryLaw law = of("GB");

    assertThat(law.family()).isEqualTo(LawFamily.UK_PECR);
    assertThat(law.regime()).isEqualTo(LawRegime.CONSENT_WITH_EXCEPTIONS);
    assertThat(law.rule().since()).contains(LocalDate.of(2026, 2, 5));
    assertThat(law.rule().provision().orElseThrow().inEnglish())
        .isEqualTo("regulation 6 and Schedule A1");
  }

  @Test
  void inSwitzerlandVisitorsCanObject() {
    assertThat(of("CH").family()).isEqualTo(LawFamily.SWISS_FMG);
    assertThat(of("CH").regime()).isEqualTo(LawRegime.OBJECTION);
  }

  @Test
  void everyOtherCountryAsksForConsent() {
    assertThat(laws().stream().filter(law -> EeaStates.contains(law.country())))
        .extracting(CountryLaw::regime)
        .containsOnly(LawRegime.CONSENT);
  }

  /** The page still has translated sentences about some countries: they say what the table says. */
  @Test
  void theSentencesOfThePageCiteTheSameProvisions() {
    for (String language : Languages.available()) {
      Messages messages = Messages.of(language);
      for (CountryLaw law : laws()) {
        String key = "legal.law." + law.country();
        if (messages.has(key)) {
          String provision = law.rule().provision().orElseThrow().original();
          String number =
              NUMBER.matcher(provision).results().map(MatchResult::group).findFirst().orElseThrow();
          assertThat(messages.text(key)).as(language + " " + key).containsPattern("\\b" + number);
        }
      }
    }
  }

  @Test
  void aCellCanBeMissingUnconfirmedOrConfirmed() {
    CountryRow row = new CountryRow(Map.of("iso", "XX", "act", "?Lex"));

    assertThat(row.isUnconfirmed("act")).isTrue();
    assertThat(row.confirmed("act")).isEmpty();
    assertThat(row.isUnconfirmed("provision")).isFalse();
    assertThat(row.confirmed("provision")).isEmpty();
    assertThat(row.required("iso")).isEqualTo("XX");
  }

  private static CountryLaw of(String country) {
    return CountryLaws.of(country).orElseThrow();
  }
}
