package dev.biscotti.tooling.bytecode;

import dev.biscotti.policy.file.RegularFile;
import dev.biscotti.policy.inventory.PolicyMarker;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A folder or jar with class files. */
final class ClassContainer implements Closeable {
  private static final String CLASS = ".class";

  /** The limit for an entry, in bytes. Class files have a few megabytes at most. */
  static final int MAX_LENGTH = 32 << 20;

  /** Where executable and web archives keep the application's own classes. */
  private static final List<String> ROOTS = List.of("BOOT-INF/classes/", "WEB-INF/classes/");

  /**
   * The prefix of a multi-release jar's variants of a class; the jar also holds the class itself.
   */
  private static final String VERSIONS = "META-INF/versions/";

  private static final Pattern INVENTORY =
      Pattern.compile(Pattern.quote(PolicyMarker.inventory("ID")).replace("ID", "\\E[^/]+\\Q"));

  private final Path path;
  private final Optional<ZipFile> jar;

  /** Entries by their path on the class path. */
  private final Map<String, String> entries = new TreeMap<>();

  /** Paths of classes by the class's binary name. */
  private final Map<String, String> classes = new TreeMap<>();

  private ClassContainer(Path path, Optional<ZipFile> jar) {
    this.path = path;
    this.jar = jar;
  }

  static ClassContainer open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      ClassContainer folder = new ClassContainer(path, Optional.empty());
      try (Stream<Path> files = Files.walk(path)) {
        files
            .filter(Files::isRegularFile)
            .map(file -> path.relativize(file).toString().replace('\\', '/'))
            .forEach(name -> folder.add(name, name));
      } catch (UncheckedIOException unreadable) {
        throw unreadable.getCause();
      }
      return folder;
    }
    RegularFile.check(path);
    ZipFile jar = openJar(path);
    ClassContainer container = new ClassContainer(path, Optional.of(jar));
    jar.stream()
        .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith(VERSIONS))
        .forEach(entry -> container.add(stripped(entry.getName()), entry.getName()));
    return container;
  }

  private void add(String path, String entry) {
    entries.putIfAbsent(path, entry);
    if (path.endsWith(CLASS) && !path.endsWith("module-info.class")) {
      String name = path.substring(0, path.length() - CLASS.length()).replace('/', '.');
      classes.putIfAbsent(name, path);
    }
  }

  private static ZipFile openJar(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile());
    } catch (IllegalArgumentException malformed) {
      throw new IOException(
          malformed); // thrown by some releases of Java for names that are not UTF-8
    }
  }

  private static String stripped(String name) {
    return ROOTS.stream()
        .filter(name::startsWith)
        .findFirst()
        .map(root -> name.substring(root.length()))
        .orElse(name);
  }

  String name() {
    return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
  }

  /** The binary names of the classes, in alphabetical order. */
  List<String> classNames() {
    return List.copyOf(classes.keySet());
  }

  /** The paths of the inventories, in alphabetical order. */
  List<String> inventories() {
    return entries.keySet().stream().filter(INVENTORY.asMatchPredicate()).toList();
  }

  boolean has(String resource) {
    return entries.containsKey(resource);
  }

  Optional<byte[]> classBytes(String name) throws IOException {
    String path = classes.get(name);
    return path == null ? Optional.empty() : read(path);
  }

  Optional<byte[]> read(String resource) throws IOException {
    String entry = entries.get(resource);
    if (entry == null) {
      return Optional.empty();
    }
    if (jar.isEmpty()) {
      try (InputStream stream = Files.newInputStream(path.resolve(entry))) {
        return Optional.of(limited(stream, entry));
      }
    }
    ZipEntry found = jar.get().getEntry(entry);
    if (found == null) {
      return Optional.empty();
    }
    try (InputStream stream = jar.get().getInputStream(found)) {
      return Optional.of(limited(stream, entry));
    }
  }

  /**
   * Reads at most {@link #MAX_LENGTH}: a compressed kilobyte can become a megabyte, and the length
   * stated in the jar may be wrong.
   */
  private static byte[] limited(InputStream stream, String entry) throws IOException {
    byte[] content = stream.readNBytes(MAX_LENGTH + 1);
    if (content.length > MAX_LENGTH) {
      throw new IOException(entry + " is longer than " + MAX_LENGTH + " bytes");
    }
    return content;
  }

  @Override
  public void close() throws IOException {
    if (jar.isPresent()) {
      jar.get().close();
    }
  }
}
