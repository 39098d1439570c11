package dev.biscotti.search.classfile;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads each class file once. A malformed file becomes a problem. */
public final class ClassFiles {
  private static final String JAVA = "java.";

  private final ClassBytes bytes;
  private final Set<String> module;
  private final Map<String, Optional<ClassFile>> known = new HashMap<>();
  private final Map<String, Boolean> platform = new HashMap<>();
  private final Set<ClassProblem> problems = new LinkedHashSet<>();

  /**
   * Creates a reader; it reads nothing yet.
   *
   * @param bytes finds the class files of the module and of the libraries
   * @param module the binary names of the module's classes; none if only libraries are read
   */
  public ClassFiles(ClassBytes bytes, Set<String> module) {
    this.bytes = bytes;
    this.module = new HashSet<>(module);
  }

  /**
   * A class, from the module, a library or the platform. Its fields and methods have been read.
   *
   * @param name the binary name
   * @return the class file; empty if it cannot be found, or cannot be read, which is recorded as a
   *     problem
   */
  public Optional<ClassFile> find(String name) {
    Optional<ClassFile> found = known.get(name);
    if (found == null) {
      found = read(name);
      known.put(name, found);
    }
    return found;
  }

  private Optional<ClassFile> read(String name) {
    try {
      Optional<byte[]> content = name.startsWith(JAVA) ? Optional.empty() : bytes.find(name);
      if (content.isEmpty()) {
        content = ofPlatform(name);
        platform.put(name, content.isPresent());
      }
      return content.isEmpty() ? Optional.empty() : parse(content.get(), name);
    } catch (IOException unreadable) {
      problem(name, "It cannot be read: " + unreadable);
      return Optional.empty();
    }
  }

  private Optional<ClassFile> parse(byte[] content, String name) {
    try {
      ClassFile file = ClassFile.read(content);
      if (!file.name().equals(name)) {
        throw MalformedClassFileException.of("it is that of " + file.name());
      }
      // Reading these parts now means that they cannot fail later.
      file.access();
      return Optional.of(file);
    } catch (MalformedClassFileException malformed) {
      malformed(name, malformed);
      return Optional.empty();
    }
  }

  private static Optional<byte[]> ofPlatform(String name) throws IOException {
    String resource = name.replace('.', '/') + ".class";
    try (InputStream stream = ClassLoader.getPlatformClassLoader().getResourceAsStream(resource)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    }
  }

  boolean isOfModule(String name) {
    return module.contains(name);
  }

  /** Whether a class belongs to the platform, so that its code is not read. */
  boolean isOfPlatform(String name) {
    if (name.startsWith(JAVA)) {
      return true;
    }
    return !isOfModule(name)
        && platform.computeIfAbsent(
            name,
            key ->
                ClassLoader.getPlatformClassLoader().getResource(key.replace('.', '/') + ".class")
                    != null);
  }

  /** The classes of the module, in alphabetical order. */
  List<ClassFile> ofModule() {
    List<ClassFile> all = new ArrayList<>();
    for (String name : new TreeSet<>(module)) {
      find(name).ifPresent(all::add);
    }
    return all;
  }

  void malformed(String name, MalformedClassFileException why) {
    problem(name, String.valueOf(why.getMessage()));
  }

  void problem(String name, String reason) {
    problems.add(new ClassProblem(name, reason, isOfModule(name)));
  }

  /**
   * The class files that could not be read so far.
   *
   * @return the problems in the order in which they occurred
   */
  public List<ClassProblem> problems() {
    return List.copyOf(problems);
  }
}
