package dev.biscotti.processor.check;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.BiscottiProcessor;
import dev.biscotti.processor.testing.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/** Another processor generates declarations after the guard was written. */
class LateDeclarationTest {
  private static final String GENERATED =
      """
      package app;

      import dev.biscotti.annotations.*;

      final class Generated {
        @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects your forms.")
        static final String CSRF = "csrf";
      }
      """;

  @Test
  void aGeneratedDeclarationIsReportedRatherThanLost() {
    var compilation =
        javac()
            .withProcessors(new Generator(), new BiscottiProcessor())
            .compile(Sources.policy(""));

    assertThat(Findings.of(compilation)).containsExactly("BSC705 Generated.CSRF");
  }

  @Test
  void theSameDeclarationInSourceIsFine() {
    assertThat(Findings.of(Sources.policy(""), Sources.source("app.Generated", GENERATED)))
        .isEmpty();
  }

  /** Generates a declaring class in the first round. */
  @SupportedAnnotationTypes("*")
  private static final class Generator extends AbstractProcessor {
    private boolean generated;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!generated) {
        generated = true;
        try (Writer writer =
            processingEnv.getFiler().createSourceFile("app.Generated").openWriter()) {
          writer.write(GENERATED);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }
}
