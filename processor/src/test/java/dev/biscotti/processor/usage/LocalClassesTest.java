package dev.biscotti.processor.usage;

import static dev.biscotti.processor.testing.Compilations.compile;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.biscotti.processor.BiscottiProcessor;
import dev.biscotti.processor.testing.ClassPath;
import dev.biscotti.processor.testing.Sources;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Declarations in places that the compiler does not show to processors. */
class LocalClassesTest {
  private static final String COOKIE =
      "@EssentialCookie(because = Exemption.USER_INPUT, purpose = \"Holds your basket.\") static"
          + " final String BASKET = \"basket\";";

  private static JavaFileObject page(String member) {
    return Sources.source(
        "app.Page",
        "package app;\n\nimport dev.biscotti.annotations.*;\n\nclass Page {\n" + member + "\n}\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void show() { class Names { COOKIE } }",
        "void show() { record Names(int a) { COOKIE } }",
        "void show() { interface Names { COOKIE } }",
        "void show() { enum Names { ONE; COOKIE } }",
        "void show() { class Outer { class Names { COOKIE } } }",
        "Object names = new Object() { COOKIE };",
        "static { class Names { COOKIE } }",
        "Page() { class Names { COOKIE } }",
        "Runnable task = () -> { class Names { COOKIE } };",
        "static class Inner { Object names() { return new Object() { COOKIE }; } }",
        "enum Mode { DARK { COOKIE } }",
        "void show() { class Names { @dev.biscotti.annotations.ConsentCookie(category ="
            + " \"analytics\", purpose = \"Counts.\") static final String N = \"n\"; } }",
        "void show() { @CookieCatalog(id = \"c\") class Names {} }",
        "void show() { @CookiePolicy(id = \"p\", site = \"p.example\", controller = \"P\", contact ="
            + " \"p@p.example\", effective = \"2026-06-01\") class Names {} }"
      })
  void areErrors(String member) {
    Compilation compilation = compile(Sources.policy(""), page(member.replace("COOKIE", COOKIE)));

    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).getMessage(Locale.ROOT))
        .startsWith("[BSC711] @")
        .contains("is in a local or anonymous class");
    assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(6);
  }

  @Test
  void areErrorsAlsoWhereTheSearchIsOff() {
    Compilation compilation =
        Compiler.javac()
            .withClasspath(ClassPath.ofPrograms())
            .withOptions("-Abiscotti.undeclared=off")
            .withProcessors(new BiscottiProcessor())
            .compile(
                Sources.policy(""),
                page("void show() { class Names { COOKIE } }".replace("COOKIE", COOKIE)));

    assertThat(compilation.errors()).hasSize(1);
  }

  @Test
  void whatIsNoDeclarationMayStandThere() {
    Compilation compilation =
        compile(
            Sources.policy(""),
            page(
                """
                static class Nested {
                  @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your draft.")
                  static final String DRAFT = "draft";
                }

                void show() {
                  @AllowUndeclaredCookie(reason = "a test")
                  class Names {
                    @CookieName String name = "draft";
                  }
                }
                """));

    assertThat(compilation.errors()).isEmpty();
  }
}
