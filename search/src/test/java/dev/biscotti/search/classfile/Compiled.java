package dev.biscotti.search.classfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Class files that javac compiles from sources in memory. */
final class Compiled {
  private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");

  private final Map<String, byte[]> classes = new TreeMap<>();

  private Compiled() {}

  /** Compiles files, each beginning with the type that it is named after. */
  static Compiled of(String... sources) {
    return with(List.of("-g", "-parameters"), sources);
  }

  static Compiled with(List<String> options, String... sources) {
    Compiled compiled = new Compiled();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<JavaFileObject> files = new ArrayList<>();
    for (String source : sources) {
      files.add(source(source));
    }
    StringWriter messages = new StringWriter();
    JavaFileManager manager =
        compiled.new Memory(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8));
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-proc:none", "-Xlint:none"));
    if (!compiler.getTask(messages, manager, null, all, null, files).call()) {
      throw new AssertionError(messages);
    }
    return compiled;
  }

  private static JavaFileObject source(String source) {
    Matcher type = TYPE.matcher(source);
    Matcher around = PACKAGE.matcher(source);
    String folder = around.find() ? around.group(1).replace('.', '/') + "/" : "";
    String name = type.find() ? type.group(1) : "package-info";
    return new SimpleJavaFileObject(
        URI.create("mem:///" + folder + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source;
      }
    };
  }

  Map<String, byte[]> classes() {
    return classes;
  }

  ClassFile file(String name) {
    return ClassFile.read(classes.get(name));
  }

  /** A program whose classes all belong to the module. */
  ClassFileProgram program() {
    return new ClassFileProgram(
        name -> Optional.ofNullable(classes.get(name)), classes.keySet(), key -> Optional.empty());
  }

  private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    Memory(JavaFileManager manager) {
      super(manager);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling)
        throws IOException {
      return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('.', '/')), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() {
              classes.put(name, toByteArray());
            }
          };
        }
      };
    }
  }
}
