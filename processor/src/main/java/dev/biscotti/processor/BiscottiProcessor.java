package dev.biscotti.processor;

import com.google.auto.service.AutoService;
import dev.biscotti.processor.declaration.AnnotationNames;
import dev.biscotti.processor.declaration.TranslationFiles;
import dev.biscotti.processor.document.LockInput;
import dev.biscotti.processor.usage.UndeclaredCookies;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Generated;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Reads the cookie declarations of a module while it is compiled, and writes its typed cookies, its
 * guard and its cookie policy. {@link ModulePass} does the work.
 *
 * <p>For Gradle, this is an aggregating processor: the policy depends on all declarations of the
 * module. It lists each supported annotation, because {@code *} would make every type of a module
 * an input.
 */
@AutoService(Processor.class)
public final class BiscottiProcessor extends AbstractProcessor {
  private Optional<ModulePass> pass = Optional.empty();

  /** For the compiler, which loads the processor as a service. */
  public BiscottiProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> types = new TreeSet<>(AnnotationNames.ALL);
    if (!isGradle(processingEnv)) {
      // Generated classes have this annotation, and no other processor claims it under
      // -Xlint:processing.
      types.add(Generated.class.getCanonicalName());
      types.add(AnnotationNames.BISCOTTI_GENERATED);
    }
    return types;
  }

  /** Gradle rebuilds everything if a processor supports an annotation with source retention. */
  private static boolean isGradle(ProcessingEnvironment environment) {
    return environment.getClass().getName().startsWith("org.gradle.");
  }

  @Override
  public Set<String> getSupportedOptions() {
    Set<String> options = new TreeSet<>(UndeclaredCookies.options());
    options.add(LockInput.DIRECTORY);
    options.add(TranslationFiles.OPTION);
    return options;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    pass = Optional.of(new ModulePass(environment));
  }

  /**
   * Processes a round.
   *
   * @return true, because no other processor reads these annotations, and javac's {@code
   *     -Xlint:processing} warns about unclaimed annotations
   */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // docs/decisions/0003: no other processor reads them
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    pass.ifPresent(
        module -> {
          try {
            module.round(round);
          } catch (IOException unwritable) {
            module.fail(unwritable);
          } catch (RuntimeException failure) {
            module.fail(stackTrace(failure));
          }
        });
    return true;
  }

  private static String stackTrace(Exception failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
