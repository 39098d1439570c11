package dev.biscotti.processor.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A small program of the corpus: a source file, or the source files of a folder, with the expected
 * findings as comments at the end of their lines: {@code // BSC601 promo, BSC602}.
 */
record Program(String name, List<Path> files) {
  private static final Pattern MARKERS =
      Pattern.compile(
          "// ((?:MISSED )?BSC60\\d(?: [^,\\s]+)?(?:, (?:MISSED )?BSC60\\d(?: [^,\\s]+)?)*)$");

  /** What is found, or expected, in one line of a file. */
  record Expectation(String file, long line, String rule, String cookie)
      implements Comparable<Expectation> {
    @Override
    public int compareTo(Expectation other) {
      return Comparator.comparing(Expectation::file)
          .thenComparing(Expectation::line)
          .thenComparing(Expectation::rule)
          .thenComparing(Expectation::cookie)
          .compare(this, other);
    }
  }

  /** The programs of a folder: each of its files, and each of its subfolders. */
  static List<Program> below(Path root) {
    List<Program> programs = new ArrayList<>();
    try (Stream<Path> families = Files.list(root)) {
      for (Path family : families.sorted().toList()) {
        try (Stream<Path> entries = Files.list(family)) {
          for (Path entry : entries.sorted().toList()) {
            String name = family.getFileName() + "/" + entry.getFileName();
            programs.add(
                new Program(name, Files.isDirectory(entry) ? files(entry) : List.of(entry)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return programs;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** The findings that the search must report. */
  Set<Expectation> expected() {
    return marked(false);
  }

  /** The findings that the search is known to miss. */
  Set<Expectation> missed() {
    return marked(true);
  }

  private Set<Expectation> marked(boolean missed) {
    Set<Expectation> expected = new TreeSet<>();
    for (Path file : files) {
      List<String> lines = lines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher markers = MARKERS.matcher(lines.get(i));
        if (markers.find()) {
          for (String marker : markers.group(1).split(", ", -1)) {
            if (marker.startsWith("MISSED ") == missed) {
              String[] words = marker.replace("MISSED ", "").split(" ", -1);
              expected.add(
                  new Expectation(
                      file.getFileName().toString(),
                      i + 1L,
                      words[0],
                      words.length > 1 ? words[1] : ""));
            }
          }
        }
      }
    }
    return expected;
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
