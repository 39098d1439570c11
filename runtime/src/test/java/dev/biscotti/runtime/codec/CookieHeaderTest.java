package dev.biscotti.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieHeaderTest {
  private static CookieHeader header(String... lines) {
    return CookieHeader.of(List.of(lines));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a=1|1",
        "b=2; a=1|1",
        "b=2;a=1|1",
        "a=1; b=2|1",
        "  a=1|1",
        "b=2 ; \ta=1|1",
        "a = 1 ; b=2|1",
        "a=\"1\"|\"1\"",
        "a=x,a2=y|x,a2=y",
        "a=%20|%20",
        "a=b=c|b=c",
        "a=1; a=2|1",
        ";;; a=1|1",
        "=x; a=1|1",
        "x; a=1|1",
        "b=\"1; a=1|1",
        "b=a=9; a=1|1",
        "aa=9; ba=9; a=1|1",
        "b=a; a=1|1",
        "a; a=1|1",
      })
  void findsACookieAndReturnsItUnchanged(String line, String value) {
    assertThat(header(line).first("a")).contains(value);
    assertThat(header(line).contains("a")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ";",
        "=",
        "a",
        "A=1",
        "b=2",
        "ab=1",
        "ba=1",
        "b=a=1",
        "b=1,a=2",
        "b=\"; c=a=1\"",
        "\u00a0a=1",
        "\u0085a=1",
        "a\u2003=1",
        "$a=1",
      })
  void findsNothingWithoutAPairOfThatName(String line) {
    assertThat(header(line).first("a")).isEmpty();
    assertThat(header(line).sole("a")).isEmpty();
    assertThat(header(line).all("a")).isEmpty();
    assertThat(header(line).contains("a")).isFalse();
    assertThat(CookieHeader.find(line, "a")).isEqualTo(CookieHeader.ABSENT);
    assertThat(CookieHeader.findSole(line, "a")).isEqualTo(CookieHeader.ABSENT);
  }

  @Test
  void emptyValueIsAValue() {
    assertThat(header("b=1; a=; c=2").first("a")).contains("");
    assertThat(header("a=").first("a")).contains("");
    assertThat(header("a=  ").first("a")).contains("");
  }

  @Test
  void severalLinesAreOneHeader() {
    CookieHeader crumbs = header("a=1", "b=2", "a=3; c=4");

    assertThat(crumbs.first("c")).contains("4");
    assertThat(crumbs.all("a")).containsExactly("1", "3");
    assertThat(crumbs.sole("a")).isEmpty();
    assertThat(header().first("a")).isEmpty();
  }

  @Test
  void equalCopiesCountAsOne() {
    assertThat(header("a=1; b=2; a=1; a=1").sole("a")).contains("1");
    assertThat(header("a=1", "a=1").sole("a")).contains("1");
    String line = "a=1; b=2; a=1";
    assertThat(CookieHeader.start(CookieHeader.findSole(line, "a"))).isEqualTo(2);
    assertThat(CookieHeader.end(CookieHeader.findSole(line, "a"))).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=1; a=2", "a=1; b=2; a=", "a=1; a=11", "a=11; a=1", "a=1; a=1; a=2"})
  void differingCopiesCountAsNone(String line) {
    assertThat(header(line).sole("a")).isEmpty();
    assertThat(CookieHeader.findSole(line, "a")).isEqualTo(CookieHeader.DIFFERING);
  }

  @Test
  void visitsEveryPairThatHasAName() {
    List<String> pairs = new ArrayList<>();

    header("a=1; =2; three; ; b = 4 ;c==5", "a=6; d=")
        .forEach((name, value) -> pairs.add(name + ":" + value));

    assertThat(pairs).containsExactly("a:1", "b:4", "c:=5", "a:6", "d:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=0; a=1", "=; a=1", ";a=1", "; ; a=1", "0; a=1"})
  void visitsPairsBehindAnEmptyOneAtTheBeginning(String line) {
    List<String> pairs = new ArrayList<>();

    header(line).forEach((name, value) -> pairs.add(name + ":" + value));

    assertThat(pairs).containsExactly("a:1");
  }

  @Test
  void timeIsLinearInTheLengthOfHostileHeaders() {
    int length = 1_000_000;
    for (String unit : List.of("a", "a ", ";", "=", "a=", "a;", " ", "a=1;", "\"", "a\t=")) {
      String line = unit.repeat(length / unit.length());
      assertThat(Duration.ofNanos(timeOf(line))).isLessThan(Duration.ofSeconds(5));
    }
  }

  private static long timeOf(String line) {
    long start = System.nanoTime();
    CookieHeader header = header(line);
    header.sole("aa");
    header.sole("a");
    header.forEach((name, value) -> {});
    return System.nanoTime() - start;
  }
}
