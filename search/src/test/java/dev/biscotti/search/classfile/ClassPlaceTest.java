package dev.biscotti.search.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The places of code, and whether they allow undeclared cookies. */
class ClassPlaceTest {
  private static final String ALLOW =
      "package dev.biscotti.annotations; public @interface AllowUndeclaredCookie { String reason(); }";

  private static ClassFileProgram program(String source) {
    return Compiled.of(ALLOW, "import dev.biscotti.annotations.*;\n" + source).program();
  }

  /** The calls of {@code u} in a class, each with its place and whether it is allowed. */
  private static List<String> places(ClassFileProgram program, String type) {
    return program.type(type).orElseThrow().methods().stream()
        .flatMap(method -> program.body(method).stream())
        .flatMap(body -> body.withLambdas().stream())
        .flatMap(body -> body.calls().stream())
        .filter(call -> call.method().name().equals("u"))
        .map(ClassPlaceTest::place)
        .sorted()
        .toList();
  }

  private static String place(Call call) {
    ClassPlace place = (ClassPlace) call.at();
    return place.className()
        + "."
        + place.member()
        + ":"
        + place.line()
        + (place.isAllowed() ? " allowed" : "");
  }

  @Test
  void aPlaceIsInAMemberOfTheSource() {
    ClassFileProgram program =
        program(
            """
            class A {
              static String u() { return ""; }
              String first = u();
              static final String SECOND =
                  u();
              Runnable third = () -> {
                Runnable inner = () -> u();
              };
              static { u(); }
              String fourth;
              A(int i) {
                fourth = u();
              }
              A() {
                u();
              }
              Runnable m() {
                return () -> u();
              }
              String fifth = u();
            }
            """);

    assertThat(places(program, "A"))
        .containsExactly(
            "A.<clinit>:10",
            "A.<init>:13",
            "A.<init>:16",
            "A.SECOND:6",
            "A.fifth:21",
            "A.fifth:21",
            "A.first:4",
            "A.first:4",
            "A.m:19",
            "A.third:8",
            "A.third:8");
  }

  @Test
  void anAllowanceAppliesToTheDeclarationThatCarriesIt() {
    ClassFileProgram program =
        program(
            """
            class A {
              static String u() { return ""; }
              @AllowUndeclaredCookie(reason = "") String first = u();
              String second = u();
              @AllowUndeclaredCookie(reason = "") Runnable m() {
                class Local { void n() {
                  u(); } }
                return () -> u();
              }
              @AllowUndeclaredCookie(reason = "") static class In { class Deeper { void n() {
                u(); } } }
              class Out { void n() {
                u(); } }
            }
            """);

    assertThat(places(program, "A"))
        .containsExactly("A.first:4 allowed", "A.m:9 allowed", "A.second:5");
    assertThat(places(program, "A$1Local")).containsExactly("A$1Local.n:8 allowed");
    assertThat(places(program, "A$In$Deeper")).containsExactly("A$In$Deeper.n:12 allowed");
    assertThat(places(program, "A$Out")).containsExactly("A$Out.n:14");
  }

  @Test
  void anAnnotationIsAtTheFirstLineOfItsMethod() {
    ClassFileProgram program =
        program(
            """
            class A {
              @Deprecated String f;
              @Deprecated void m(
                  @Deprecated @AllowUndeclaredCookie(reason = "") String p, @Deprecated String q) {
                f = p;
              }
            }
            """);

    MethodInfo method =
        program.type("A").orElseThrow().methods().stream()
            .filter(one -> one.ref().name().equals("m"))
            .findFirst()
            .orElseThrow();
    ClassPlace place = (ClassPlace) method.annotations().get(0).at();
    assertThat(place).hasToString("A.m:6");
    assertThat(place.sourceFile()).isEqualTo("A.java");
    assertThat(place.isAllowed()).isFalse();
    assertThat(method.parameters().get(0).annotations().get(0).at().isAllowed()).isTrue();
    assertThat(method.parameters().get(1).annotations().get(0).at().isAllowed()).isFalse();
    assertThat(program.type("A").orElseThrow().field("f").orElseThrow().annotations().get(0).at())
        .hasToString("A.f:0");
  }

  @Test
  void placesAreInTheOrderOfTheCode() {
    ClassFileProgram program =
        program("class A { static void u() {} void m() { u(); u();\n u(); } void n() { u(); } }");
    Body m = BodyText.body(program, "A", "m");
    Body n = BodyText.body(program, "A", "n");

    assertThat(
            List.of(
                m.calls().get(0).at(),
                m.calls().get(1).at(),
                m.calls().get(2).at(),
                n.calls().get(0).at()))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(m.calls().get(0).at())
        .isEqualTo(
            BodyText.body(
                    program(
                        "class A { static void u() {} void m() { u(); u();\n u(); } void n() { u(); } }"),
                    "A",
                    "m")
                .calls()
                .get(0)
                .at())
        .isNotEqualTo(m.calls().get(1).at());
  }

  @Test
  void aClassWithoutLinesHasPlaces() {
    ClassFileProgram program =
        Compiled.with(List.of("-g:none"), "class A { String f = toString(); }").program();

    ClassPlace place = (ClassPlace) BodyText.body(program, "A", "<init>").calls().get(1).at();

    assertThat(place.line()).isZero();
    assertThat(place.sourceFile()).isEmpty();
    assertThat(place.member()).isEqualTo("<init>");
  }
}
