package dev.biscotti.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The example projects, as files. */
final class Folders {
  private Folders() {}

  /** Texts by their paths below the folder, without build output. */
  static SortedMap<String, String> texts(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Path file : files(folder)) {
      texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    }
    return texts;
  }

  static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !folder.relativize(file).startsWith("target"))
          .filter(file -> !folder.relativize(file).startsWith("build"))
          .filter(file -> !folder.relativize(file).startsWith(".gradle"))
          .toList();
    }
  }
}
