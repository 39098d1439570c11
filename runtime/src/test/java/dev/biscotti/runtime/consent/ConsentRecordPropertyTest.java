package dev.biscotti.runtime.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Regime;
import dev.biscotti.runtime.consent.ConsentRecord.Entry;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.fuzz.FuzzTime;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;

@PropertyDefaults(tries = Integer.MAX_VALUE, generation = GenerationMode.RANDOMIZED)
@AddLifecycleHook(value = FuzzTime.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class ConsentRecordPropertyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final List<String> IDS = List.of("functional", "analytics", "marketing", "a", "b");
  private static final Revision REVISION = new Revision(2, 0x1e5eed);
  private final ConsentTerms terms =
      ConsentTerms.of(
          DeployedPolicy.of(
              PolicyDeclaration.of("p", TODAY)
                  .categories(
                      IDS.stream()
                          .map(
                              id ->
                                  new CategoryDeclaration(
                                      id,
                                      "",
                                      "",
                                      "",
                                      id.equals("b") ? Regime.OPT_OUT : Regime.OPT_IN,
                                      REVISION))
                          .toList())
                  .build()));

  /** The head of a record written today. */
  private final String start =
      new ConsentRecord(terms.issuer(), TODAY, List.of(), List.of()).text();

  private long granted(String text) {
    return terms.granted(terms.read(text, 0, text.length(), TODAY.toEpochDay()));
  }

  @Property
  void anyRecordComesBack(@ForAll("records") ConsentRecord record) {
    assertThat(ConsentRecord.parse(record.text())).contains(record);
    assertThat(record.text()).matches("[A-Za-z0-9_.-]{12,384}");
  }

  @Property
  void cuttingARecordOffNeverGrantsMore(@ForAll("records") ConsentRecord record) {
    String text = record.text();
    for (int i = 0; i < text.length(); i++) {
      String prefix = text.substring(0, i);
      assertThat(granted(prefix) & ~granted(text)).isZero();
      assertThat(ConsentRecord.parse(prefix).map(ConsentRecord::text))
          .satisfiesAnyOf(
              none -> assertThat(none).isEmpty(), same -> assertThat(same).contains(prefix));
    }
  }

  @Property
  void damagedRecordNeverThrowsAndBothReadersAgree(
      @ForAll("records") ConsentRecord record,
      @ForAll @IntRange(max = 383) int position,
      @ForAll char replacement) {
    StringBuilder text = new StringBuilder(record.text());
    text.setCharAt(position % text.length(), replacement);

    assertAgreement(text.toString());
  }

  @Property
  void recordThatPretendsToBeOfAnotherVersionGrantsNothing(
      @ForAll("records") ConsentRecord record, @ForAll char version) {
    if (version != '2') {
      String text = version + record.text().substring(1);

      assertThat(granted(text)).isZero();
      assertThat(terms.record(text, TODAY)).isEmpty();
    }
  }

  @Property
  void answersOfAnotherPolicyGrantNothing(
      @ForAll("records") ConsentRecord record, @ForAll @IntRange(max = (1 << 24) - 1) int policy) {
    RecordIssuer other = new RecordIssuer(policy, record.issuer().lock());
    String text =
        new ConsentRecord(other, record.day(), record.entries(), record.extensions()).text();

    if (policy != terms.issuer().policy()) {
      assertThat(granted(text)).isZero();
      assertThat(terms.record(text, TODAY)).isEmpty();
    }
  }

  @Property
  void headOfOneRecordAndEntriesOfAnotherGrantNoMoreThanTheEntriesSay(
      @ForAll("records") ConsentRecord one, @ForAll("records") ConsentRecord other) {
    String text =
        one.text().substring(0, ConsentRecord.HEAD_LENGTH)
            + other.text().substring(ConsentRecord.HEAD_LENGTH);

    assertAgreement(text);
  }

  @Property
  void anyTextNeverThrowsAndBothReadersAgree(@ForAll("almostRecords") String text) {
    assertAgreement(text);
  }

  @Property
  void randomOctetsGrantNothing(@ForAll byte[] octets) {
    String text = new String(octets, StandardCharsets.ISO_8859_1);

    assertThat(granted(text)).isZero();
    assertThat(ConsentRecord.parse(text)).isEmpty();
  }

  @Property
  void recordIsReadInPlace(@ForAll("records") ConsentRecord record, @ForAll String before) {
    String text = record.text();
    String line = before + text + "; 2.AAA.x";

    assertThat(
            terms.read(line, before.length(), before.length() + text.length(), TODAY.toEpochDay()))
        .isEqualTo(terms.read(text, 0, text.length(), TODAY.toEpochDay()));
  }

  private void assertAgreement(String text) {
    Optional<ConsentRecord> record =
        ConsentRecord.parse(text)
            .filter(parsed -> parsed.issuer().policy() == terms.issuer().policy())
            .filter(parsed -> terms.isCurrent(parsed, TODAY));
    long granted = granted(text);
    if (record.isEmpty()) {
      assertThat(granted).isZero();
    }
    for (int i = 0; i < IDS.size(); i++) {
      int tag = ConsentRecord.tag(IDS.get(i));
      boolean optOut = terms.isOptOut(i);
      boolean expected =
          record.stream()
              .flatMap(parsed -> parsed.entries().stream())
              .anyMatch(
                  entry ->
                      entry.tag() == tag
                          && entry.granted()
                          && (optOut || entry.revision().digest() == REVISION.digest()));
      assertThat(ConsentTerms.isGranted(granted, i)).isEqualTo(expected);
    }
  }

  @Provide
  Arbitrary<ConsentRecord> records() {
    Arbitrary<Integer> tags =
        Arbitraries.oneOf(
            Arbitraries.of(IDS).map(ConsentRecord::tag), Arbitraries.integers().between(0, 4095));
    Arbitrary<Revision> revisions =
        Arbitraries.oneOf(
            Arbitraries.of(REVISION),
            Combinators.combine(
                    Arbitraries.integers().between(0, ConsentRecord.MAX_NUMBER),
                    Arbitraries.integers().between(0, (1 << 30) - 1))
                .as(Revision::new));
    Arbitrary<List<Entry>> entries =
        Combinators.combine(tags, Arbitraries.of(true, false), revisions)
            .as(Entry::new)
            .list()
            .ofMaxSize(8)
            .uniqueElements(Entry::tag)
            .map(list -> list.stream().sorted(Comparator.comparingInt(Entry::tag)).toList());
    Arbitrary<List<String>> extensions =
        Combinators.combine(
                Arbitraries.chars().range('a', 'z'),
                Arbitraries.strings().alpha().numeric().withChars("-_").ofMaxLength(10))
            .as((first, rest) -> first + rest)
            .list()
            .ofMaxSize(3);
    Arbitrary<RecordIssuer> issuers =
        Arbitraries.of(
            terms.issuer(),
            terms.issuer(),
            new RecordIssuer(terms.issuer().policy(), 77),
            new RecordIssuer(77, terms.issuer().lock()));
    Arbitrary<LocalDate> days = Arbitraries.integers().between(-200, 3).map(TODAY::plusDays);
    return Combinators.combine(issuers, days, entries, extensions).as(ConsentRecord::new);
  }

  @Provide
  Arbitrary<String> almostRecords() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("12.AkBgD_-ax ").ofMaxLength(30),
        Arbitraries.strings().withChars("AkBgD_-a.").ofMaxLength(24).map(rest -> start + rest));
  }
}
