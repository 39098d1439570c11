package dev.biscotti.processor.usage.trees;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import dev.biscotti.processor.testing.ClassPath;
import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles source and, like the search, lowers it once javac has analysed the first class. */
final class LoweredSource {
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile("^public (?:abstract )?(?:class|interface) (\\w+)", Pattern.MULTILINE);

  private LoweredSource() {}

  /** The compiled source under test. */
  record Compiled(TreeProgram program, SourceUnits units) {}

  /** The lines of a method of a class Example with these members. */
  static List<String> lower(String method, String... members) {
    return lowerType("Example", method, "class Example {" + String.join("\n", members) + "}");
  }

  /** The lines of a method of a type in a file, which may hold more types. */
  static List<String> lowerType(String type, String method, String... file) {
    List<String> lines = new ArrayList<>();
    compile(
        compiled -> lines.addAll(BodyPrinter.lines(body(compiled.program(), type, method))),
        "import java.util.*; import java.util.function.*;" + String.join("\n", file));
    return lines;
  }

  /** The body of the method with a name, or of the last of them. */
  static Body body(Program program, String type, String method) {
    return program
        .type(type)
        .orElseThrow(() -> new AssertionError("no type " + type))
        .methods()
        .stream()
        .filter(one -> one.ref().name().equals(method))
        .reduce((one, other) -> other)
        .flatMap(program::body)
        .orElseThrow(() -> new AssertionError("no body of " + type + "." + method));
  }

  static MethodInfo method(Program program, String type, String method) {
    return body(program, type, method).method();
  }

  /** Compiles files, each of which begins with its package or type. */
  static void compile(Consumer<Compiled> test, String... files) {
    compile(test, sources(files), List.of("-parameters"));
  }

  static List<JavaFileObject> sources(String... files) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (int i = 0; i < files.length; i++) {
      Matcher open = PUBLIC_TYPE.matcher(files[i]);
      String name = open.find() ? open.group(1) : "Source" + i;
      sources.add(JavaFileObjects.forSourceString(name, files[i]));
    }
    return sources;
  }

  static void compile(
      Consumer<Compiled> test, Iterable<JavaFileObject> sources, List<String> options) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      files.setLocation(StandardLocation.CLASS_PATH, ClassPath.ofPrograms());
      List<String> arguments =
          Stream.concat(
                  Stream.of("-proc:none", "-Xlint:none", "--should-stop=ifError=FLOW"),
                  options.stream())
              .toList();
      JavacTask task =
          (JavacTask) javac.getTask(null, files, diagnostic -> {}, arguments, null, sources);
      Listener listener = new Listener(task, test);
      task.addTaskListener(listener);
      for (var unit : task.parse()) {
        listener.units.add(unit);
      }
      task.analyze();
      if (!listener.tested) {
        throw new AssertionError("nothing was analysed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Listener implements TaskListener {
    private final JavacTask task;
    private final Consumer<Compiled> test;
    private final SourceUnits units = new SourceUnits();
    private boolean tested;

    Listener(JavacTask task, Consumer<Compiled> test) {
      this.task = task;
      this.test = test;
    }

    @Override
    public void finished(TaskEvent event) {
      if (event.getKind() == TaskEvent.Kind.ANALYZE && !tested) {
        tested = true;
        SourceModel source =
            new SourceModel(Trees.instance(task), task.getElements(), task.getTypes());
        TreeProgram program =
            new TreeProgram(source, units, Optional.empty(), key -> Optional.empty());
        test.accept(new Compiled(program, units));
      }
    }
  }
}
