package dev.biscotti.benchmarks.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * A processor that only writes a given source file. It measures the time that javac itself spends
 * on the rounds of any processor that generates the same code, and on compiling that code.
 */
public final class GivenSourceProcessor extends AbstractProcessor {
  private boolean written;

  /** Called by the compiler. */
  public GivenSourceProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.biscotti.annotations.CookiePolicy");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of("source", "name");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (!written && !annotations.isEmpty()) {
      written = true;
      Map<String, String> options = processingEnv.getOptions();
      try (Writer writer =
          processingEnv
              .getFiler()
              .createSourceFile(options.getOrDefault("name", ""))
              .openWriter()) {
        writer.write(Files.readString(Path.of(options.getOrDefault("source", ""))));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return false;
  }
}
