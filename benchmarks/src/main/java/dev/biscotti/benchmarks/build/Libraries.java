package dev.biscotti.benchmarks.build;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that {@code mvn package} copied next to this module's classes. */
final class Libraries {
  private final Path ownClasses;
  private final List<Path> jars;

  private Libraries(Path ownClasses, List<Path> jars) {
    this.ownClasses = ownClasses;
    this.jars = jars;
  }

  static Libraries in(Path target) throws IOException {
    try (Stream<Path> files = Files.list(target.resolve("processors"))) {
      return new Libraries(target.resolve("classes"), files.sorted().toList());
    }
  }

  Path ownClasses() {
    return ownClasses;
  }

  /** The jars whose names begin with one of the given words. */
  List<Path> starting(List<String> words) {
    return jars.stream()
        .filter(jar -> words.stream().anyMatch(word -> name(jar).startsWith(word)))
        .toList();
  }

  /** This module and all libraries. */
  String everything() {
    return path(Stream.concat(Stream.of(ownClasses), jars.stream()).toList());
  }

  static String path(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private static String name(Path jar) {
    return String.valueOf(jar.getFileName());
  }
}
