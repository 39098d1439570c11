package dev.biscotti.search.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How each language construct is lowered, as javac compiles it. */
class LoweringTest {
  private static final List<String> DEBUG = List.of("-g");
  private static final List<String> OLD = List.of("-g", "--release", "8");

  private static Body body(String members) {
    return body(DEBUG, members);
  }

  private static Body body(List<String> options, String members) {
    String source = "import java.util.*; import java.util.function.*; class A { " + members + " }";
    ClassFileProgram program = Compiled.with(options, source).program();
    Body body = BodyText.body(program, "A", "m");
    assertThat(program.problems()).isEmpty();
    return body;
  }

  private static List<String> calls(String members) {
    return BodyText.calls(body(members));
  }

  private static List<String> returned(String members) {
    return BodyText.returned(body(members));
  }

  @Test
  void anObjectIsTheResultOfItsConstructorCall() {
    assertThat(calls("Object m() { var t = new Thread(\"a\"); t.setName(\"b\"); return t; }"))
        .containsExactly("new Thread(\"a\")", "new Thread(\"a\").setName(\"b\")");
  }

  @Test
  void callsOfOtherConstructorsAreMadeOnTheObject() {
    Body body =
        BodyText.body(
            Compiled.of("class B extends Thread { B() { super(\"a\"); } }").program(),
            "B",
            "<init>");

    assertThat(BodyText.calls(body)).containsExactly("this.Thread.<init>(\"a\")");
    assertThat(body.calls().get(0).dispatch()).isEqualTo(Call.Dispatch.SPECIAL);
    assertThat(body.calls().get(0).isCreation()).isFalse();
  }

  @Test
  void constantsAreThoseOfTheSource() {
    assertThat(
            calls(
                """
                void m() { u(true, 'c', (byte) -3, (short) 300, 70_000, 5L, 1.5f, 2.5, "s", null, A.class); }
                void u(boolean z, char c, byte b, short s, int i, long l, float f, double d, String t, Object n, Class<?> k) {}
                """))
        .containsExactly("this.u(true, 'c', -3, 300, 70000, 5L, 1.5, 2.5, \"s\", null, A.class)");
  }

  @Test
  void numbersAreConvertedWhereTheyAreCharactersOrTruthValues() {
    assertThat(
            calls(
                """
                void m(int i, char c, boolean b) { u((char) i, true); u(c, b); u(b ? 'x' : 'y', i > 0); }
                void u(char c, boolean b) {}
                """))
        .containsExactly(
            "this.u((C)p0, true)", "this.u(p1, p2)", "this.u((C)(120 | 121), (Z)(1 | 0))");
  }

  @Test
  void numbersAreComputedAndCounted() {
    assertThat(returned("int m(int i) { return i * 2; }")).containsExactly("?it is computed");
    assertThat(returned("int m(int i) { i++; return i; }")).containsExactly("?it is counted");
    assertThat(returned("long m(int i) { return i; }")).containsExactly("(J)p0");
    assertThat(returned("int m(long l) { return (int) l; }")).containsExactly("(I)p0");
    assertThat(returned("int m(double d) { return (int) d; }")).containsExactly("?it is computed");
    assertThat(returned("int m(int[] a) { return a.length; }")).containsExactly("?it is computed");
  }

  @Test
  void aConcatenationHasItsParts() {
    assertThat(
            returned(
                "String m(String s, int i, char c, boolean b) { return \"a-\" + s + i + c + b + \"-z\"; }"))
        .containsExactly("[\"a-\" + p0 + p1 + p2 + p3 + \"-z\"]");
    assertThat(returned("String m(int i) { return \"\" + (char) i + (i > 0); }"))
        .containsExactly("[(C)p0 + (Z)(1 | 0)]");
  }

  @Test
  void aConcatenationMayHoldTheCharactersOfItsRecipe() {
    assertThat(returned("String m(String s) { return \"a\\1b\\2\" + s; }"))
        .containsExactly("[\"a\1b\2\" + p0]");
  }

  @Test
  void anOldConcatenationIsAChainOfCalls() {
    Body body = body(OLD, "String m(String s, char c) { return \"a\" + s + c; }");

    assertThat(BodyText.returned(body))
        .containsExactly("new StringBuilder().append(\"a\").append(p0).append(p1).toString()");
  }

  @Test
  void aBuilderIsWhatTheLastCallThatChangedItLeft() {
    assertThat(
            returned(
                """
                String m(String s) {
                  StringBuilder b = new StringBuilder("a");
                  StringBuilder same = b;
                  b.append(s);
                  same.setLength(3);
                  b.length();
                  return b.toString();
                }
                """))
        .containsExactly("new StringBuilder(\"a\").append(p0).setLength(3).toString()");
  }

  @Test
  void aBuilderGrowsInALoop() {
    assertThat(
            returned(
                """
                String m(String[] all) {
                  StringBuilder b = new StringBuilder();
                  for (String one : all) { b.append(one).append(','); }
                  return b.toString();
                }
                """))
        .containsExactly(
            "(new StringBuilder() | itself.append(p0[(0 | ?it is counted)]).append(',')).toString()");
  }

  @Test
  void aSharedBuilderIsUnknown() {
    String unknown = "?its StringBuilder is passed on.toString()";
    assertThat(
            returned(
                """
                StringBuilder kept; void u(StringBuilder b) {}
                String m(int i, StringBuilder[] all) {
                  StringBuilder b = new StringBuilder("a");
                  if (i == 0) { u(b); return b.toString(); }
                  if (i == 1) { kept = b; return b.toString(); }
                  if (i == 2) { all[0] = b; return b.append("b").toString(); }
                  Runnable r = () -> b.append("c");
                  return b.toString();
                }
                """))
        .containsExactly(unknown, unknown, unknown, unknown);
  }

  @Test
  void aBuilderIsUnknownAfterAPossibleAliasHasChanged() {
    assertThat(
            returned(
                """
                String m(boolean c) {
                  StringBuilder a = new StringBuilder("a");
                  StringBuilder b = new StringBuilder("b");
                  StringBuilder either = c ? a : b;
                  either.append("x");
                  return a.toString();
                }
                """))
        .containsExactly("?its StringBuilder is passed on.toString()");
  }

  @Test
  void theArgumentsAreThoseBeforeTheBuilderIsHandedOn() {
    assertThat(
            calls(
                """
                void u(CharSequence c) {}
                void m() { StringBuilder b = new StringBuilder("a"); u(b); u(b); }
                """))
        .containsExactly(
            "new StringBuilder(\"a\")",
            "this.u(new StringBuilder(\"a\"))",
            "this.u(?its StringBuilder is passed on)");
  }

  @Test
  void variablesAreWhatWasAssignedToThem() {
    assertThat(
            returned(
                """
                String m(int i, String s) {
                  String name = "a";
                  if (i > 0) { name = "b"; } else if (i < -5) { name = s; }
                  return name;
                }
                """))
        .containsExactly("(\"a\" | \"b\" | p1)");
    assertThat(returned("String m(boolean b) { String s = null; if (b) { s = \"a\"; } return s; }"))
        .containsExactly("(null | \"a\")");
  }

  @Test
  void loopsCloseTheirCycles() {
    assertThat(
            returned(
                """
                String m(int n) {
                  String s = "a";
                  for (int i = 0; i < n; i++) { s = s + "b"; }
                  return s;
                }
                """))
        .containsExactly("(\"a\" | [itself + \"b\"])");
    assertThat(
            returned(
                """
                String m(int n) {
                  String s = "a", t = "b";
                  while (n-- > 0) { String u = s; s = t.concat("c"); t = u; }
                  return s;
                }
                """))
        .containsExactly("(\"a\" | (\"b\" | itself).concat(\"c\"))");
  }

  @Test
  void fieldsAreReadAndAssigned() {
    Body body =
        body(
            """
            static String one; char c; A next;
            String m(int i) { one = "a"; c = 'x'; next.c = (char) i; return next.next.toString() + one; }
            """);

    assertThat(BodyText.fieldStores(body))
        .containsExactly("A.one = \"a\"", "this.A.c = 'x'", "this.next.A.c = (C)p0");
    assertThat(BodyText.returned(body)).containsExactly("[this.next.next.toString() + A.one]");
  }

  @Test
  void aFieldIsThatOfTheClassThatDeclaresIt() {
    ClassFileProgram program =
        Compiled.of(
                "class A { static final Object NAME = new Object(); }",
                "class B extends A { }",
                "class C { Object m() { return B.NAME; } }")
            .program();

    assertThat(BodyText.returned(BodyText.body(program, "C", "m"))).containsExactly("A.NAME");
  }

  @Test
  void arraysHoldWhatIsStoredInThem() {
    Body body =
        body(
            """
            String m(int i, String s) {
              String[] names = {"a", s}; names[i] = "b"; char[] c = {'x'}; boolean[] z = {true};
              Object o = new int[2][3]; o = new String[1]; return names[1];
            }
            """);

    assertThat(BodyText.arrayStores(body))
        .containsExactly(
            "new [Ljava/lang/String;[0] = \"a\"",
            "new [Ljava/lang/String;[1] = p1",
            "new [Ljava/lang/String;[p0] = \"b\"",
            "new [C[0] = 'x'",
            "new [Z[0] = true");
    assertThat(BodyText.returned(body)).containsExactly("new [Ljava/lang/String;[1]");
  }

  @Test
  void variableArgumentsAreInAnArray() {
    Body body = body("void u(String a, Object... more) {} void m() { u(\"a\", \"b\", 1); }");

    assertThat(BodyText.calls(body))
        .containsExactly("Integer.valueOf(1)", "this.u(\"a\", new [Ljava/lang/Object;)");
    assertThat(BodyText.arrayStores(body))
        .containsExactly(
            "new [Ljava/lang/Object;[0] = \"b\"",
            "new [Ljava/lang/Object;[1] = Integer.valueOf(1)");
  }

  @Test
  void castsGiveTheType() {
    assertThat(returned("String m(Object o) { return (String) o; }"))
        .containsExactly("(Ljava/lang/String;)p0");
    assertThat(returned("String m(List<String> l) { return l.get(0); }"))
        .containsExactly("(Ljava/lang/String;)p0.get(0)");
  }

  @Test
  void aSwitchOverStringsCallsEquals() {
    assertThat(
            calls(
                "int m(String s) { switch (s) { case \"a\": return 1; case \"b\": return 2; default: return 3; } }"))
        .containsExactly("p0.hashCode()", "p0.equals(\"a\")", "p0.equals(\"b\")");
  }

  @Test
  void aSwitchGivesOneOfItsResults() {
    assertThat(
            returned(
                """
                String m(int i) {
                  return switch (i) { case 1 -> "a"; case 2, 700 -> "b"; default -> throw new IllegalStateException(); };
                }
                """))
        .containsExactly("(\"a\" | \"b\")");
  }

  @Test
  void handlersSeeTheVariablesOfEveryInstructionInTheirRange() {
    assertThat(
            returned(
                """
                void u() {}
                String m() {
                  String s = "a";
                  try { u(); s = "b"; u(); s = "c"; u(); } catch (RuntimeException e) { return s; } finally { u(); }
                  return s;
                }
                """))
        .containsExactly("(\"a\" | \"b\" | \"c\")", "\"c\"");
    assertThat(
            returned(
                "String m() { try { return \"a\"; } catch (RuntimeException e) { return e.toString(); } }"))
        .containsExactly("\"a\"", "?it cannot be followed.toString()");
  }

  @Test
  void accessorsOfRecordsReadTheirFields() {
    ClassFileProgram program = Compiled.of("record R(String name, char c) {}").program();

    assertThat(BodyText.returned(BodyText.body(program, "R", "name"))).containsExactly("this.name");
    assertThat(BodyText.fieldStores(BodyText.body(program, "R", "<init>")))
        .containsExactly("this.R.name = p0", "this.R.c = p1");
    assertThat(BodyText.returned(BodyText.body(program, "R", "toString")))
        .containsExactly("?an object is not a text");
  }

  @Test
  void constantsOfEnumsAreMadeInTheInitializer() {
    ClassFileProgram program =
        Compiled.of("enum E { ONE(\"a\"); final String name; E(String n) { name = n; } }")
            .program();

    assertThat(BodyText.fieldStores(BodyText.body(program, "E", "<clinit>")))
        .first()
        .isEqualTo("E.ONE = new E(\"ONE\", 0, \"a\")");
    assertThat(BodyText.fieldStores(BodyText.body(program, "E", "<init>")))
        .containsExactly("this.E.name = p2");
    assertThat(program.type("E").orElseThrow().methods())
        .filteredOn(method -> method.ref().name().startsWith("value"))
        .hasSize(2)
        .allMatch(method -> program.body(method).isEmpty());
  }

  @Test
  void privateMethodsAreTheNamedOnes() {
    Body body =
        body(
            """
            private void p() {} void v() {} static void s() {} class In { private void q() {} }
            void m(In in) { p(); v(); s(); in.q(); super.hashCode(); }
            """);

    assertThat(body.calls())
        .extracting(Call::dispatch)
        .containsExactly(
            Call.Dispatch.SPECIAL,
            Call.Dispatch.VIRTUAL,
            Call.Dispatch.STATIC,
            Call.Dispatch.SPECIAL,
            Call.Dispatch.SPECIAL);
  }
}
