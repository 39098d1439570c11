package dev.biscotti.search.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The paths through the code of a method, and their conditions. */
class WaysTest {
  private static Body body(String code) {
    String source =
        "class A { static void a() {} static void b() {} static void c() {} static void d() {} "
            + code
            + " }";
    return BodyText.body(Compiled.of(source).program(), "A", "m");
  }

  private static Call call(Body body, String name) {
    return body.calls().stream()
        .filter(call -> call.method().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> conditions(String code) {
    Body body = body(code);
    return BodyText.conditions(body, call(body, "a"));
  }

  @Test
  void aComparisonHoldsWhereItLeads() {
    assertThat(conditions("void m(int i) { if (i == 0) { a(); } }")).containsExactly("p0 EQ 0");
    assertThat(conditions("void m(int i) { if (i == 0) { b(); } else { a(); } }"))
        .containsExactly("p0 NE 0");
    assertThat(conditions("void m(int i) { if (i < 7) { return; } a(); }"))
        .containsExactly("p0 GE 7");
    assertThat(conditions("void m(int i, int j) { if (i <= j) { a(); } }"))
        .containsExactly("p0 LE p1");
    assertThat(conditions("void m(int i) { if (i >= 0) { a(); } }")).containsExactly("p0 GE 0");
    assertThat(conditions("void m(int i) { if (i > 0) { a(); } }")).containsExactly("p0 GT 0");
    assertThat(conditions("void m(int i) { if (i != 3) { a(); } }")).containsExactly("p0 NE 3");
    assertThat(conditions("void m(int i) { if (i < 0) { a(); } }")).containsExactly("p0 LT 0");
  }

  @Test
  void longsAreComparedAsThemselves() {
    assertThat(conditions("void m(long l) { if (l > 0) { a(); } }")).containsExactly("p0 GT 0L");
    assertThat(conditions("void m(long l, int i) { if (i == l) { a(); } }"))
        .containsExactly("(J)p1 EQ p0");
  }

  @Test
  void objectsAreComparedWithNullAndOthers() {
    assertThat(conditions("void m(Object o) { if (o == null) { a(); } }"))
        .containsExactly("p0 EQ null");
    assertThat(conditions("void m(Object o) { if (o != null) { a(); } }"))
        .containsExactly("p0 NE null");
    assertThat(conditions("void m(Object o) { if (o == this) { a(); } }"))
        .containsExactly("p0 EQ this");
  }

  @Test
  void truthValuesAreComparedWithZero() {
    assertThat(conditions("void m(boolean b) { if (b) { a(); } }")).containsExactly("p0 NE 0");
    assertThat(conditions("void m(String s) { if (!s.isEmpty()) { a(); } }"))
        .containsExactly("p0.isEmpty() EQ 0");
  }

  @Test
  void severalConditionsHoldTogetherAndNoneOfAlternatives() {
    assertThat(conditions("void m(int i, int j) { if (i > 1 && j > 2) { a(); } }"))
        .containsExactly("p0 GT 1", "p1 GT 2");
    assertThat(conditions("void m(int i, int j) { if (i > 1 || j > 2) { a(); } }")).isEmpty();
    assertThat(conditions("void m(int i) { for (int k = 5; k < i; k++) { b(); } a(); }"))
        .containsExactly("(5 | ?it is counted) GE p0");
  }

  @Test
  void noLabelOfASwitchMatchesWhereItsDefaultRuns() {
    assertThat(
            conditions(
                "void m(int i) { switch (i) { case 1: break; case 900: b(); break;"
                    + " default: a(); } }"))
        .containsExactly("p0 NE 1", "p0 NE 900");
    assertThat(conditions("void m(int i) { switch (i) { case 1: case 3: a(); } }")).isEmpty();
  }

  @Test
  void aSwitchLeadsToEachOfItsCases() {
    Body body =
        body(
            "void m(int i) { switch (i) { case 1: a(); break; case 2: b(); default: c(); } d(); }");

    assertThat(BodyText.conditions(body, call(body, "a"))).containsExactly("p0 EQ 1");
    assertThat(body.flow().isUnavoidable(call(body, "b"), List.of(call(body, "c")))).isTrue();
  }

  @Test
  void aCallOnEveryPathIsUnavoidable() {
    Body body = body("void m(int i) { a(); if (i > 0) { b(); } else { c(); } d(); }");

    assertThat(body.flow().isUnavoidable(call(body, "a"), List.of(call(body, "d")))).isTrue();
    assertThat(body.flow().isUnavoidable(call(body, "a"), List.of(call(body, "b")))).isFalse();
    assertThat(
            body.flow().isUnavoidable(call(body, "a"), List.of(call(body, "b"), call(body, "c"))))
        .isTrue();
  }

  @Test
  void anExceptionIsNotAReturn() {
    Body body = body("void m(int i) { a(); if (i > 0) { throw new Error(); } b(); }");

    assertThat(body.flow().isUnavoidable(call(body, "a"), List.of(call(body, "b")))).isTrue();
  }

  @Test
  void aHandlerIsEnteredFromWhereItsCodeBegins() {
    Body body =
        body("void m(int i) { if (i > 0) { a(); try { b(); } catch (Error e) { c(); } } d(); }");

    assertThat(BodyText.conditions(body, call(body, "c"))).containsExactly("p0 GT 0");
    assertThat(body.flow().isUnavoidable(call(body, "c"), List.of(call(body, "d")))).isTrue();
  }

  @Test
  void finallyRunsOnEveryPath() {
    Body body =
        body("void m(int i) { a(); try { if (i > 0) { return; } b(); } finally { c(); } d(); }");
    List<Call> last =
        body.calls().stream().filter(call -> call.method().name().equals("c")).toList();

    assertThat(last).hasSize(3);
    assertThat(body.flow().isUnavoidable(call(body, "a"), last)).isTrue();
    assertThat(body.flow().isUnavoidable(call(body, "a"), List.of(call(body, "d")))).isFalse();
  }
}
