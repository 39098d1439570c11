package dev.biscotti.tooling.command;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads lists of paths in the form of a class path. */
final class PathLists {
  private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

  private PathLists() {}

  static List<Path> paths(List<String> options) {
    List<Path> paths = new ArrayList<>();
    for (String option : options) {
      SEPARATOR
          .splitAsStream(option)
          .filter(path -> !path.isBlank())
          .map(Path::of)
          .forEach(paths::add);
    }
    return paths;
  }
}
