package dev.biscotti.search.classfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Calls that omit arguments, as Kotlin compiles them. */
class KotlinDefaultsTest {
  private static final String LEFT_OUT = "vouched[]";

  private static final String MARKER =
      "package kotlin.jvm.internal; public class DefaultConstructorMarker {}";

  private static final String SHOP =
      """
      import kotlin.jvm.internal.DefaultConstructorMarker;
      class Shop {
        Shop(String name, int age, boolean http) {}
        Shop(String name, int age, boolean http, int mask, DefaultConstructorMarker marker) {
          this(name, (mask & 2) != 0 ? 7 : age, http);
        }
        Shop(int other, DefaultConstructorMarker marker) {}
        Shop(String s, int only, DefaultConstructorMarker marker) {}
        void set(String name, int age) {}
        private void own(String name) {}
        static void set$default(Shop on, String name, int age, int mask, Object marker) { on.set(name, age); }
        static void own$default(Shop on, String name, int mask, Object marker) {}
        static void put(String name, int age) {}
        static void put$default(String name, int age, int mask, Object marker) {}
        static void on(Shop $this$on, String name, int age) {}
        static void on$default(Shop $this$on, String name, int age, int mask, Object marker) {}
        static void alone$default(String name, int age, int mask, Object marker) {}
        enum Kind { ; Kind(String a, int b) {} Kind(String a, int b, int mask, DefaultConstructorMarker m) { this(a, b); } }
      }
      """;

  private static Body body(List<String> options, String code) {
    return BodyText.body(
        Compiled.with(options, MARKER, SHOP, "class A { void m(Shop s) { " + code + " } }")
            .program(),
        "A",
        "m");
  }

  private static List<String> calls(String code) {
    return BodyText.calls(body(List.of("-g"), code));
  }

  @Test
  void aVariantIsItsMethodWithTheGivenArguments() {
    assertThat(calls("Shop.set$default(s, \"a\", 0, 2, null);"))
        .containsExactly("p0.set(\"a\", " + LEFT_OUT + ")");
    assertThat(calls("Shop.set$default(s, null, 5, 1, null);"))
        .containsExactly("p0.set(" + LEFT_OUT + ", 5)");
    assertThat(calls("Shop.put$default(\"a\", 0, 2, null);"))
        .containsExactly("Shop.put(\"a\", " + LEFT_OUT + ")");
  }

  @Test
  void anExtensionsReceiverHasNoBit() {
    assertThat(calls("Shop.on$default(s, \"a\", 0, 2, null);"))
        .containsExactly("Shop.on(p0, \"a\", " + LEFT_OUT + ")");
    assertThat(calls("Shop.on$default(s, null, 5, 1, null);"))
        .containsExactly("Shop.on(p0, " + LEFT_OUT + ", 5)");
    assertThat(BodyText.calls(body(List.of("-g:none"), "Shop.on$default(s, null, 5, 1, null);")))
        .containsExactly("Shop.on(" + LEFT_OUT + ", " + LEFT_OUT + ", 5)");
  }

  @Test
  void aConstructorMakesTheObject() {
    Body body = body(List.of("-g"), "new Shop(\"a\", 0, true, 2, null);");

    assertThat(BodyText.calls(body)).containsExactly("new Shop(\"a\", " + LEFT_OUT + ", true)");
    assertThat(body.calls().get(0).dispatch()).isEqualTo(Call.Dispatch.SPECIAL);
    assertThat(calls("new Shop(5, null);")).containsExactly("new Shop(5, null)");
    assertThat(calls("new Shop(\"a\", 5, null);")).containsExactly("new Shop(\"a\", 5, null)");
  }

  @Test
  void theDispatchIsThatOfTheMethod() {
    Body body =
        body(
            List.of("-g"),
            "Shop.set$default(s, \"a\", 0, 2, null); Shop.own$default(s, \"a\", 0, null); Shop.put$default(\"a\", 0, 2, null);");

    assertThat(body.calls())
        .extracting(Call::dispatch)
        .containsExactly(Call.Dispatch.VIRTUAL, Call.Dispatch.SPECIAL, Call.Dispatch.STATIC);
  }

  @Test
  void aMethodWithoutVariantsIsCalledItself() {
    assertThat(calls("Shop.alone$default(\"a\", 1, 2, null);"))
        .containsExactly("Shop.alone$default(\"a\", 1, 2, null)");
  }

  @Test
  void callersOfAMethodCallItsVariants() {
    ClassFileProgram program =
        Compiled.of(
                MARKER,
                SHOP,
                "class A { void m(Shop s) { Shop.set$default(s, \"a\", 0, 2, null); } void n() { new Shop(\"a\", 0, true, 2, null); } }")
            .program();
    List<MethodInfo> methods = program.type("Shop").orElseThrow().methods();
    MethodInfo set =
        methods.stream().filter(one -> one.ref().name().equals("set")).findFirst().orElseThrow();

    assertThat(program.calling(set))
        .extracting(Body::toString)
        .containsExactlyInAnyOrder("A.m", "Shop.set$default");
    assertThat(program.calling(methods.get(0))).extracting(Body::toString).contains("A.n");
  }

  @Test
  void aVariantPassesOnTheArgumentsOfItsCallers() {
    ClassFileProgram program = Compiled.of(MARKER, SHOP).program();

    assertThat(BodyText.calls(BodyText.body(program, "Shop", "set$default")))
        .containsExactly("p0.set(vouched[], vouched[])");
    assertThat(BodyText.calls(BodyText.body(program, "Shop", "on$default"))).isEmpty();
    assertThat(BodyText.calls(BodyText.body(program, "Shop", "alone$default"))).isEmpty();
  }

  @Test
  void theDefaultsOfALibraryAreUnknown() {
    Compiled compiled =
        Compiled.of(
            MARKER, SHOP, "class A { void m(Shop s) { Shop.set$default(s, \"a\", 0, 2, null); } }");
    ClassFileProgram program =
        new ClassFileProgram(
            name -> Optional.ofNullable(compiled.classes().get(name)),
            Set.of("A"),
            key -> Optional.empty());

    assertThat(BodyText.calls(BodyText.body(program, "A", "m")))
        .containsExactly("p0.set(\"a\", ?it is left to its default)");
  }
}
