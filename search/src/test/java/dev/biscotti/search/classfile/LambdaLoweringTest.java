package dev.biscotti.search.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How lambdas and method references are lowered. */
class LambdaLoweringTest {
  private static Body body(String members) {
    String source = "import java.util.*; import java.util.function.*; class A { " + members + " }";
    ClassFileProgram program = Compiled.of(source).program();
    Body body = BodyText.body(program, "A", "m");
    assertThat(program.problems()).isEmpty();
    return body;
  }

  @Test
  void aLambdaHasItsOwnParametersAndTheValuesAroundIt() {
    Body body =
        body(
            """
            String f; void u(String s, int i, String t, A a) {}
            void m(String p, List<String> l) { String c = "a"; l.forEach(s -> u(s, 1, p + c, this)); }
            """);

    assertThat(BodyText.calls(body))
        .containsExactly("p1.forEach(Consumer{})", "this.u(own0, 1, [p0 + \"a\"], this)");
    Body lambda = body.withLambdas().get(1);
    assertThat(lambda.parameterTypes()).containsExactly("Ljava/lang/String;");
    assertThat(lambda.around()).contains(body);
    assertThat(lambda.method()).isEqualTo(body.method());
  }

  @Test
  void aLambdaInALambdaSeesTheOutermostValues() {
    Body body =
        body(
            """
            Supplier<Function<String, String>> m(String p) {
              String local = p.trim();
              return () -> { String inner = local + "b"; return s -> p + local + inner + s + this; };
            }
            """);

    assertThat(BodyText.returned(body))
        .containsExactly(
            "Supplier{Function{[p0 + p0.trim() + [p0.trim() + \"b\"] + own0 + String.valueOf(this)]}}");
    assertThat(body.withLambdas()).hasSize(3);
  }

  @Test
  void aVariableOfALoopIsCapturedAsItIsThen() {
    Body body =
        body(
            """
            void m(List<Runnable> out) {
              String s = "a";
              while (out.size() < 3) { String now = s; out.add(() -> System.setProperty(now, "x")); s = now + "b"; }
            }
            """);

    assertThat(BodyText.calls(body))
        .contains("System.setProperty((\"a\" | [itself + \"b\"]), \"x\")");
  }

  @Test
  void methodReferencesReferToMethods() {
    Body body =
        body(
            """
            static void s(String t) {} void v(String t) {}
            void m(A other) {
              Consumer<String> a = A::s; Consumer<String> b = this::v; Consumer<String> c = other::v;
              BiConsumer<A, String> d = A::v; Function<String, Thread> e = Thread::new; IntFunction<String[]> f = String[]::new;
            }
            """);

    assertThat(body.functions().stream().map(BodyText::of))
        .containsExactly(
            "Consumer{::A.s}",
            "Consumer{this::A.v}",
            "Consumer{p0::A.v}",
            "BiConsumer{::A.v}",
            "Function{::the constructor of Thread}",
            "IntFunction{new [Ljava/lang/String;}");
    assertThat(body.functions()).extracting(Value.Function::around).containsOnly(body);
  }

  @Test
  void aBuilderIsUnknownInALambda() {
    Body body =
        body(
            "Supplier<String> m() { StringBuilder b = new StringBuilder(\"a\"); return () -> b.append(1).toString(); }");

    assertThat(BodyText.returned(body))
        .containsExactly("Supplier{?its StringBuilder is passed on.toString()}");
  }

  @Test
  void theCodeOfALambdaIsNotAMethodOfTheType() {
    ClassFileProgram program =
        Compiled.of(
                "class A { Runnable m() { return () -> {}; } Runnable n() { return this::k; } void k() {} }")
            .program();

    assertThat(program.type("A").orElseThrow().methods())
        .extracting(method -> method.ref().name())
        .containsExactlyInAnyOrder("<init>", "m", "n", "k");
  }

  @Test
  void aLambdaThatCanBeStoredIsFoundOnce() {
    ClassFileProgram program =
        Compiled.of(
                """
                class A {
                  interface S extends Runnable, java.io.Serializable {}
                  S m(String p) { return () -> System.setProperty(p, "x"); }
                }
                """)
            .program();

    assertThat(program.type("A").orElseThrow().methods())
        .extracting(method -> method.ref().name())
        .containsExactlyInAnyOrder("<init>", "m");
    assertThat(BodyText.calls(BodyText.body(program, "A", "m")))
        .containsExactly("System.setProperty(p0, \"x\")");
  }

  @Test
  void aLambdaOfTheInitializerOfAFieldIsInTheConstructor() {
    ClassFileProgram program =
        Compiled.of("class A {\nfinal Runnable r =\n() -> System.setProperty(\"a\", \"x\"); }")
            .program();

    Body body = BodyText.body(program, "A", "<init>");

    assertThat(BodyText.calls(body)).contains("System.setProperty(\"a\", \"x\")");
    ClassPlace place = (ClassPlace) body.withLambdas().get(1).calls().get(0).at();
    assertThat(List.of(place.className(), place.member(), place.sourceFile(), place.line()))
        .containsExactly("A", "r", "A.java", 3);
  }
}
