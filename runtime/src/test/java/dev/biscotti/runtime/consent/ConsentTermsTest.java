package dev.biscotti.runtime.consent;

import static dev.biscotti.runtime.consent.Answers.REVISION;
import static dev.biscotti.runtime.consent.Answers.TODAY;
import static dev.biscotti.runtime.consent.Answers.category;
import static dev.biscotti.runtime.consent.Answers.choice;
import static dev.biscotti.runtime.consent.Answers.granted;
import static dev.biscotti.runtime.consent.Answers.no;
import static dev.biscotti.runtime.consent.Answers.read;
import static dev.biscotti.runtime.consent.Answers.record;
import static dev.biscotti.runtime.consent.Answers.terms;
import static dev.biscotti.runtime.consent.Answers.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.consent.ConsentRecord.Entry;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.declaration.LifetimePeriod;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTermsTest {
  private final ConsentTerms asked =
      terms(
          category("functional", Regime.OPT_IN, REVISION),
          category("analytics", Regime.OPT_IN, REVISION),
          category("marketing", Regime.OPT_IN, Revision.digest(77)));

  @Test
  void answersAtThePresentRevisionCount() {
    String record =
        record(
            TODAY,
            yes("functional", REVISION),
            no("analytics", REVISION),
            yes("marketing", Revision.digest(77)));

    assertThat(choice(asked, record, "functional")).isEqualTo(Choice.GRANTED);
    assertThat(choice(asked, record, "analytics")).isEqualTo(Choice.REFUSED);
    assertThat(choice(asked, record, "marketing")).isEqualTo(Choice.GRANTED);
    assertThat(granted(asked, record, "functional")).isTrue();
    assertThat(granted(asked, record, "analytics")).isFalse();
    assertThat(granted(asked, record, "marketing")).isTrue();
  }

  @Test
  void essentialIsAlwaysGranted() {
    assertThat(choice(asked, "", "essential")).isEqualTo(Choice.GRANTED);
    assertThat(granted(asked, "", "essential")).isTrue();
  }

  @Test
  void bitOfACategoryShowsWhetherItIsGranted() {
    String record = record(TODAY, yes("functional", REVISION), no("analytics", REVISION));
    long granted = asked.granted(read(asked, record));

    for (String id : List.of("functional", "analytics", "marketing")) {
      assertThat((granted & ConsentTerms.grantedBit(asked.index(id))) != 0)
          .isEqualTo(id.equals("functional"));
    }
    assertThat(ConsentTerms.grantedBit(ConsentTerms.ESSENTIAL)).isZero();
  }

  @Test
  void essentialCategoryHasNoEarlierState() {
    assertThat(asked.knowsEarlier(ConsentTerms.ESSENTIAL, REVISION.digest())).isFalse();
  }

  @Test
  void categoryThatTheRecordLacksIsUnanswered() {
    String record = record(TODAY, yes("analytics", REVISION));

    assertThat(choice(asked, record, "functional")).isEqualTo(Choice.UNANSWERED);
    assertThat(granted(asked, record, "functional")).isFalse();
    assertThat(choice(asked, record, "analytics")).isEqualTo(Choice.GRANTED);
  }

  @Test
  void categoriesOfAnotherReleaseAreSkipped() {
    for (int tag : new int[] {0, 4095}) {
      String record = record(TODAY, new Entry(tag, true, REVISION), yes("analytics", REVISION));
      assertThat(choice(asked, record, "analytics")).isEqualTo(Choice.GRANTED);
      assertThat(choice(asked, record, "functional")).isEqualTo(Choice.UNANSWERED);
    }
  }

  /** Visitors still have the record of an earlier release that asked. */
  @Test
  void policyThatAsksNothingReadsAnswersAsNothing() {
    String record = record(TODAY, yes("analytics", REVISION), no("marketing", REVISION));

    assertThat(read(terms(), record)).isEqualTo(ConsentTerms.NO_RECORD);
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void answerToAnEarlierRevisionIsAskedAgain(boolean granted) {
    Entry earlier = new Entry(ConsentRecord.tag("analytics"), granted, new Revision(4, 44));

    assertThat(choice(asked, record(TODAY, earlier), "analytics")).isEqualTo(Choice.UNANSWERED);
    assertThat(granted(asked, record(TODAY, earlier), "analytics")).isFalse();
  }

  @Test
  void answerToALaterRevisionDeniesWithoutAsking() {
    String record = record(TODAY, yes("analytics", new Revision(6, 66)));

    assertThat(choice(asked, record, "analytics")).isEqualTo(Choice.REFUSED);
    assertThat(granted(asked, record, "analytics")).isFalse();
  }

  @Test
  void answerToAnotherDigestIsAskedAgain() {
    for (Revision other : List.of(Revision.digest(76), Revision.digest(78), new Revision(99, 99))) {
      assertThat(choice(asked, record(TODAY, yes("marketing", other)), "marketing"))
          .isEqualTo(Choice.UNANSWERED);
    }
    assertThat(choice(asked, record(TODAY, yes("analytics", Revision.digest(5))), "analytics"))
        .isEqualTo(Choice.UNANSWERED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-01, GRANTED",
    "2026-06-02, GRANTED", // another server's clock
    "2026-06-03, UNANSWERED",
    "2025-12-03, GRANTED", // 180 days old; six months have at least 181
    "2025-12-02, UNANSWERED",
    "2020-01-01, UNANSWERED",
    "2700-01-01, UNANSWERED",
  })
  void recordCountsForItsDeclaredLifetime(LocalDate day, Choice choice) {
    String text = record(day, yes("analytics", REVISION));

    assertThat(choice(asked, text, "analytics")).isEqualTo(choice);
    assertThat(asked.isCurrent(ConsentRecord.parse(text).orElseThrow(), TODAY))
        .isEqualTo(choice == Choice.GRANTED);
  }

  @Test
  void recordWithoutLifetimeCountsForSixMonths() {
    ConsentTerms terms =
        ConsentTerms.of(
            DeployedPolicy.of(
                PolicyDeclaration.of("p", TODAY)
                    .categories(List.of(category("analytics", Regime.OPT_IN, REVISION)))
                    .build()));

    assertThat(terms.days()).isEqualTo(180);
  }

  /** As on a real site, cookies with other lifetimes come before and after the record. */
  @Test
  void recordCountsForItsOwnLifetimeAmongOthers() {
    Lifetime year = new Lifetime.Lasting(LifetimePeriod.parse("P1Y").orElseThrow(), false, "");
    Lifetime week = new Lifetime.Lasting(LifetimePeriod.parse("P1W").orElseThrow(), false, "");
    ConsentTerms terms =
        ConsentTerms.of(
            DeployedPolicy.of(
                PolicyDeclaration.of("p", TODAY)
                    .consentRecord("choices")
                    .cookies(
                        List.of(
                            CookieDeclaration.essential(
                                    "theme", Exemption.USER_PREFERENCE, "Theme.")
                                .lifetime(year)
                                .build(),
                            CookieDeclaration.essential(
                                    "choices", Exemption.CONSENT_RECORD, "Choices.")
                                .lifetime(week)
                                .build(),
                            CookieDeclaration.essential("sid", Exemption.SECURITY, "Session.")
                                .lifetime(year)
                                .build()))
                    .categories(List.of(category("analytics", Regime.OPT_IN, REVISION)))
                    .build()));

    assertThat(terms.days()).isEqualTo(7);
  }

  /** No server with this library has written such a record. */
  @Test
  void recordThatIsTooLongGrantsNothing() {
    ConsentTerms terms = terms(category("analytics", Regime.OPT_IN, REVISION));
    String text = record(TODAY, yes("analytics", REVISION)) + ".x";
    String longest = text + "1".repeat(ConsentRecord.MAX_LENGTH - text.length());

    assertThat(granted(terms, longest, "analytics")).isTrue();
    assertThat(granted(terms, longest + "1", "analytics")).isFalse();
    assertThat(ConsentRecord.parse(longest + "1")).isEmpty();
  }

  @Test
  void theFirstDayIsValid() {
    LocalDate first = LocalDate.of(2020, 1, 1);
    ConsentTerms terms = terms(category("analytics", Regime.OPT_IN, REVISION));
    String text = record(first, yes("analytics", REVISION));
    long choices = terms.read(text, 0, text.length(), first.toEpochDay());

    assertThat(ConsentTerms.choice(choices, 0)).isEqualTo(Choice.GRANTED);
  }

  @Test
  void thirtyTwoCategoriesAreKeptApart() {
    List<String> ids =
        IntStream.range(0, 1000).mapToObj(i -> "c" + i).filter(distinctTags()).limit(32).toList();
    ConsentTerms terms =
        terms(
            ids.stream()
                .map(id -> category(id, Regime.OPT_IN, REVISION))
                .toArray(CategoryDeclaration[]::new));
    for (String id : ids) {
      long choices = read(terms, record(TODAY, yes(id, REVISION)));
      assertThat(
              ids.stream()
                  .filter(
                      other -> ConsentTerms.isGranted(terms.granted(choices), terms.index(other))))
          .containsExactly(id);
    }
  }

  private static Predicate<String> distinctTags() {
    Set<Integer> seen = new HashSet<>();
    return id -> seen.add(ConsentRecord.tag(id));
  }

  @Test
  void moreThanThirtyTwoCategoriesAreRefused() {
    CategoryDeclaration[] many =
        IntStream.range(0, 33)
            .mapToObj(i -> category("c" + i, Regime.OPT_IN, REVISION))
            .toArray(CategoryDeclaration[]::new);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> terms(many))
        .withMessage(
            "policy p has 33 categories that need consent; the consent record holds at most 32");
  }

  @Test
  void categoriesThatARecordCannotTellApartAreRefused() {
    String twin =
        IntStream.range(0, 100_000)
            .mapToObj(i -> "twin" + i)
            .filter(id -> ConsentRecord.tag(id) == ConsentRecord.tag("analytics"))
            .findFirst()
            .orElseThrow();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                terms(
                    category("analytics", Regime.OPT_IN, REVISION),
                    category(twin, Regime.OPT_IN, REVISION)))
        .withMessageContaining("analytics")
        .withMessageContaining(twin);
  }

  @Test
  void unknownCategoryIsAnErrorThatNamesTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked.index("analytic"))
        .withMessage(
            "unknown category analytic; the policy has essential, functional, analytics, marketing");
  }

  /** A character must not be mistaken for another that shares some of its bits. */
  @Test
  void charactersThatDifferInOtherBitsAreRejected() {
    ConsentTerms terms =
        terms(
            category("analytics", Regime.OPT_IN, new Revision(5, 55)),
            category("marketing", Regime.OPT_IN, new Revision(5, 55)));
    String record =
        record(TODAY, yes("analytics", new Revision(5, 55)), yes("marketing", new Revision(5, 55)));

    assertThat(granted(terms, record, "analytics")).isTrue();
    for (int i = 6; i < record.length(); i++) {
      for (int bit = 7; bit < 16; bit++) {
        char alike = (char) (record.charAt(i) ^ 1 << bit);
        String changed = record.substring(0, i) + alike + record.substring(i + 1);
        assertThat(read(terms, changed)).isEqualTo(terms.unreadable());
      }
    }
  }

  /** Records are compared character by character first, and otherwise read digit by digit. */
  @Test
  void anyOtherCharacterCountsAsItIs() {
    Revision now = new Revision(5, 55);
    ConsentTerms terms =
        terms(category("analytics", Regime.OPT_IN, now), category("marketing", Regime.OPT_IN, now));
    String record = record(TODAY, yes("analytics", now), yes("marketing", now));
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    for (int i = 2; i < record.length(); i++) {
      for (char other : (digits + "\0").toCharArray()) {
        String changed = record.substring(0, i) + other + record.substring(i + 1);
        for (String id : List.of("analytics", "marketing")) {
          assertThat(granted(terms, changed, id)).as(changed).isEqualTo(says(changed, id));
        }
      }
    }
    assertThat(read(terms, record.substring(0, 12) + "\0".repeat(9))).isEqualTo(terms.unreadable());
  }

  private static boolean says(String text, String category) {
    return ConsentRecord.parse(text)
        .filter(record -> record.issuer().policy() == terms().issuer().policy())
        .filter(record -> terms().isCurrent(record, TODAY))
        .stream()
        .flatMap(record -> record.entries().stream())
        .anyMatch(
            entry ->
                entry.tag() == ConsentRecord.tag(category)
                    && entry.granted()
                    && entry.revision().digest() == 55);
  }

  @Test
  void presentAnswersAreReadAmongOthersInAnyPlace() {
    Revision now = new Revision(5, 55);
    ConsentTerms terms =
        terms(
            category("functional", Regime.OPT_IN, now),
            category("analytics", Regime.OPT_IN, now),
            category("marketing", Regime.OPT_IN, now));
    for (String other : List.of("functional", "analytics", "marketing", "unknown")) {
      String record =
          record(
              TODAY,
              Stream.of("functional", "analytics", "marketing", "unknown")
                  .map(id -> yes(id, id.equals(other) ? new Revision(9, 99) : now))
                  .toArray(Entry[]::new));
      for (String id : List.of("functional", "analytics", "marketing")) {
        assertThat(granted(terms, record, id)).isEqualTo(!id.equals(other));
      }
      String refused = record(TODAY, no("functional", now), yes("marketing", now));
      assertThat(choice(terms, refused, "functional")).isEqualTo(Choice.REFUSED);
      assertThat(choice(terms, refused, "analytics")).isEqualTo(Choice.UNANSWERED);
      assertThat(choice(terms, refused, "marketing")).isEqualTo(Choice.GRANTED);
      assertThat(read(terms, refused + refused.substring(6))).isEqualTo(terms.unreadable());
      assertThat(read(terms, refused + "A")).isEqualTo(terms.unreadable());
    }
  }
}
