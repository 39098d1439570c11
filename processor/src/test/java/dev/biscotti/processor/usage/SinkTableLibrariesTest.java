package dev.biscotti.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import dev.biscotti.search.CookieSink;
import dev.biscotti.search.SinkForm;
import dev.biscotti.search.SinkTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Every line of the table names a member that its library has, with exactly that descriptor. */
class SinkTableLibrariesTest {
  @Test
  void everyLineIsAMemberOfItsLibrary() throws IOException {
    List<String> missing = new ArrayList<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocation(StandardLocation.CLASS_PATH, CorpusCompiler.classPath());
      JavacTask task =
          (JavacTask)
              javac.getTask(
                  null, files, null, List.of("-proc:none"), List.of("java.lang.Object"), null);
      Descriptors descriptors = new Descriptors(task.getElements(), task.getTypes());
      for (CookieSink sink : SinkTable.builtIn().sinks()) {
        TypeElement type = task.getElements().getTypeElement(sink.type().replace('$', '.'));
        // What exists for Kotlin's own compiler only.
        boolean hidden =
            sink.member().endsWith("$default") || sink.note().startsWith("inline reified");
        if (type == null || (!hidden && !has(type, sink, task, descriptors))) {
          missing.add(sink.type() + " " + sink.member() + sink.descriptor());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  private static boolean has(
      TypeElement type, CookieSink sink, JavacTask task, Descriptors descriptors) {
    List<? extends Element> members =
        sink.isConstructor() ? type.getEnclosedElements() : task.getElements().getAllMembers(type);
    return members.stream()
        .filter(member -> member.getSimpleName().contentEquals(sink.member()))
        .anyMatch(
            member ->
                member instanceof ExecutableElement method
                    ? isOne(sink, descriptors.of(method))
                    : sink.form() == SinkForm.HEADERNAME);
  }

  /** A bridge that only the JVM sees has the parameters of the method it stands for, erased. */
  private static boolean isOne(CookieSink sink, String descriptor) {
    return descriptor.equals(sink.descriptor())
        || (sink.note().startsWith("bridge method")
            && descriptor
                .replace("Ljava/lang/String;", "Ljava/lang/Object;")
                .equals(sink.descriptor()));
  }
}
