package dev.biscotti.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.biscotti.processor.PolicyRows.Row;
import dev.biscotti.processor.testing.Compilations;
import dev.biscotti.processor.testing.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Declarations of policies that real sites publish. They compile without a warning, and the page
 * shows every name, lifetime and provider. Where the page differs from the published policy, a
 * comment at the declaration says why.
 */
class ReferencePoliciesTest {
  private static final String FOLDER = "reference-policies/";

  /** What a site published about a cookie, and what the generated page must say. */
  private record Fact(
      String name,
      String declaredName,
      String provider,
      String shownProvider,
      String lifetime,
      String shownLifetime) {}

  private static List<Fact> facts(String policy) {
    try {
      return Resources.readLines(
              Resources.getResource(FOLDER + policy + ".tsv"), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> !line.startsWith("# "))
          .map(line -> Splitter.on('\t').splitToList(line))
          .map(
              fields ->
                  new Fact(
                      fields.get(0),
                      fields.get(1),
                      fields.get(2),
                      fields.get(3),
                      fields.get(4),
                      fields.get(5)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows(String policy, JavaFileObject source) {
    Compilation compilation = Compilations.compileStrictly(List.of(source));
    assertThat(compilation).succeededWithoutWarnings();
    return PolicyRows.of(
        Compilations.resource(compilation, "META-INF/biscotti/" + policy + "/policy.md"));
  }

  @ParameterizedTest
  @CsvSource({
    "codeweek-eu, CodeWeekCookies, 6",
    "govuk-design-system, GovUkCookies, 3",
    "github, GitHubCookies, 94"
  })
  void everyNameProviderAndLifetimeComesBackInOneRow(String policy, String source, int cookies) {
    List<Row> rows = rows(policy, JavaFileObjects.forResource(FOLDER + source + ".java"));

    assertThat(facts(policy)).hasSize(cookies);
    assertThat(rows)
        .extracting(Row::name, Row::provider, Row::lifetime)
        .containsExactlyInAnyOrderElementsOf(
            facts(policy).stream()
                .map(fact -> tuple(fact.declaredName(), fact.shownProvider(), fact.shownLifetime()))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "codeweek-eu, CodeWeekCookies",
    "govuk-design-system, GovUkCookies",
    "github, GitHubCookies"
  })
  void thePublishedProviderIsInTheRow(String policy, String source) {
    List<Row> rows = rows(policy, JavaFileObjects.forResource(FOLDER + source + ".java"));

    for (Fact fact : facts(policy)) {
      assertThat(rows)
          .as(fact.toString())
          .anyMatch(
              row ->
                  row.name().equals(fact.declaredName())
                      && (row.provider() + row.purpose()).contains(fact.provider()));
    }
  }

  @ParameterizedTest
  @CsvSource({"codeweek-eu", "govuk-design-system", "github"})
  void aPeriodIsShownAsPublished(String policy) {
    for (Fact fact : facts(policy)) {
      String published =
          fact.lifetime()
              .toLowerCase(Locale.ROOT)
              .replace("one ", "1 ")
              .replace("two ", "2 ")
              .replace("five ", "5 ");
      if (published.matches("\\d+ [a-z]+")) {
        assertThat(fact.shownLifetime()).as(fact.toString()).startsWith(published);
      } else if (published.startsWith("session") || published.startsWith("until user closes")) {
        assertThat(fact.shownLifetime()).as(fact.toString()).startsWith("Until you close");
      }
    }
  }

  /** Code Week sets a {@code lang} of its own, and LinkedIn another one on GitHub's pages. */
  @Test
  void differentSettersMayUseTheSameName() {
    List<Row> rows =
        rows(
            "twice",
            Sources.source(
                "reference.TwiceCookies",
                """
                package reference;

                import dev.biscotti.annotations.*;

                @CookiePolicy(id = "twice", controller = "Shop AB",
                    contact = "privacy@shop.example", effective = "2026-06-01",
                    consentRecord = "__Host-answers",
                    providers = @Provider(id = "linkedin", name = "LinkedIn",
                        privacyPolicy = "https://www.linkedin.com/legal/privacy-policy"))
                final class TwiceCookies {
                  @EssentialCookie(because = Exemption.CONSENT_RECORD,
                      purpose = "Records your answer about cookies.", maxAge = "P6M")
                  static final String ANSWERS = "__Host-answers";

                  @EssentialCookie(because = Exemption.AUTHENTICATION,
                      purpose = "Keeps you signed in.", setBy = SetBy.FRAMEWORK)
                  static final String SESSION = "JSESSIONID";

                  @ConsentCookie(category = Category.MARKETING,
                      purpose = "Protects LinkedIn's forms from forgery.",
                      provider = "linkedin", setBy = SetBy.PROVIDER)
                  static final String LINKEDIN_SESSION = "JSESSIONID";

                  @EssentialCookie(because = Exemption.USER_PREFERENCE,
                      purpose = "Remembers the language you chose.")
                  static final String LANGUAGE = "lang";

                  @ConsentCookie(category = Category.MARKETING,
                      purpose = "Remembers the language of LinkedIn's content.",
                      provider = "linkedin", setBy = SetBy.PROVIDER)
                  static final String LINKEDIN_LANGUAGE = "lang";

                  private TwiceCookies() {}
                }
                """));

    for (String name : List.of("JSESSIONID", "lang")) {
      assertThat(rows)
          .filteredOn(row -> row.name().equals(name))
          .extracting(Row::provider)
          .containsExactlyInAnyOrder("Shop AB (us)", "LinkedIn (third party)");
    }
  }
}
