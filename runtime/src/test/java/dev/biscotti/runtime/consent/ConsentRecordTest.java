package dev.biscotti.runtime.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.runtime.consent.ConsentRecord.Entry;
import dev.biscotti.runtime.declaration.Revision;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentRecordTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Test
  void lastDayOfAllIsADay() {
    LocalDate last = LocalDate.of(2020, 1, 1).plusDays((1 << 18) - 1);
    String text = new ConsentRecord(last, List.of(), List.of()).text();

    assertThat(text).isEqualTo("1.___.");
    assertThat(ConsentRecord.parse(text))
        .hasValueSatisfying(r -> assertThat(r.day()).isEqualTo(last));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(last.plusDays(1), List.of(), List.of()));
  }

  @Test
  void textFollowsTheGrammar() {
    ConsentRecord record =
        new ConsentRecord(
            DAY,
            List.of(
                new Entry(1, true, Revision.numbered(3)),
                new Entry(4095, false, Revision.digest(0x3FFFFF))),
            List.of("x", "z09-_"));

    // 2,343 days; 1 granted at 3; 4,095 refused at a digest of all ones.
    assertThat(record.text()).isEqualTo("1.Akn.ABgAAD__f___.x.z09-_");
    assertThat(ConsentRecord.parse(record.text())).contains(record);
  }

  /** Records are kept for months: a tag that changes would lose them all. */
  @ParameterizedTest
  @CsvSource({"functional, 4052", "analytics, 1491", "marketing, 2874"})
  void tagsNeverChange(String category, int tag) {
    assertThat(ConsentRecord.tag(category)).isEqualTo(tag);
  }

  @Test
  void tagHas12Bits() {
    for (int i = 0; i < 10_000; i++) {
      assertThat(ConsentRecord.tag("category-" + i)).isBetween(0, 4095);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Entry(4096, true, Revision.NONE));
    assertThatIllegalArgumentException().isThrownBy(() -> new Entry(-1, true, Revision.NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1.",
        "1.Akn",
        "1.Akn.A",
        "1.Akn.ABgAA",
        "2.Akn.",
        "0.Akn.",
        "1-Akn.",
        "1.Akn-",
        "1.A+n.",
        "1.Ak=.",
        "1.Akn.AB=AAD",
        "1.Akn.ABgA D",
        "1.Akn.ABgAAé",
        "1.Akn.ABgAADABgAAD",
        "1.Akn.AEgAADABgAAD",
        "1.Akn..",
        "1.Akn.x",
        "1.Akn.ABgAAD.",
        "1.Akn.ABgAAD.X",
        "1.Akn.ABgAAD.9",
        "1.Akn.ABgAAD.x=",
        "1.Akn.ABgAAD.x..y",
        "1.Akn.ABgAAD.x.",
        " 1.Akn.ABgAAD",
        "\"1.Akn.ABgAAD\"",
      })
  void anythingAmissIsNoRecord(String text) {
    assertThat(ConsentRecord.parse(text)).isEmpty();
  }

  @Test
  void recordWithoutEntriesIsOne() {
    assertThat(ConsentRecord.parse("1.Akn."))
        .contains(new ConsentRecord(DAY, List.of(), List.of()));
  }

  @Test
  void textOfMoreThan256CharactersIsNoRecord() {
    String longest = "1.Akn..x" + "A".repeat(248);

    assertThat(ConsentRecord.parse(longest).map(ConsentRecord::text)).contains(longest);
    assertThat(ConsentRecord.parse(longest + "A")).isEmpty();
  }

  @Test
  void whatTheGrammarForbidsCannotBeMade() {
    Entry one = new Entry(1, true, Revision.NONE);
    Entry two = new Entry(2, true, Revision.NONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(DAY, List.of(two, one), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(DAY, List.of(one, one), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(LocalDate.of(2019, 12, 31), List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(LocalDate.of(2800, 1, 1), List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(DAY, List.of(), List.of("")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(DAY, List.of(), List.of("x.y")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(DAY, List.of(), Collections.nCopies(126, "x")));
  }
}
