package dev.biscotti.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.biscotti.processor.testing.Compilations.resource;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import dev.biscotti.processor.testing.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Constants and declarations that other processors generate. */
class GeneratedConstantTest {

  @Test
  void aNameBuiltFromAGeneratedConstantIsReadInTheNextRound() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(
                new Generating("app.Prefix", "class Prefix { static final String P = \"app-\"; }"),
                new BiscottiProcessor())
            .compile(
                Sources.policy(
                    """
                    @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.")
                    static final String BASKET = Prefix.P + "basket";
                    """));

    assertThat(compilation).succeededWithoutWarnings();
    org.assertj.core.api.Assertions.assertThat(
            resource(compilation, "META-INF/biscotti/app/policy.md"))
        .contains("`app-basket`");
  }

  @Test
  void aDeclarationGeneratedAfterTheGuardIsReported() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(
                new Generating(
                    "app.Late",
                    """
                    class Late {
                      @dev.biscotti.annotations.EssentialCookie(
                          because = dev.biscotti.annotations.Exemption.USER_INPUT,
                          purpose = "Holds your search.")
                      static final String SEARCH = "search";
                    }
                    """),
                new BiscottiProcessor())
            .compile(Sources.policy(""));

    assertThat(compilation).hadErrorContaining("[BSC705]");
  }

  /** Generates one class in the first round. */
  private static final class Generating extends AbstractProcessor {
    private final String name;
    private final String text;
    private boolean done;

    Generating(String name, String text) {
      this.name = name;
      this.text = text;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!done) {
        done = true;
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
          writer.write("package app;\n\n" + text);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
