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
  private static final RecordIssuer ISSUER = new RecordIssuer(1, 2);
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Test
  void theLastDayIsValid() {
    LocalDate last = LocalDate.of(2020, 1, 1).plusDays((1 << 18) - 1);
    String text = new ConsentRecord(ISSUER, last, List.of(), List.of()).text();

    assertThat(text).isEqualTo("2.AAABAC___.");
    assertThat(ConsentRecord.parse(text))
        .hasValueSatisfying(r -> assertThat(r.day()).isEqualTo(last));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(ISSUER, last.plusDays(1), List.of(), List.of()));
  }

  @Test
  void issuerHas24BitsForThePolicyAnd12ForTheLock() {
    for (RecordIssuer issuer :
        List.of(new RecordIssuer(0, 0), new RecordIssuer((1 << 24) - 1, (1 << 12) - 1))) {
      ConsentRecord record = new ConsentRecord(issuer, DAY, List.of(), List.of());
      assertThat(ConsentRecord.parse(record.text())).contains(record);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new RecordIssuer(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new RecordIssuer(1 << 24, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new RecordIssuer(0, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new RecordIssuer(0, 1 << 12));
  }

  @Test
  void textFollowsTheGrammar() {
    ConsentRecord record =
        new ConsentRecord(
            ISSUER,
            DAY,
            List.of(
                new Entry(1, true, new Revision(3, 7)),
                new Entry(4095, false, Revision.digest(0x3FFFFFFF))),
            List.of("x", "z09-_"));

    // Policy 1, lock 2, 2,343 days; 1 granted at 3.7; 4,095 refused at a digest of all ones.
    assertThat(record.text()).isEqualTo("2.AAABACAkn.ABgDAAAAH__AA_____.x.z09-_");
    assertThat(ConsentRecord.parse(record.text())).contains(record);
  }

  /** Browsers keep records for months; if a tag changed, all of them would be lost. */
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
        "2",
        "2.",
        "2.AAABACAkn",
        "2.AAABACAkn.A",
        "2.AAABACAkn.ABgDAAAA",
        "1.AAABACAkn.",
        "3.AAABACAkn.",
        "2-AAABACAkn.",
        "2.AAABACAkn-",
        "2.AAABACA+n.",
        "2.AAABACAk=.",
        "2.AAA=ACAkn.",
        "2.AAAB=CAkn.",
        "2.AAABA=Akn.",
        "2.AAABACAkn.AB=DAAAAH",
        "2.AAABACAkn.ABgDAAA H",
        "2.AAABACAkn.=BgDAAAAH",
        "2.AAABACAkn.ABgDAAAAé",
        "2.AAABACAkn.ABgDAAAAHABgDAAAAH",
        "2.AAABACAkn.AEgDAAAAHABgDAAAAH",
        "2.AAABACAkn..",
        "2.AAABACAknx",
        "2.AAABACAkn.ABgDAAAAH.",
        "2.AAABACAkn.ABgDAAAAH.X",
        "2.AAABACAkn.ABgDAAAAH.9",
        "2.AAABACAkn.ABgDAAAAH.x=",
        "2.AAABACAkn.ABgDAAAAH.x..y",
        "2.AAABACAkn.ABgDAAAAH.x.",
        " 2.AAABACAkn.ABgDAAAAH",
        "\"2.AAABACAkn.ABgDAAAAH\"",
        "1.Akn.",
        "1.Akn.ABgAAD",
      })
  void malformedTextIsNotARecord(String text) {
    assertThat(ConsentRecord.parse(text)).isEmpty();
  }

  @Test
  void entryOfZerosIsAnEntry() {
    assertThat(ConsentRecord.parse("2.AAABACAkn.AAAAAAAAA"))
        .contains(
            new ConsentRecord(ISSUER, DAY, List.of(new Entry(0, false, Revision.NONE)), List.of()));
  }

  @ParameterizedTest
  @ValueSource(chars = {'\u0080', '\u0081', '\u00ff', '\uffff'})
  void entryThatIsNotAsciiDiffersFromAllThatAre(char character) {
    String entry = String.valueOf(character).repeat(ConsentRecord.ENTRY_LENGTH);

    assertThat(ConsentRecord.entryCharacters(entry, 0)).isNegative();
    assertThat(ConsentRecord.parse("2.AAABACAkn." + entry)).isEmpty();
  }

  @Test
  void recordWithoutEntriesIsARecord() {
    assertThat(ConsentRecord.parse("2.AAABACAkn."))
        .contains(new ConsentRecord(ISSUER, DAY, List.of(), List.of()));
  }

  @Test
  void textOfMoreThan384CharactersIsNotARecord() {
    String longest = "2.AAABACAkn..x" + "A".repeat(370);

    assertThat(ConsentRecord.parse(longest).map(ConsentRecord::text)).contains(longest);
    assertThat(ConsentRecord.parse(longest + "A")).isEmpty();
  }

  @Test
  void recordsThatTheGrammarForbidsCannotBeCreated() {
    Entry one = new Entry(1, true, Revision.NONE);
    Entry two = new Entry(2, true, Revision.NONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(ISSUER, DAY, List.of(two, one), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(ISSUER, DAY, List.of(one, one), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ConsentRecord(ISSUER, LocalDate.of(2019, 12, 31), List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ConsentRecord(ISSUER, LocalDate.of(2800, 1, 1), List.of(), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(ISSUER, DAY, List.of(), List.of("")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(ISSUER, DAY, List.of(), List.of("x.y")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRecord(ISSUER, DAY, List.of(), Collections.nCopies(187, "x")));
  }
}
