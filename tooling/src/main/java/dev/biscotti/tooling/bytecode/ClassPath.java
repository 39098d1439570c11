package dev.biscotti.tooling.bytecode;

import dev.biscotti.policy.file.FileFailure;
import dev.biscotti.search.classfile.ClassFile;
import dev.biscotti.search.classfile.ClassFiles;
import dev.biscotti.search.classfile.ClassProblem;
import dev.biscotti.search.classfile.MalformedClassFileException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds classes by binary name: those of the module and those it was compiled against. A class that
 * cannot be read counts as missing and is recorded as a problem.
 */
final class ClassPath implements Closeable {
  private final List<ClassContainer> module = new ArrayList<>();
  private final List<ClassContainer> libraries = new ArrayList<>();
  private final Map<String, ClassContainer> moduleClasses = new TreeMap<>();
  private final Map<String, ClassContainer> libraryClasses = new HashMap<>();
  private final Map<String, Optional<DeclaringClass>> declaring = new HashMap<>();
  private final Set<SearchProblem> problems = new TreeSet<>();
  private final ClassFiles files;

  private ClassPath(List<Path> classes, List<Path> classPath) {
    for (Path entry : classes) {
      add(entry, module, moduleClasses);
    }
    for (Path entry : classPath) {
      if (!classes.contains(entry)) {
        add(entry, libraries, libraryClasses);
      }
    }
    files = new ClassFiles(this::bytes, moduleClasses.keySet());
  }

  static ClassPath open(List<Path> classes, List<Path> classPath) {
    return new ClassPath(classes, classPath);
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
              containers == module));
    }
  }

  List<ClassContainer> module() {
    return module;
  }

  List<ClassContainer> libraries() {
    return libraries;
  }

  /** The names of the module's classes, in alphabetical order. */
  List<String> moduleClassNames() {
    return List.copyOf(moduleClasses.keySet());
  }

  boolean isOfModule(String name) {
    return moduleClasses.containsKey(name);
  }

  /** The folder or jar that holds a class; empty for classes of the JDK. */
  Optional<ClassContainer> container(String name) {
    return Optional.ofNullable(moduleClasses.get(name))
        .or(() -> Optional.ofNullable(libraryClasses.get(name)));
  }

  private Optional<byte[]> bytes(String name) throws IOException {
    Optional<ClassContainer> container = container(name);
    return container.isPresent() ? container.get().classBytes(name) : Optional.empty();
  }

  /** All class files. Each is cached once read. */
  ClassFiles files() {
    return files;
  }

  /**
   * The class file in this folder or jar, even if another one precedes it on the class path. It is
   * not cached.
   */
  Optional<ClassFile> file(ClassContainer container, String name) {
    try {
      Optional<byte[]> bytes = container.classBytes(name);
      return bytes.isEmpty() ? Optional.empty() : Optional.of(ClassFile.read(bytes.get()));
    } catch (IOException unreadable) {
      problem(name, "It cannot be read: " + unreadable);
      return Optional.empty();
    } catch (MalformedClassFileException malformed) {
      problem(name, String.valueOf(malformed.getMessage()));
      return Optional.empty();
    }
  }

  /** What a reader makes of a class file; empty, with a problem, if the file is malformed. */
  <T> Optional<T> read(ClassFile file, Function<ClassFile, T> reader) {
    try {
      return Optional.of(reader.apply(file));
    } catch (MalformedClassFileException malformed) {
      problem(file.name(), String.valueOf(malformed.getMessage()));
      return Optional.empty();
    }
  }

  /** The declarations of a class. */
  Optional<DeclaringClass> declaring(String name) {
    Optional<DeclaringClass> known = declaring.get(name);
    if (known == null) {
      known = files.find(name).flatMap(file -> read(file, DeclarationReader::read));
      declaring.put(name, known);
    }
    return known;
  }

  /** The declarations of the class in this folder or jar, if it has any. */
  Optional<DeclaringClass> declaring(ClassContainer container, String name) {
    return file(container, name)
        .filter(DeclarationReader::mayDeclare)
        .flatMap(file -> read(file, DeclarationReader::read));
  }

  void problem(String name, String reason) {
    problem(new SearchProblem(name, reason, isOfModule(name)));
  }

  void problem(SearchProblem problem) {
    problems.add(problem);
  }

  /** The problems so far; only the first one of each class that is searched. */
  List<SearchProblem> problems() {
    Set<SearchProblem> all = new TreeSet<>(problems);
    Set<String> places = new HashSet<>();
    problems.forEach(problem -> places.add(problem.place()));
    for (ClassProblem problem : files.problems()) {
      if (places.add(problem.className())) {
        all.add(new SearchProblem(problem.className(), problem.reason(), problem.ofModule()));
      }
    }
    return List.copyOf(all);
  }

  @Override
  public void close() throws IOException {
    for (ClassContainer container : module) {
      container.close();
    }
    for (ClassContainer container : libraries) {
      container.close();
    }
  }
}
