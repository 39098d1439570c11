package dev.biscotti.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs with more values, objects or paths than a search can follow. The search ends quickly,
 * reports that it gave up, and names no cookie that is not set. The time limits only catch
 * unbounded growth.
 */
@Timeout(120)
@Tag("slow")
class HostileProgramsTest {
  private static final String IMPORTS = "import jakarta.servlet.http.*; import java.util.*;\n";

  /** Objects created from others, with ever longer names. */
  private static final String NAME =
      """
      final class Name {
        final String text;
        final String other;
        private Name(String text, String other) { this.text = text; this.other = other; }
        static Name of(String text) { return new Name(text, ""); }
        Name with(String end) { return new Name(text + end, other); }
        Name and(Name one) { return new Name(text + one.text, one.other + other); }
        Name flip() { return new Name(other + text, text); }
      """;

  @TempDir Path folder;

  private CorpusCompiler.Outcome compile(String code) throws IOException {
    Path file = Files.writeString(folder.resolve("Hostile.java"), IMPORTS + code);
    CorpusCompiler.Outcome outcome = CorpusCompiler.compile(List.of(file), folder);
    assertThat(outcome.otherErrors()).isEmpty();
    return outcome;
  }

  private static String repeat(int times, IntFunction<String> line) {
    return IntStream.range(0, times).mapToObj(line).collect(Collectors.joining("\n"));
  }

  private static String page(String members) {
    return "class Hostile {\n" + members + "\n}\n";
  }

  private static List<String> rules(CorpusCompiler.Outcome outcome) {
    return outcome.findings().stream().map(Program.Expectation::rule).distinct().toList();
  }

  @Test
  void objectsThatAreMadeOfOthersHaveNamesThatBeginAlike() throws IOException {
    CorpusCompiler.Outcome outcome =
        compile(
            NAME
                + "}\n"
                + page(
                    "void go(HttpServletResponse response) { Name n0 = Name.of(\"first\");\n"
                        + repeat(
                            200,
                            i ->
                                "Name n%d = n%d.and(n%d).with(\"%d\").flip();"
                                    .formatted(i + 1, i, i, i))
                        + repeat(
                            200,
                            i ->
                                "response.addCookie(new Cookie(n%d.text + n%d.other, \"\"));"
                                    .formatted(i, i))
                        + "}"));

    assertThat(outcome.findings())
        .hasSize(200)
        .allMatch(one -> one.rule().equals("BSC602") || one.cookie().startsWith("first"));
  }

  @Test
  void factoriesThatCallEachOtherAreNotKnown() throws IOException {
    CorpusCompiler.Outcome outcome =
        compile(
            NAME
                + repeat(
                    30,
                    i ->
                        ("static Name f%d(Name n, boolean b) {"
                                + " return b ? f%d(n.with(\"%d\"), b) : f%d(n.and(n), !b).flip(); }")
                            .formatted(i, (i + 1) % 30, i, (i * 7 + 3) % 30))
                + "}\n"
                + page(
                    "void go(HttpServletResponse response, boolean b) {"
                        + repeat(
                            30,
                            i ->
                                ("response.addCookie("
                                        + "new Cookie(Name.f%d(Name.of(\"x%d\"), b).text, \"\"));")
                                    .formatted(i, i))
                        + "}"));

    assertThat(outcome.findings()).hasSize(30);
    assertThat(rules(outcome)).containsExactly("BSC602");
  }

  @Test
  void constructorsThatTakeOtherObjectsAreFollowedOnlySoFar() throws IOException {
    CorpusCompiler.Outcome outcome =
        compile(
            page(
                """
                final String n; final String m; Hostile p;
                Hostile(String n) { this.n = n; this.m = n; }
                Hostile(Hostile o, String s) { this.p = o; n = o.n + s + o.m; m = o.m + o.p.n; }
                """
                    + repeat(
                        20,
                        i ->
                            ("Hostile k%d(Hostile o) {"
                                    + " return new Hostile(new Hostile(this, o.n).k%d(o), p.n + \"%d\"); }")
                                .formatted(i, (i + 1) % 20, i))
                    + "void go(HttpServletResponse response) { Hostile h = new Hostile(\"first\");"
                    + repeat(
                        60,
                        i ->
                            ("h = h.k%d(new Hostile(h, \"z\"));"
                                    + " response.addCookie(new Cookie(h.n + h.m + h.p.n, \"\"));")
                                .formatted(i % 20))
                    + "}"));

    assertThat(outcome.findings()).isNotEmpty();
  }

  @Test
  void helpersThatCallHelpersTwiceAreNotPassedOverInSilence() throws IOException {
    CorpusCompiler.Outcome outcome =
        compile(
            page(
                "void go(HttpServletResponse response) { m0(response, \"x\"); }\n"
                    + repeat(
                        40,
                        i ->
                            ("void m%d(HttpServletResponse response, String n) {"
                                    + " m%d(response, n + \"a%d\"); m%d(response, n + \"b%d\"); }")
                                .formatted(i, i + 1, i, i + 1, i))
                    + "void m40(HttpServletResponse response, String n) {"
                    + " response.addCookie(new Cookie(n, \"\")); }"));

    assertThat(rules(outcome)).containsExactly("BSC602");
  }

  @Test
  void textsThatAreDoubledAgainAndAgainEnd() throws IOException {
    CorpusCompiler.Outcome outcome =
        compile(
            page(
                "void go(HttpServletResponse response, String any) { String s0 = \"a\" + any;\n"
                    + repeat(60, i -> "String s%d = s%d + s%d;".formatted(i + 1, i, i))
                    + "response.addCookie(new Cookie(s60, \"\")); String t = \"b\".repeat(100);\n"
                    + repeat(12, i -> "t = t.repeat(100).replace(\"b\", \"bb\");")
                    + "response.addCookie(new Cookie(t, \"\")); }"));

    assertThat(rules(outcome)).containsExactly("BSC602");
  }

  @Test
  void aMethodWithMoreThanAThousandConditionsIsFollowed() throws IOException {
    CorpusCompiler.Outcome outcome =
        compile(
            page(
                "void go(HttpServletResponse response, int[] k, boolean x) {\n"
                    + repeat(
                        1200,
                        i ->
                            "if (k[%d] > 0) { response.addCookie(new Cookie(x ? \"a%d\" : \"b\", \"\")); }"
                                .formatted(i, i))
                    + "}"));

    assertThat(outcome.findings()).hasSize(2400);
    assertThat(rules(outcome)).containsExactly("BSC601");
  }
}
