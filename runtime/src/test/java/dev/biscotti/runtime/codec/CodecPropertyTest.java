package dev.biscotti.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.fuzz.FuzzTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
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
class CodecPropertyTest {
  private static final List<CookieCodec<?>> ALL =
      List.of(
          StandardCodecs.ofString(),
          StandardCodecs.verbatim(),
          StandardCodecs.ofBoolean(),
          StandardCodecs.ofInt(),
          StandardCodecs.ofLong(),
          StandardCodecs.ofUuid(),
          StandardCodecs.ofInstant(),
          StandardCodecs.ofLocalDate(),
          StandardCodecs.ofDuration(),
          StandardCodecs.ofEnum(DayOfWeek.class));

  @Property
  void anyTextComesBack(@ForAll("wellFormedText") String value) {
    assertRoundTrip(StandardCodecs.ofString(), value);
  }

  @Property
  void anyIntComesBack(@ForAll int value) {
    assertRoundTrip(StandardCodecs.ofInt(), value);
  }

  @Property
  void anyLongComesBack(@ForAll long value) {
    assertRoundTrip(StandardCodecs.ofLong(), value);
  }

  @Property
  void anyUuidComesBack(@ForAll long high, @ForAll long low) {
    assertRoundTrip(StandardCodecs.ofUuid(), new UUID(high, low));
  }

  @Property
  void anyInstantComesBack(
      @ForAll("epochSeconds") long seconds, @ForAll @IntRange(max = 999_999_999) int nanos) {
    assertRoundTrip(StandardCodecs.ofInstant(), Instant.ofEpochSecond(seconds, nanos));
  }

  @Property
  void anyDateComesBack(@ForAll("epochDays") long day) {
    assertRoundTrip(StandardCodecs.ofLocalDate(), LocalDate.ofEpochDay(day));
  }

  @Property
  void anyDurationComesBack(@ForAll long seconds, @ForAll @IntRange(max = 999_999_999) int nanos) {
    assertRoundTrip(StandardCodecs.ofDuration(), Duration.ofSeconds(seconds, nanos));
  }

  @Property
  void noTextMakesACodecThrowAndReadValuesAreWrittenUnchanged(@ForAll String text) {
    ALL.forEach(codec -> assertStable(codec, text));
  }

  @Property
  void noTextOfCookieOctetsMakesACodecThrow(@ForAll("octets") String text) {
    ALL.forEach(codec -> assertStable(codec, text));
  }

  private static <T> void assertStable(CookieCodec<T> codec, String text) {
    codec.decode(text).ifPresent(value -> assertThat(codec.encode(value)).isEqualTo(text));
  }

  private static <T> void assertRoundTrip(CookieCodec<T> codec, T value) {
    String text = codec.encode(value);
    assertThat(CookieGrammar.firstNonOctet(text)).isEqualTo(-1);
    assertThat(codec.decode(text)).contains(value);
  }

  @Provide
  Arbitrary<String> wellFormedText() {
    return Arbitraries.strings()
        .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000));
  }

  @Provide
  Arbitrary<String> octets() {
    return Arbitraries.strings().withChars("%0123456789ABCDEFabcdefPTZ:.-+true").ofMaxLength(40);
  }

  @Provide
  Arbitrary<Long> epochSeconds() {
    return Arbitraries.longs().between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond());
  }

  @Provide
  Arbitrary<Long> epochDays() {
    return Arbitraries.longs().between(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay());
  }
}
