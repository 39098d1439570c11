package dev.biscotti.search.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinkTableTest {
  private static SinkTable parse(String text) {
    try {
      return SinkTable.parse(new StringReader(text), "sinks.tsv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theBuiltInTableNamesEachOverloadOnce() {
    Set<String> seen = new HashSet<>();

    for (CookieSink sink : SinkTable.builtIn().sinks()) {
      assertThat(seen.add(sink.type() + "." + sink.member() + sink.descriptor()))
          .as("%s", sink)
          .isTrue();
    }
    assertThat(seen).hasSizeGreaterThan(300);
  }

  @Test
  void aLineCanLeaveOutTheLastColumns() {
    CookieSink sink = parse("a.B$C\t<init>\t(Ljava/lang/String;)V\t0\tset\tNAME\n").sinks().get(0);

    assertThat(sink.simpleType()).isEqualTo("C");
    assertThat(sink.label()).isEqualTo("new C");
    assertThat(sink.nameArgument()).hasValue(0);
    assertThat(sink.ageArgument()).isEmpty();
    assertThat(sink.name()).isEmpty();
  }

  @Test
  void commentsEmptyLinesAndTheHeaderArePassedOver() {
    assertThat(parse("class\tmember\n# ours\n\na.B\tc\t*\t0\tset\tNAME\n").sinks()).hasSize(1);
  }

  @Test
  void overloadsDifferInTheirParametersOnly() {
    CookieSink sink = parse("a.B\tc\t(I)V\t0\tset\tNAME\n").sinks().get(0);
    CookieSink any = parse("a.B\tc\t*\t0\tset\tNAME\n").sinks().get(0);

    assertThat(sink.hasParametersOf("(I)La/B;")).isTrue();
    assertThat(sink.hasParametersOf("(J)V")).isFalse();
    assertThat(any.hasParametersOf("(J)V")).isTrue();
  }

  @Test
  void aUsersLineOverridesTheSameLineOfTheTable() {
    SinkTable own =
        parse(
            "jakarta.servlet.http.Cookie\t<init>"
                + "\t(Ljava/lang/String;Ljava/lang/String;)V\t0\tclient\tNAME\n");

    SinkTable joint = SinkTable.builtIn().plus(own);

    assertThat(joint.ofType("jakarta.servlet.http.Cookie"))
        .filteredOn(CookieSink::isConstructor)
        .singleElement()
        .extracting(CookieSink::kind)
        .isEqualTo(SinkKind.CLIENT);
  }

  @Test
  void aLibraryAddsToTheTableAndRemovesNothing() {
    String cookie = "jakarta.servlet.http.Cookie\t<init>\t";
    SinkTable theirs =
        parse(
            cookie
                + "(Ljava/lang/String;Ljava/lang/String;)V\t0\tclient\tNAME\n"
                + cookie
                + "*\t0\tdelete\tNAME\n"
                + "their.Jar\tput\t*\t0\tset\tNAME\n");

    SinkTable joint = SinkTable.builtIn().withLibrary(theirs);

    assertThat(joint.ofType("jakarta.servlet.http.Cookie"))
        .isEqualTo(SinkTable.builtIn().ofType("jakarta.servlet.http.Cookie"));
    assertThat(joint.ofType("their.Jar")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jakarta.a.B,c,(I)V | javax.a.B,c,(I)V",
        "jakarta.a.B$C,<init>,* | javax.a.B$C,<init>,*",
        "a.B,c,(Ljakarta/a/D;[Ljakarta/E;)V | a.B,c,(Ljavax/a/D;[Ljavax/E;)V",
        "jakarta.a.B,c,(Ljava/lang/String;)Ljakarta/a/B; | javax.a.B,c,(Ljava/lang/String;)Ljavax/a/B;",
      })
  void aLineWithJakartaTypesCoversJavaxToo(String line, String twin) {
    assertThat(members(parse(line.replace(',', '\t') + "\t0\tset\tNAME\n")))
        .containsExactly(line, twin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.B,c,(I)Ljakarta/a/D;",
        "my.jakarta.B,c,(Lmy/jakarta/D;)V",
        "jakartas.B,c,*",
        "javax.a.B,c,(Ljavax/a/D;)V",
      })
  void otherLinesHaveNoTwin(String line) {
    assertThat(members(parse(line.replace(',', '\t') + "\t0\tset\tNAME\n"))).containsExactly(line);
  }

  @Test
  void anExplicitLineOverridesATwin() {
    SinkTable table =
        parse(
            "jakarta.a.B\tc\t(I)Ljakarta/a/B;\t0\tset\tNAME\n"
                + "javax.a.B\tc\t(I)V\t0\tread\tNAME\n"
                + "jakarta.a.B\td\t(I)V\t0\tset\tNAME\n"
                + "javax.a.B\td\t*\t0\tclient\tNAME\n");

    assertThat(table.ofType("javax.a.B"))
        .extracting(CookieSink::kind)
        .containsExactly(SinkKind.READ, SinkKind.CLIENT);
  }

  @Test
  void aTwinHasTheContentOfItsLine() {
    CookieSink twin =
        parse("jakarta.a.B\tc\t(II)V\t0\tset\tNAME\tshop\t1\tlib 1\tnoted\n").sinks().get(1);

    assertThat(twin.name()).hasValue("shop");
    assertThat(twin.ageArgument()).hasValue(1);
    assertThat(twin.library()).isEqualTo("lib 1");
    assertThat(twin.note()).isEqualTo("noted");
  }

  private static List<String> members(SinkTable table) {
    return table.sinks().stream()
        .map(sink -> String.join(",", sink.type(), sink.member(), sink.descriptor()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.B,c,*,0,set | a line has at least 6 columns",
        ",c,*,0,set,NAME | the column class is empty",
        "a.B,c,nonsense,0,set,NAME | \"nonsense\" is neither a descriptor",
        "a.B,c,*,x,set,NAME | \"x\" is neither the index",
        "a.B,c,*,0,put,NAME | unknown kind \"put\"",
        "a.B,c,*,0,set,WHERE | unknown form \"WHERE\"",
        "a.B,c,*,-,set,NAME | needs the index of an argument",
        "a.B,c,*,-,set,IMPLICIT | needs a name",
      })
  void aMalformedLineIsNamed(String line, String mistake) {
    assertThatThrownBy(() -> parse("# one\n" + line.replace(',', '\t') + "\n"))
        .isInstanceOf(MalformedSinkTableException.class)
        .hasMessageContaining("sinks.tsv, line 2")
        .hasMessageContaining(mistake);
  }
}
