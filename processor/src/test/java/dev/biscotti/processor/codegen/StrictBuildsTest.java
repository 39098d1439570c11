package dev.biscotti.processor.codegen;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.biscotti.processor.testing.Compilations.compile;
import static dev.biscotti.processor.testing.Compilations.compileStrictly;
import static dev.biscotti.processor.testing.Compilations.source;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.biscotti.processor.testing.Sources;
import dev.biscotti.search.classfile.ClassAnnotation;
import dev.biscotti.search.classfile.ClassFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Builds with every lint as an error, and tools that look at generated classes. */
class StrictBuildsTest {
  private static final JavaFileObject OLD_TYPES =
      Sources.source(
          "app.Old",
          """
          package app;

          import dev.biscotti.runtime.CookieCodec;
          import java.util.Optional;

          /** Types that nobody should use any more. */
          public final class Old {
            private Old() {}

            /** @deprecated for a test */
            @Deprecated
            public enum Theme {
              DARK
            }

            /** @deprecated for a test */
            @Deprecated(since = "2", forRemoval = true)
            public enum Mode {
              FULL
            }

            /** @deprecated for a test */
            @Deprecated(forRemoval = true)
            public static final class Numbers implements CookieCodec<Box> {
              /** For generated code. */
              public Numbers() {}

              @Override
              public String encode(Box value) {
                return "";
              }

              @Override
              public Optional<Box> decode(String text) {
                return Optional.empty();
              }
            }

            /** @param <T> whatever */
            public static final class Box<T> {}
          }
          """);

  private static final JavaFileObject POLICY =
      Sources.source(
          "app.Cookies",
          """
          package app;

          import dev.biscotti.annotations.*;

          @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
              contact = "privacy@app.example", effective = "2026-06-01", consentRecord = "__Host-record")
          @SuppressWarnings({"deprecation", "removal"})
          public final class Cookies {
            @EssentialCookie(because = Exemption.CONSENT_RECORD, maxAge = "P6M",
                purpose = "Records your cookie choices.")
            static final String RECORD = "__Host-record";

            @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Remembers the colour.",
                type = Old.Theme.class)
            static final String THEME = "theme";

            @ConsentCookie(category = Category.ANALYTICS, purpose = "Remembers the mode.",
                type = Old.Mode.class)
            static final String MODE = "mode";

            @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.",
                type = Old.Box.class, codec = Old.Numbers.class)
            static final String BASKET = "basket";

            /** @deprecated by another */
            @Deprecated(since = "3.\\u2028", forRemoval = true)
            @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your draft.")
            static final String DRAFT = "draft";

            /** @deprecated by another */
            @Deprecated
            @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts visits.")
            static final String VISITS = "visits";
          }
          """);

  @Test
  void whatIsDeprecatedOrRawBreaksNoStrictBuild() {
    Compilation compilation = compileStrictly(List.of(), POLICY, rawIsTheirs(OLD_TYPES));

    assertThat(compilation).succeededWithoutWarnings();
  }

  /** Suppresses warnings about the test's own sources, which are not under test. */
  private static JavaFileObject rawIsTheirs(JavaFileObject types) {
    try {
      return Sources.source(
          "app.Old",
          types
              .getCharContent(true)
              .toString()
              .replace(
                  "public final class Old", "@SuppressWarnings(\"all\")\npublic final class Old")
              .replace(
                  "public static final class Numbers",
                  "@SuppressWarnings({\"rawtypes\", \"deprecation\"})\npublic static final class"
                      + " Numbers"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void theAccessorOfADeprecatedConstantIsDeprecated() {
    JavaFileObject use =
        Sources.source(
            "app.Use",
            """
            package app;

            class Use {
              void use(CookiesGuard cookies) {
                cookies.basket();
                cookies.draft();
                cookies.visits();
              }
            }
            """);
    Compilation compilation = compile(List.of(POLICY, OLD_TYPES), use);
    Compilation strict =
        dev.biscotti.processor.testing.Compilations.compileStrictly(
            List.of(POLICY, rawIsTheirs(OLD_TYPES)), use);

    assertThat(compilation).succeeded();
    assertThat(source(compilation, "app.CookiesGuard"))
        .containsPattern(
            "@Deprecated\\(\\s*since = \"3.\\\\u2028\",\\s*forRemoval = true\\s*\\)\\s*public"
                + " DraftCookie draft")
        .contains("@deprecated since {@code Cookies.VISITS} is");
    assertThat(
            strict.diagnostics().stream()
                .filter(one -> one.getSource() != null)
                .filter(one -> one.getSource().getName().endsWith("Use.java"))
                .map(one -> one.getLineNumber() + " " + one.getMessage(Locale.ROOT)))
        .hasSize(2)
        .anyMatch(text -> text.startsWith("6 ") && text.contains("marked for removal"))
        .anyMatch(text -> text.startsWith("7 ") && text.contains("deprecated"));
  }

  @Test
  void theGuardOfADeprecatedPolicyIsDeprecated() throws IOException {
    JavaFileObject policy =
        Sources.source(
            "app.Cookies",
            POLICY
                .getCharContent(true)
                .toString()
                .replace("public final class Cookies", "@Deprecated\npublic final class Cookies"));
    Compilation compilation = compileStrictly(List.of(), policy, rawIsTheirs(OLD_TYPES));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(source(compilation, "app.CookiesGuard"))
        .containsPattern("(?m)^@Deprecated$[^/]*^public final class CookiesGuard");
  }

  /** Also with Javadoc checks, which apply to generated sources too. */
  @Test
  void javadocOfGeneratedCodeIsWellFormed() {
    Compilation compilation =
        com.google.testing.compile.Compiler.javac()
            .withClasspath(dev.biscotti.processor.testing.ClassPath.ofPrograms())
            .withOptions("-Xlint:all", "-Xdoclint:all,-missing", "-Werror")
            .withProcessors(new dev.biscotti.processor.BiscottiProcessor())
            .compile(
                Sources.source(
                    "app.Outer",
                    """
                    package app;

                    import dev.biscotti.annotations.*;

                    /** A policy inside. */
                    public final class Outer {
                      /** The policy. */
                      @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
                          contact = "privacy@app.example", effective = "2026-06-01")
                      public static final class Inner {
                        /**
                         * The draft.
                         *
                         * @deprecated by another
                         */
                        @Deprecated
                        @EssentialCookie(because = Exemption.USER_INPUT,
                            purpose = "Holds <b>your</b> {draft}\\u2028@param */ & *more*.")
                        static final String DRAFT = "draft";
                      }
                    }
                    """));

    assertThat(compilation).succeededWithoutWarnings();
  }

  /** Tools such as JaCoCo exclude classes whose class file has an annotation with such a name. */
  @Test
  void everyGeneratedClassSaysSoInItsClassFile() throws IOException {
    Compilation compilation = compile(Sources.storefront());

    List<String> generated = new ArrayList<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS && file.getName().contains("Guard")) {
        ClassFile type = ClassFile.read(file.openInputStream().readAllBytes());
        assertThat(type.annotations())
            .as(type.name())
            .extracting(ClassAnnotation::type)
            .contains("dev.biscotti.annotations.BiscottiGenerated");
        generated.add(type.name());
      }
    }
    assertThat(generated).hasSize(4);
  }
}
