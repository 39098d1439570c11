package dev.biscotti.runtime.consent;

import static dev.biscotti.runtime.consent.Answers.REVISION;
import static dev.biscotti.runtime.consent.Answers.TODAY;
import static dev.biscotti.runtime.consent.Answers.category;
import static dev.biscotti.runtime.consent.Answers.choice;
import static dev.biscotti.runtime.consent.Answers.granted;
import static dev.biscotti.runtime.consent.Answers.terms;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.consent.ConsentRecord.Entry;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.fuzz.FuzzTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

/**
 * What records of version 1 still prove: refusals, and a yes to the digest of the current
 * declarations.
 */
@AddLifecycleHook(value = FuzzTime.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class VersionOneTest {
  private static final int YES = 1 << 23;
  private static final int DIGEST = 1 << 22;
  private static final int DECLARED = DIGEST | (REVISION.digest() & (DIGEST - 1));
  private final ConsentTerms asked =
      terms(
          category("functional", Regime.OPT_IN, REVISION),
          category("analytics", Regime.OPT_IN, REVISION),
          category("statistics", Regime.OPT_OUT, REVISION));

  private static String record(LocalDate day, Map<String, Integer> answers) {
    TreeMap<Integer, Integer> byTag = new TreeMap<>();
    answers.forEach((id, answer) -> byTag.put(ConsentRecord.tag(id), answer));
    StringBuilder text = new StringBuilder("1.");
    RecordAlphabet.append(text, ConsentRecord.dayNumber(day), 3);
    text.append('.');
    byTag.forEach(
        (tag, answer) -> {
          RecordAlphabet.append(text, tag, 2);
          RecordAlphabet.append(text, answer, 4);
        });
    return text.toString();
  }

  private List<Entry> proven(String text) {
    return asked.record(text, TODAY).map(ConsentRecord::entries).orElse(List.of());
  }

  @Example
  void yesToTheDigestOfWhatIsDeclaredCounts() {
    String text = record(TODAY, Map.of("analytics", YES | DECLARED));

    assertThat(granted(asked, text, "analytics")).isTrue();
    assertThat(choice(asked, text, "functional")).isEqualTo(Choice.UNANSWERED);
    assertThat(proven(text))
        .containsExactly(new Entry(ConsentRecord.tag("analytics"), true, REVISION));
  }

  @Example
  void yesByNumberOrToAnotherDigestProvesNothing() {
    for (int code :
        new int[] {REVISION.number(), 1, 0, REVISION.number() + 1, DECLARED ^ 1, DIGEST - 1}) {
      String text = record(TODAY, Map.of("analytics", YES | code));

      assertThat(choice(asked, text, "analytics")).isEqualTo(Choice.UNANSWERED);
      assertThat(proven(text)).isEmpty();
    }
  }

  @Example
  void refusalCountsForAnyDigest() {
    for (int code : new int[] {DECLARED, REVISION.number(), 1, 0, DECLARED ^ 1}) {
      String text = record(TODAY, Map.of("analytics", code, "statistics", code, "gone", code));

      assertThat(choice(asked, text, "analytics")).isEqualTo(Choice.REFUSED);
      assertThat(granted(asked, text, "statistics")).isFalse();
      assertThat(proven(text))
          .containsExactlyInAnyOrder(
              new Entry(ConsentRecord.tag("analytics"), false, Revision.NONE),
              new Entry(ConsentRecord.tag("statistics"), false, Revision.NONE),
              new Entry(ConsentRecord.tag("gone"), false, Revision.NONE));
    }
  }

  @Example
  void acceptedOptOutCategoryIsNotAnObjection() {
    String text = record(TODAY, Map.of("statistics", YES | 1));

    assertThat(granted(asked, text, "statistics")).isTrue();
    assertThat(choice(asked, text, "statistics")).isEqualTo(Choice.UNANSWERED);
    assertThat(proven(text))
        .containsExactly(new Entry(ConsentRecord.tag("statistics"), true, Revision.NONE));
    assertThat(granted(asked, record(TODAY, Map.of()), "statistics")).isFalse();
  }

  @Example
  void itsAgeIsThatOfTheFirstVersion() {
    Map<String, Integer> yes = Map.of("analytics", YES | DECLARED);

    assertThat(granted(asked, record(TODAY.minusDays(180), yes), "analytics")).isTrue();
    assertThat(granted(asked, record(TODAY.minusDays(181), yes), "analytics")).isFalse();
    assertThat(granted(asked, record(TODAY.plusDays(2), yes), "analytics")).isFalse();
    assertThat(asked.record(record(TODAY.minusDays(181), yes), TODAY)).isEmpty();
    assertThat(asked.record(record(TODAY.minusDays(3), yes), TODAY).map(ConsentRecord::day))
        .contains(TODAY.minusDays(3));
  }

  @Example
  void malformedTextProvesNothing() {
    String yes = record(TODAY, Map.of("analytics", YES | DECLARED));
    String twice = yes + yes.substring(VersionOne.HEAD_LENGTH);
    for (String text :
        List.of(
            yes.substring(0, yes.length() - 1),
            yes + "A",
            twice,
            yes + ".",
            yes + ".X",
            yes + ".x".repeat(123),
            "0" + yes.substring(1),
            "2" + yes.substring(1),
            yes.replaceFirst("\\.", "-"),
            yes.substring(0, 5) + "A" + yes.substring(6),
            yes.substring(0, 6) + "=" + yes.substring(7),
            yes.substring(0, 9) + "=" + yes.substring(10))) {
      assertThat(granted(asked, text, "analytics")).as(text).isFalse();
      assertThat(asked.record(text, TODAY)).as(text).isEmpty();
    }
    assertThat(granted(asked, yes + ".x" + "1".repeat(242), "analytics")).isTrue();
  }

  @Example
  void lengthIsThatOfTheRecordAtAnyOffset() {
    String before = "x".repeat(300) + "; choices=";
    String yes = record(TODAY, Map.of("analytics", YES | DECLARED));
    String longest = yes + ".x" + "1".repeat(256 - yes.length() - 2);

    for (String text : List.of(yes, longest)) {
      String line = before + text + "; y=1";
      long choices =
          asked.read(line, before.length(), before.length() + text.length(), TODAY.toEpochDay());
      assertThat(ConsentTerms.choice(choices, asked.index("analytics"))).isEqualTo(Choice.GRANTED);
      assertThat(asked.record(text, TODAY)).isPresent();
    }
    assertThat(asked.record(longest + "1", TODAY)).isEmpty();
    assertThat(granted(asked, longest + "1", "analytics")).isFalse();
  }

  @Example
  void recordWithoutAnswersIsARecord() {
    assertThat(asked.record(record(TODAY, Map.of()), TODAY).map(ConsentRecord::entries))
        .contains(List.of());
  }

  @Example
  void theFirstDayIsValid() {
    LocalDate first = LocalDate.of(2020, 1, 1);
    String text = record(first, Map.of("analytics", YES | DECLARED));
    long choices = asked.read(text, 0, text.length(), first.toEpochDay());

    assertThat(ConsentTerms.choice(choices, asked.index("analytics"))).isEqualTo(Choice.GRANTED);
    assertThat(asked.record(text, first).map(ConsentRecord::day)).contains(first);
  }

  @Example
  void acceptedOnlyCategoryIsNotAnObjection() {
    ConsentTerms only = terms(category("statistics", Regime.OPT_OUT, REVISION));
    String text = record(TODAY, Map.of("statistics", YES | 1));

    assertThat(only.record(text, TODAY).map(ConsentRecord::entries))
        .contains(List.of(new Entry(ConsentRecord.tag("statistics"), true, Revision.NONE)));
  }

  @Property(tries = Integer.MAX_VALUE, generation = GenerationMode.RANDOMIZED)
  void bothReadersAgreeAndNeitherFindsAYesThatIsNotThere(
      @ForAll @Size(max = 4)
          Map<@IntRange(max = 5) Integer, @IntRange(max = (1 << 24) - 1) Integer> answers,
      @ForAll boolean declared,
      @ForAll @IntRange(max = 40) int position,
      @ForAll boolean damaged,
      @ForAll char replacement) {
    Map<String, Integer> byId = new TreeMap<>();
    answers.forEach((id, answer) -> byId.put(id(id), answer));
    if (declared) {
      byId.put("functional", YES | DECLARED);
    }
    StringBuilder text = new StringBuilder(record(TODAY, byId));
    if (damaged) {
      text.setCharAt(position % text.length(), replacement);
    }
    Optional<ConsentRecord> record = asked.record(text.toString(), TODAY);

    for (String id : List.of("functional", "analytics")) {
      boolean proven =
          record.stream()
              .flatMap(one -> one.entries().stream())
              .anyMatch(entry -> entry.equals(new Entry(ConsentRecord.tag(id), true, REVISION)));
      assertThat(granted(asked, text.toString(), id)).isEqualTo(proven);
      if (!damaged) {
        assertThat(proven).isEqualTo(byId.getOrDefault(id, 0) == (YES | DECLARED));
      }
    }
    record.ifPresent(
        one -> {
          assertThat(Answers.read(asked, one.text()))
              .isEqualTo(Answers.read(asked, text.toString()));
          assertThat(one.issuer()).isEqualTo(asked.issuer());
        });
  }

  private static String id(int number) {
    return List.of("functional", "analytics", "statistics", "gone", "a", "b").get(number);
  }
}
