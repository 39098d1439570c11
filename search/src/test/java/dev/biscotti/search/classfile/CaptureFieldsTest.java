package dev.biscotti.search.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What local and anonymous classes capture from the surrounding code. */
class CaptureFieldsTest {
  private static List<String> calls(String members, String type, String method) {
    ClassFileProgram program =
        Compiled.of("import java.util.*; class A { static void u(Object... o) {} " + members + " }")
            .program();
    return BodyText.calls(BodyText.body(program, type, method));
  }

  @Test
  void anAnonymousClassSeesTheVariablesAroundIt() {
    assertThat(
            calls(
                """
                Runnable m(String p) {
                  String local = p + "x";
                  return new Runnable() { public void run() { local.concat(p); } };
                }
                """,
                "A$1",
                "run"))
        .containsExactly("[p0 + \"x\"].concat(p0)");
  }

  @Test
  void aLocalClassSeesWhatEachOfItsInstancesCaptures() {
    assertThat(
            calls(
                """
                void m(boolean b) {
                  String local = b ? "a" : "b";
                  class L { final int i; L(int i) { this.i = i; } void n() { local.concat("c"); } }
                  new L(1).n();
                  Runnable r = () -> new L(2).n();
                }
                """,
                "A$1L",
                "n"))
        .containsExactly("(\"a\" | \"b\").concat(\"c\")");
  }

  @Test
  void aClassInALambdaInALocalClassSeesTheOutermostVariables() {
    assertThat(
            calls(
                """
                void m(String p) {
                  class L {
                    Runnable n(String q) {
                      return () -> new Thread() { @Override public void run() { p.concat(q); } }.run();
                    }
                  }
                  new L().n(p);
                }
                """,
                "A$1L$1",
                "run"))
        .containsExactly("p0.concat(p0)");
  }

  @Test
  void aLambdaInALocalClassSeesThemToo() {
    assertThat(
            calls(
                "void m(String p) { class L { Runnable n() { return () -> p.trim(); } } new L().n(); }",
                "A$1L",
                "n"))
        .containsExactly("p0.trim()");
  }

  @Test
  void aBuilderIsUnknownThere() {
    assertThat(
            calls(
                """
                Runnable m() {
                  StringBuilder b = new StringBuilder("a");
                  return new Runnable() { public void run() { b.toString(); } };
                }
                """,
                "A$1",
                "run"))
        .containsExactly("?its StringBuilder is passed on.toString()");
  }

  @Test
  void aClassWithoutInstancesSeesItsFields() {
    assertThat(calls("void m(String p) { class L { void n() { p.trim(); } } }", "A$1L", "n"))
        .containsExactly("this.val$p.trim()");
  }

  @Test
  void otherFieldsAreRead() {
    assertThat(
            calls(
                "Runnable m() { return new Runnable() { String $own = \"a\"; public void run() { $own.trim(); } }; }",
                "A$1",
                "run"))
        .containsExactly("this.$own.trim()");
  }
}
