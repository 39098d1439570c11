package dev.biscotti.tooling.bytecode;

import dev.biscotti.policy.file.FileFailure;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Finds classes by name: those of the module, those it was compiled against, the JDK's. */
final class ClassPath implements Closeable {
  private final List<ClassContainer> module = new ArrayList<>();
  private final List<ClassContainer> libraries = new ArrayList<>();
  private final Map<String, ClassContainer> moduleClasses = new LinkedHashMap<>();
  private final Map<String, ClassContainer> libraryClasses = new LinkedHashMap<>();
  private final Map<String, Optional<ClassNode>> outlines = new HashMap<>();
  private final Map<String, Optional<ClassNode>> bodies = new HashMap<>();
  private final TreeSet<SearchProblem> problems = new TreeSet<>();

  static ClassPath open(List<Path> classes, List<Path> classPath) {
    ClassPath path = new ClassPath();
    for (Path entry : classes) {
      path.add(entry, path.module, path.moduleClasses);
    }
    for (Path entry : classPath) {
      if (!classes.contains(entry)) {
        path.add(entry, path.libraries, path.libraryClasses);
      }
    }
    return path;
  }

  private void add(
      Path path, List<ClassContainer> containers, Map<String, ClassContainer> classes) {
    try {
      ClassContainer container = ClassContainer.open(path);
      containers.add(container);
      container.classNames().forEach(name -> classes.putIfAbsent(name, container));
    } catch (IOException unreadable) {
      problems.add(
          new SearchProblem(
              path.toString(),
              "It is not a readable folder or jar: " + FileFailure.reason(unreadable),
              classes == moduleClasses));
    }
  }

  List<ClassContainer> module() {
    return module;
  }

  List<ClassContainer> libraries() {
    return libraries;
  }

  List<ClassContainer> all() {
    List<ClassContainer> all = new ArrayList<>(module);
    all.addAll(libraries);
    return all;
  }

  /** The internal names of the module's classes. */
  List<String> moduleClassNames() {
    return List.copyOf(new TreeSet<>(moduleClasses.keySet()));
  }

  boolean isOfModule(String internalName) {
    return moduleClasses.containsKey(internalName);
  }

  /** A class of the module with its code; empty if it is another's, or unreadable. */
  Optional<ClassNode> withCode(String internalName) {
    return bodies.computeIfAbsent(
        internalName,
        name ->
            Optional.ofNullable(moduleClasses.get(name))
                .flatMap(container -> reader(container, name))
                .flatMap(reader -> node(reader, name, ClassReader.SKIP_FRAMES)));
  }

  /** A class without its code, from wherever it can be found. */
  Optional<ClassNode> outline(String internalName) {
    Optional<ClassNode> known = outlines.get(internalName);
    if (known == null) {
      known =
          reader(internalName)
              .flatMap(
                  reader ->
                      node(reader, internalName, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG));
      outlines.put(internalName, known);
    }
    return known;
  }

  private Optional<ClassReader> reader(String internalName) {
    ClassContainer container = moduleClasses.get(internalName);
    if (container == null) {
      container = libraryClasses.get(internalName);
    }
    return container == null
        ? Optional.ofNullable(platformReader(internalName))
        : reader(container, internalName);
  }

  private static @Nullable ClassReader platformReader(String internalName) {
    try (InputStream stream =
        ClassLoader.getPlatformClassLoader().getResourceAsStream(internalName + ".class")) {
      return stream == null ? null : new ClassReader(stream.readAllBytes());
    } catch (IOException | RuntimeException unreadable) {
      return null;
    }
  }

  /** Opens a class file; what is wrong with it becomes a problem. */
  Optional<ClassReader> reader(ClassContainer container, String internalName) {
    try {
      Optional<byte[]> bytes = container.classBytes(internalName);
      return bytes.isEmpty() ? Optional.empty() : checkedReader(bytes.get(), internalName);
    } catch (IOException unreadable) {
      problem(internalName, "It cannot be read: " + unreadable);
      return Optional.empty();
    }
  }

  /** What a class mentions; what is wrong with its class file becomes a problem. */
  Optional<ClassMentions> mentions(ClassContainer container, String internalName) {
    Optional<ClassReader> reader = reader(container, internalName);
    try {
      return reader.map(ClassMentions::of);
    } catch (RuntimeException malformed) {
      malformed(internalName, malformed);
      return Optional.empty();
    }
  }

  void malformed(String internalName, RuntimeException how) {
    problem(internalName, "Its class file is malformed: " + how);
  }

  private Optional<ClassReader> checkedReader(byte[] bytes, String internalName) {
    if (bytes.length < 10 || bytes[0] != (byte) 0xCA || bytes[1] != (byte) 0xFE) {
      problem(internalName, "It is no class file.");
      return Optional.empty();
    }
    int major = ((bytes[6] & 0xFF) << 8) | (bytes[7] & 0xFF);
    if (major > NEWEST) {
      problem(
          internalName,
          "It was compiled for Java "
              + (major - 44)
              + ", and this version reads class files up to Java "
              + (NEWEST - 44)
              + ": take a newer one, or compile with --release.");
      return Optional.empty();
    }
    try {
      return Optional.of(new ClassReader(bytes));
    } catch (RuntimeException malformed) {
      malformed(internalName, malformed);
      return Optional.empty();
    }
  }

  /** The newest class file version that the reader knows (JVMS section 4.1). */
  private static final int NEWEST = Opcodes.V27 & 0xFFFF;

  private Optional<ClassNode> node(ClassReader reader, String internalName, int options) {
    try {
      ClassNode node = new ClassNode();
      reader.accept(node, options);
      return Optional.of(node);
    } catch (RuntimeException malformed) {
      malformed(internalName, malformed);
      return Optional.empty();
    }
  }

  void problem(String internalName, String reason) {
    problems.add(
        new SearchProblem(Access.binaryName(internalName), reason, isOfModule(internalName)));
  }

  void problem(SearchProblem problem) {
    problems.add(problem);
  }

  /** Where a class is kept; empty for the JDK's. */
  Optional<ClassContainer> container(String internalName) {
    return Optional.ofNullable(moduleClasses.get(internalName))
        .or(() -> Optional.ofNullable(libraryClasses.get(internalName)));
  }

  List<SearchProblem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public void close() throws IOException {
    for (ClassContainer container : all()) {
      container.close();
    }
  }
}
