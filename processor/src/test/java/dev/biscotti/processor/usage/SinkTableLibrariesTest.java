package dev.biscotti.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.biscotti.processor.usage.trees.JvmNames;
import dev.biscotti.processor.usage.trees.SourceModel;
import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkForm;
import dev.biscotti.search.sink.SinkTable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Every line of the table names an existing member of its library with exactly that descriptor, or
 * with {@code javax} types instead of {@code jakarta} ones.
 */
class SinkTableLibrariesTest {
  @Test
  void everyLineIsAMemberOfItsLibrary() throws IOException {
    Set<String> missing = new LinkedHashSet<>();
    Set<String> found = new HashSet<>();
    look(CorpusCompiler.classPath(), missing, found);
    List<File> others = new ArrayList<>(CorpusCompiler.otherLibraries());
    others.addAll(CorpusCompiler.classPath());
    look(others, missing, found);

    missing.removeAll(found);
    assertThat(missing).isEmpty();
  }

  private static void look(List<File> classPath, Set<String> missing, Set<String> found)
      throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocation(StandardLocation.CLASS_PATH, classPath);
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null, files, null, List.of("-proc:none"), List.of("java.lang.Object"), null);
      JvmNames descriptors =
          new JvmNames(new SourceModel(Trees.instance(task), task.getElements(), task.getTypes()));
      for (CookieSink sink : SinkTable.builtIn().sinks()) {
        TypeElement type = task.getElements().getTypeElement(sink.type().replace('$', '.'));
        // Members that only Kotlin's compiler sees.
        boolean hidden =
            sink.member().endsWith("$default")
                || sink.member().equals(CookieSink.ANNOTATION)
                || sink.note().startsWith("inline reified");
        boolean has = type != null && (hidden || has(type, sink, task, descriptors));
        (has ? found : missing).add(withJakarta(sink));
      }
    }
  }

  @Test
  void everyLibraryIsLookedAtInTheVersionThatTheTableNames() {
    Set<String> jars = new HashSet<>();
    Stream.concat(CorpusCompiler.libraries().stream(), CorpusCompiler.otherLibraries().stream())
        .forEach(jar -> jars.add(jar.getName()));

    assertThat(SinkTable.builtIn().sinks())
        .map(CookieSink::library)
        .filteredOn(library -> !library.equals("JDK") && !library.equals("biscotti-runtime"))
        .allSatisfy(library -> assertThat(jars).contains(library.replace(' ', '-') + ".jar"));
  }

  private static String withJakarta(CookieSink sink) {
    String type = sink.type().replaceFirst("^javax\\.", "jakarta.");
    return type + " " + sink.member() + sink.descriptor().replace("Ljavax/", "Ljakarta/");
  }

  private static boolean has(
      TypeElement type, CookieSink sink, JavacTask task, JvmNames descriptors) {
    List<? extends Element> members =
        sink.isConstructor() ? type.getEnclosedElements() : task.getElements().getAllMembers(type);
    return members.stream()
        .filter(member -> member.getSimpleName().contentEquals(sink.member()))
        .anyMatch(
            member ->
                member instanceof ExecutableElement method
                    ? isOne(sink, descriptors.descriptor(method))
                    : sink.form() == SinkForm.HEADERNAME);
  }

  /**
   * A bridge method, visible only to the JVM, has the erased parameters of the method that it
   * bridges.
   */
  private static boolean isOne(CookieSink sink, String descriptor) {
    return descriptor.equals(sink.descriptor())
        || sink.descriptor().equals(CookieSink.ANY_DESCRIPTOR)
        || (sink.note().startsWith("bridge method")
            && descriptor
                .replace("Ljava/lang/String;", "Ljava/lang/Object;")
                .equals(sink.descriptor()));
  }
}
