package dev.biscotti.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.runtime.CookieCodec;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("UnicodeInCode") // enum constants may have such names
class StandardCodecsTest {
  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "two words, two%20words",
    "100%, 100%25",
    "a;b, a%3Bb",
    "é, %C3%A9",
    "𝄞, %F0%9D%84%9E",
  })
  void textIsEncodedWhereACookieNeedsIt(String value, String text) {
    assertThat(StandardCodecs.ofString().encode(value)).isEqualTo(text);
    assertThat(StandardCodecs.ofString().decode(text)).contains(value);
  }

  @Test
  void emptyTextIsTheEmptyString() {
    assertThat(StandardCodecs.ofString().encode("")).isEmpty();
    assertThat(StandardCodecs.ofString().decode("")).contains("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "%4",
        "a%zz",
        "%c3%a9",
        "%41",
        "%FF",
        "%C3",
        "%ED%A0%80",
        "a b",
        "a,b",
        "\"a\"",
        "é"
      })
  void textThatWasNotWrittenHereIsAbsent(String text) {
    assertThat(StandardCodecs.ofString().decode(text)).isEmpty();
  }

  @Test
  void loneSurrogateHasNoText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StandardCodecs.ofString().encode("\uD83C\uDF6Aa\uD800"))
        .withMessage("UTF-8 cannot encode the unpaired surrogate at position 3");
  }

  @Test
  void verbatimReadsWhatOthersWrote() {
    assertThat(StandardCodecs.verbatim().decode("{\"a\":1, \"b\":%zz}"))
        .contains("{\"a\":1, \"b\":%zz}");
    assertThat(StandardCodecs.verbatim().encode("GA1.1.1")).isEqualTo("GA1.1.1");
  }

  @Test
  void valuesHaveTheirDocumentedText() {
    assertText(StandardCodecs.ofBoolean(), true, "true");
    assertText(StandardCodecs.ofBoolean(), false, "false");
    assertText(StandardCodecs.ofInt(), Integer.MIN_VALUE, "-2147483648");
    assertText(StandardCodecs.ofLong(), Long.MIN_VALUE, "-9223372036854775808");
    assertText(
        StandardCodecs.ofUuid(),
        UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
        "123e4567-e89b-12d3-a456-426614174000");
    assertText(StandardCodecs.ofInstant(), Instant.EPOCH, "1970-01-01T00:00:00Z");
    assertText(StandardCodecs.ofInstant(), Instant.MIN, Instant.MIN.toString());
    assertText(StandardCodecs.ofInstant(), Instant.MAX, Instant.MAX.toString());
    assertText(StandardCodecs.ofLocalDate(), LocalDate.of(2026, 6, 1), "2026-06-01");
    assertText(StandardCodecs.ofLocalDate(), LocalDate.MIN, LocalDate.MIN.toString());
    assertText(StandardCodecs.ofLocalDate(), LocalDate.MAX, LocalDate.MAX.toString());
    assertText(StandardCodecs.ofDuration(), Duration.ofMinutes(30), "PT30M");
    Duration longest = Duration.ofSeconds(Long.MIN_VALUE);
    assertText(StandardCodecs.ofDuration(), longest, longest.toString());
    assertText(StandardCodecs.ofEnum(DayOfWeek.class), DayOfWeek.MONDAY, "MONDAY");
    assertText(StandardCodecs.ofEnum(Größe.class), Größe.GROß, "GRO%C3%9F");
  }

  private static <T> void assertText(CookieCodec<T> codec, T value, String text) {
    assertThat(codec.encode(value)).isEqualTo(text);
    assertThat(CookieGrammar.firstNonOctet(text)).isEqualTo(-1);
    assertThat(codec.decode(text)).isEqualTo(Optional.of(value));
  }

  private enum Größe {
    GROß
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TRUE", "True", "1", "yes", "truee", "false "})
  void otherTextIsNotABoolean(String text) {
    assertThat(StandardCodecs.ofBoolean().decode(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+5", "05", "-0", "5.0", "2147483648", "0x1", "٣", "1 ", "1e3"})
  void otherTextIsNotAnInt(String text) {
    assertThat(StandardCodecs.ofInt().decode(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+5", "9223372036854775808", "99999999999999999999999999"})
  void otherTextIsNotALong(String text) {
    assertThat(StandardCodecs.ofLong().decode(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1-1-1-1-1",
        "123E4567-E89B-12D3-A456-426614174000",
        "123e4567e89b12d3a456426614174000"
      })
  void otherTextIsNotAUuid(String text) {
    assertThat(StandardCodecs.ofUuid().decode(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-02-30", "2026-6-1", "today", "+2026-06-01"})
  void otherTextIsNotADate(String text) {
    assertThat(StandardCodecs.ofLocalDate().decode(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-06-01T00:00:00+01:00", "2026-06-01T00:00Z", "1700000000"})
  void otherTextIsNotAnInstant(String text) {
    assertThat(StandardCodecs.ofInstant().decode(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pt30m", "PT90M", "P1D", "30", "PT999999999999999999999H"})
  void otherTextIsNotADuration(String text) {
    assertThat(StandardCodecs.ofDuration().decode(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "monday", "MONDAY ", "0", "FUNDAY"})
  void otherTextIsNotAConstant(String text) {
    assertThat(StandardCodecs.ofEnum(DayOfWeek.class).decode(text)).isEmpty();
  }
}
