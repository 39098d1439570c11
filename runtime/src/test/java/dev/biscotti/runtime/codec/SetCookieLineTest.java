package dev.biscotti.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.fuzz.FuzzTime;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PropertyDefaults(tries = Integer.MAX_VALUE, generation = GenerationMode.RANDOMIZED)
@AddLifecycleHook(value = FuzzTime.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class SetCookieLineTest {
  private static final Instant NOW = Instant.parse("2026-09-01T12:00:00Z");

  @Test
  void readsWhatABrowserReads() {
    SetCookieLine line =
        SetCookieLine.parse(
            " a = b=c ;PATH=/x; domain=.Shop.Example;samesite=STRICT; secure=no; HttpOnly;"
                + " Partitioned; Max-Age=60; Priority=High; Path=/y");

    assertThat(line)
        .isEqualTo(
            new SetCookieLine(
                "a",
                "b=c",
                "/y",
                "shop.example",
                Optional.of(SameSite.STRICT),
                true,
                true,
                true,
                Optional.of(60L),
                Optional.empty()));
  }

  @Test
  void ignoresWhatABrowserIgnores() {
    SetCookieLine line =
        SetCookieLine.parse(
            "a=b; Path=x; SameSite=Maybe; Max-Age=1h; Expires=never; Domain=" + "d".repeat(1025));

    assertThat(line).isEqualTo(SetCookieLine.parse("a=b"));
  }

  /** RFC 6265bis, section 5.1.1, steps 3 and 4. */
  @ParameterizedTest
  @CsvSource({"70, 1970", "99, 1999", "69, 2069", "00, 2000", "1601, 1601", "2038, 2038"})
  void yearsOfTwoDigitsAreOfThisCenturyOrTheLast(String written, String year) {
    assertThat(SetCookieLine.parse("a=b; Expires=Fri, 01-Jan-" + written + " 10:20:30 GMT"))
        .extracting(SetCookieLine::expires)
        .isEqualTo(Optional.of(Instant.parse(year + "-01-01T10:20:30Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"100", "1600"})
  void yearsBeforeTheCalendarAreIgnored(String year) {
    assertThat(SetCookieLine.parse("a=b; Expires=01 Jan " + year + " 10:20:30"))
        .isEqualTo(SetCookieLine.parse("a=b"));
  }

  /** RFC 6265bis, section 5.6, step 6: 1,024 octets of an attribute count, one more does not. */
  @Test
  void attributesOfMoreThan1024OctetsDoNotCount() {
    assertThat(SetCookieLine.parse("a=b; Path=/" + "x".repeat(1023)).path()).hasSize(1024);
    assertThat(SetCookieLine.parse("a=b; Path=/" + "x".repeat(1024)).path()).isEmpty();
  }

  @Test
  void controlCharactersAnywhereMakeALineIgnored() {
    assertThat(SetCookieLine.isIgnored("\u0001a=b")).isTrue();
    assertThat(SetCookieLine.isIgnored("a=b\u007f")).isTrue();
    assertThat(SetCookieLine.isIgnored("a=b\tc")).isFalse();
  }

  @Test
  void linesWithoutANameHaveNone() {
    assertThat(SetCookieLine.parse("x").name()).isEmpty();
    assertThat(SetCookieLine.parse("x").value()).isEqualTo("x");
    assertThat(SetCookieLine.parse("=x").name()).isEmpty();
    assertThat(SetCookieLine.parse("").value()).isEmpty();
    assertThat(SetCookieLine.parse(";Path=/x").name()).isEmpty();
    assertThat(SetCookieLine.parse(";Path=/x").path()).isEqualTo("/x");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-5, -1", "99999999999999999999, 9223372036854775807", "007, 7"})
  void countsMaxAge(String written, long seconds) {
    assertThat(SetCookieLine.parse("a=b; Max-Age=" + written).secondsFrom(NOW)).contains(seconds);
  }

  @Test
  void maxAgeOverridesExpires() {
    String past = "; Expires=Thu, 01 Jan 1970 00:00:00 GMT";

    assertThat(SetCookieLine.parse("a=b" + past).isDeletion(NOW)).isTrue();
    assertThat(SetCookieLine.parse("a=b" + past + "; Max-Age=60").isDeletion(NOW)).isFalse();
    assertThat(SetCookieLine.parse("a=b; Max-Age=0").isDeletion(NOW)).isTrue();
    assertThat(SetCookieLine.parse("a=b").isDeletion(NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tue, 01 Sep 2026 13:00:00 GMT",
        "Tue, 01-Sep-26 13:00:00 GMT",
        "Tue Sep  1 13:00:00 2026",
        "1 SEPTEMBER 2026 13:0:0",
        "2026 13:00:00 Sep 1"
      })
  void readsDatesInAllTheirForms(String date) {
    assertThat(SetCookieLine.parse("a=b; Expires=" + date).expires())
        .contains(Instant.parse("2026-09-01T13:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "Tue, 31 Feb 2026 13:00:00 GMT",
        "Tue, 01 Sep 1600 13:00:00 GMT",
        "Tue, 01 Sep 2026 24:00:00 GMT",
        "Tue, 01 Sep 2026",
        "Tue, 01 Mai 2026 13:00:00 GMT"
      })
  void otherDatesAreIgnored(String date) {
    assertThat(SetCookieLine.parse("a=b; Expires=" + date).expires()).isEmpty();
  }

  /**
   * Browsers read this much of an attribute, regardless of its content (RFC 6265bis, section 5.6).
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 228, 300, 994})
  void longDateIsADate(int padding) {
    String date = "Tue, 01 Sep 9999 13:00:00 GMT" + " ".repeat(padding - padding / 2);
    String padded = "; Expires=" + ",".repeat(padding / 2) + date + ",";

    assertThat(SetCookieLine.parse("a=b" + padded).expires())
        .contains(Instant.parse("9999-09-01T13:00:00Z"));
  }

  @Test
  void dateOfMoreThan1024OctetsIsIgnored() {
    String date = "Tue, 01 Sep 9999 13:00:00 GMT";

    assertThat(SetCookieLine.parse("a=b; Expires=" + ",".repeat(1024 - 29) + date).expires())
        .isPresent();
    assertThat(SetCookieLine.parse("a=b; Expires=" + ",".repeat(1024 - 28) + date).expires())
        .isEmpty();
    assertThat(SetCookieLine.parse("a=b; Expires=" + date + "\u00e9".repeat(498)).expires())
        .isEmpty();
  }

  /** A line must not count as a deletion if some browser reads a later date in it, or no date. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thu, 01 Jan 1970abc 00:00:00 GMT",
        "Thu, 01abc Jan 1970 00:00:00 GMT",
        "Thu, 01 Jan 99999 00:00:00 GMT",
        "Thu, 01 Jan 2026 23:59:60 GMT"
      })
  void dateOnWhichBrowsersDisagreeIsTheEndOfTime(String date) {
    SetCookieLine line = SetCookieLine.parse("a=b; Expires=" + date);

    assertThat(line.expires()).contains(Instant.parse("9999-12-31T23:59:59Z"));
    assertThat(line.isDeletion(NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+5", "5 s", "5.0", "", " ", "--5", "0x10", "\u0665", "1e3"})
  void otherMaxAgesAreIgnored(String written) {
    assertThat(SetCookieLine.parse("a=b; Max-Age=" + written).maxAge()).isEmpty();
    assertThat(SetCookieLine.parse("a=b; Max-Age=7; Max-Age=" + written).maxAge()).contains(7L);
  }

  @Test
  void lastAttributeOfAKindCountsInAnyCaseAndWithSpaceAround() {
    SetCookieLine line =
        SetCookieLine.parse(
            "a=b;PATH = /a ;path=/b;DoMaIn=x.example; domain = .Y.example ;mAx-AgE = 7 ;max-age=8;"
                + "EXPIRES=Tue, 01 Sep 2026 13:00:00 GMT;expires=Wed, 02 Sep 2026 13:00:00 GMT;"
                + "sameSITE=strict;samesite=Lax;SECURE=no;HTTPonly=0;PARTITIONED=");

    assertThat(line.path()).isEqualTo("/b");
    assertThat(line.domain()).isEqualTo("y.example");
    assertThat(line.maxAge()).contains(8L);
    assertThat(line.expires()).contains(Instant.parse("2026-09-02T13:00:00Z"));
    assertThat(line.sameSite()).contains(SameSite.LAX);
    assertThat(line.secure() && line.httpOnly() && line.partitioned()).isTrue();
    assertThat(SetCookieLine.parse("a=b; Path=/a; Path=").path()).isEmpty();
    assertThat(SetCookieLine.parse("a=b; Domain=x.example; Domain").domain()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "__Host-a=b; Path=/; Secure, true",
    "__host-a=b; Path=/; Secure, true",
    "__Host-a=b; Secure, false",
    "__Host-a=b; Path=/, false",
    "__Host-a=b; Path=/; Domain=x.example; Secure, false",
    "__Secure-a=b, false",
    "__Secure-a=b; Secure, true",
    "__Http-a=b; Secure, false",
    "__Http-a=b; Secure; HttpOnly, true",
    "__Host-Http-a=b; Path=/; Secure, false",
    "a=b; SameSite=None, false",
    "a=b; SameSite=None; Secure, true",
    "a=b; SameSite=Lax, true",
    "a=b; SameSite=Strict, true",
    "a=b; Partitioned, false",
    "a=b; Partitioned; Secure, true",
    "a=b, true"
  })
  void knowsWhatBrowsersIgnore(String line, boolean obeyed) {
    assertThat(SetCookieLine.parse(line).isObeyed()).isEqualTo(obeyed);
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.strings()
            .withChars("ab=;, \t\r\n\"-:0123456789Expires Max-Age Jan")
            .ofMaxLength(60)
            .map(rest -> "a=b; Expires=" + rest));
  }

  @Property
  void neverThrows(@ForAll("lines") String line) {
    SetCookieLine read = SetCookieLine.parse(line);

    assertThat(read.name()).doesNotContain("=", ";");
    assertThat(read.value()).doesNotContain(";");
    assertThat(read.isSameCookie(read)).isTrue();
  }
}
