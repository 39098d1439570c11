package dev.biscotti.processor.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A finding that differs between the searches in source and in class files.
 *
 * @param program the program of the corpus
 * @param finding the file, the rule and the cookie
 * @param source the line in source; {@code -} if it is not found there
 * @param bytecode the line in class files; {@code -} if it is not found there
 */
record Difference(String program, String finding, String source, String bytecode)
    implements Comparable<Difference> {
  private static final Path LIST = CorpusCompiler.RESOURCES.resolve("differences.tsv");
  private static final String NOWHERE = "-";
  private static final int COLUMNS = 5;

  /** Why a finding differs. */
  enum Why {
    LINE(
        "Another line",
        "A class file has a line for each call or statement, but none for an argument or a `case`."
            + " If a call spans several lines, its finding has a different one of them; a finding"
            + " for a `case` has the line of its `switch`."),
    ANNOTATION(
        "The line of an annotation",
        "An annotation has no line in a class file. A finding for one on a parameter has the first"
            + " line of the method's body, and one for a field has none."),
    LOCAL(
        "Annotations on local variables",
        "Class files do not hold the annotations of local variables, so `@CookieName` and"
            + " `@AllowUndeclaredCookie` have no effect there. Put them on the method, a parameter"
            + " or a field so that `biscotti:check` sees them."),
    SUPPRESSED(
        "Suppressed warnings",
        "Class files do not hold `@SuppressWarnings`, so a warning that it silences in source"
            + " reappears. `@AllowUndeclaredCookie` with its reason works in both.");

    private final String title;
    private final String text;

    Why(String title, String text) {
      this.title = title;
      this.text = text;
    }
  }

  private record Listed(Difference difference, Why why) {}

  @Override
  public int compareTo(Difference other) {
    return Comparator.comparing(Difference::program)
        .thenComparing(Difference::finding)
        .thenComparing(Difference::source)
        .thenComparing(Difference::bytecode)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return String.join("\t", program, finding, source, bytecode);
  }

  /**
   * The differences between source and class files of a program; findings on different lines count
   * as different.
   */
  static SortedSet<Difference> between(
      String program, Set<Program.Expectation> source, Set<Program.Expectation> bytecode) {
    List<Program.Expectation> onlySource = new ArrayList<>(new TreeSet<>(source));
    onlySource.removeAll(bytecode);
    List<Program.Expectation> onlyBytecode = new ArrayList<>(new TreeSet<>(bytecode));
    onlyBytecode.removeAll(source);
    SortedSet<Difference> differences = new TreeSet<>();
    for (Program.Expectation one : onlySource) {
      Optional<Program.Expectation> moved =
          onlyBytecode.stream().filter(other -> text(other).equals(text(one))).findFirst();
      moved.ifPresent(onlyBytecode::remove);
      differences.add(
          new Difference(
              program,
              text(one),
              Long.toString(one.line()),
              moved.map(other -> Long.toString(other.line())).orElse(NOWHERE)));
    }
    for (Program.Expectation other : onlyBytecode) {
      differences.add(new Difference(program, text(other), NOWHERE, Long.toString(other.line())));
    }
    return differences;
  }

  private static String text(Program.Expectation finding) {
    return (finding.file() + " " + finding.rule() + " " + finding.cookie()).strip();
  }

  static SortedSet<Difference> listed(String program) {
    return listed().stream()
        .filter(difference -> difference.program().equals(program))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<Difference> listed() {
    return read().stream().map(Listed::difference).toList();
  }

  private static List<Listed> read() {
    try {
      return Files.readAllLines(LIST).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", COLUMNS))
          .map(
              columns ->
                  new Listed(
                      new Difference(columns[0], columns[1], columns[2], columns[3]),
                      Why.valueOf(columns[4])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The page that lists and explains all differences. */
  static String document() {
    StringBuilder text =
        new StringBuilder(
            """
            # Where source and bytecode differ

            The same search looks for undeclared cookies in source, while javac compiles, and in class
            files, for `biscotti:check` and `biscotti search`. On every program of the corpus under
            `processor/src/test/resources/usage` it finds the same in both, except where class files
            lack information. A test generates this page; do not edit it by hand.
            """);
    for (Why why : Why.values()) {
      List<Difference> its =
          read().stream()
              .filter(listed -> listed.why() == why)
              .map(Listed::difference)
              .sorted()
              .toList();
      text.append("\n## ").append(why.title).append("\n\n").append(why.text).append('\n');
      if (!its.isEmpty()) {
        text.append("\n| program | finding | line in source | line in bytecode |\n");
        text.append("| --- | --- | --- | --- |\n");
        its.forEach(
            one ->
                text.append("| ")
                    .append(
                        String.join(
                            " | ",
                            one.program(),
                            "`" + one.finding() + "`",
                            one.source(),
                            one.bytecode()))
                    .append(" |\n"));
      }
    }
    return text.toString();
  }
}
