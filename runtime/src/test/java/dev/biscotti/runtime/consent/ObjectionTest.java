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

import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.declaration.Revision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Categories of {@link Regime#OPT_OUT}, and Global Privacy Control. */
class ObjectionTest {
  private final ConsentTerms objected =
      terms(
          category("statistics", Regime.OPT_OUT, REVISION),
          category("marketing", Regime.OPT_IN, REVISION));

  @Test
  void eachCategoryHasItsOwnRegimeInAnyPosition() {
    ConsentTerms terms =
        terms(
            category("a", Regime.OPT_IN, REVISION),
            category("b", Regime.OPT_OUT, REVISION),
            category("c", Regime.OPT_IN, REVISION),
            category("d", Regime.OPT_OUT, REVISION),
            category("e", Regime.OPT_IN, REVISION),
            category("f", Regime.OPT_OUT, REVISION));
    long granted = terms.granted(ConsentTerms.NO_RECORD);
    long unreadable = terms.unreadable();

    for (String id : List.of("a", "c", "e")) {
      assertThat(ConsentTerms.isGranted(granted, terms.index(id))).as(id).isFalse();
      assertThat(ConsentTerms.choice(unreadable, terms.index(id)))
          .as(id)
          .isEqualTo(Choice.UNANSWERED);
    }
    for (String id : List.of("b", "d", "f")) {
      assertThat(ConsentTerms.isGranted(granted, terms.index(id))).as(id).isTrue();
      assertThat(ConsentTerms.isGranted(terms.granted(unreadable), terms.index(id)))
          .as(id)
          .isFalse();
      assertThat(ConsentTerms.choice(unreadable, terms.index(id))).as(id).isEqualTo(Choice.REFUSED);
    }
  }

  @Test
  void optOutIsGrantedUntilTheVisitorObjects() {
    long none = ConsentTerms.NO_RECORD;
    int statistics = objected.index("statistics");

    assertThat(ConsentTerms.isGranted(objected.granted(none), statistics)).isTrue();
    assertThat(ConsentTerms.isGranted(objected.granted(none), objected.index("marketing")))
        .isFalse();
    assertThat(ConsentTerms.choice(none, statistics)).isEqualTo(Choice.UNANSWERED);
    assertThat(granted(objected, record(TODAY, yes("statistics", REVISION)), "statistics"))
        .isTrue();
    assertThat(granted(objected, record(TODAY, no("statistics", REVISION)), "statistics"))
        .isFalse();
  }

  @Test
  void objectionOutlivesTheRevision() {
    for (Revision other : List.of(new Revision(4, 4), new Revision(6, 6), Revision.digest(1))) {
      assertThat(choice(objected, record(TODAY, no("statistics", other)), "statistics"))
          .isEqualTo(Choice.REFUSED);
      String agreed = record(TODAY, yes("statistics", other));
      assertThat(choice(objected, agreed, "statistics")).isEqualTo(Choice.UNANSWERED);
      assertThat(granted(objected, agreed, "statistics")).isTrue();
    }
  }

  @Test
  void objectionThatMayHaveBeenLostCounts() {
    for (String text : List.of("", "x", record(TODAY), record(TODAY, no("marketing", REVISION)))) {
      assertThat(granted(objected, text, "statistics")).isFalse();
    }
    assertThat(
            ConsentTerms.isGranted(
                objected.granted(objected.unreadable()), objected.index("statistics")))
        .isFalse();
  }

  @Test
  void privacyControlRefusesWhatIsUnanswered() {
    ConsentTerms terms =
        terms(
            category("a", Regime.OPT_IN, REVISION),
            category("b", Regime.OPT_IN, REVISION),
            category("c", Regime.OPT_IN, REVISION),
            category("d", Regime.OPT_OUT, REVISION));
    String text = record(TODAY, yes("a", REVISION), no("b", REVISION), yes("d", Revision.NONE));
    long choices = terms.withPrivacyControl(read(terms, text));

    assertThat(
            terms.categories().stream()
                .map(category -> ConsentTerms.choice(choices, terms.index(category.id()))))
        .containsExactly(Choice.GRANTED, Choice.REFUSED, Choice.REFUSED, Choice.REFUSED);
    long none = terms.withPrivacyControl(ConsentTerms.NO_RECORD);
    assertThat(ConsentTerms.isGranted(terms.granted(none), terms.index("d"))).isFalse();
  }
}
