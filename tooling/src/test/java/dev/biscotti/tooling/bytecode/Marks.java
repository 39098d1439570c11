package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.search.rule.UsageRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Findings in short form, such as {@code 7 BSC601 promo}: actual ones, and those that comments
 * expect.
 */
final class Marks {
  private static final Pattern MARK = Pattern.compile("// (BSC60\\d.*)$");
  private static final Pattern NAME = Pattern.compile("^[^\"]*?ookies?(?: named)? \"([^\"]*)\"");

  private Marks() {}

  static SortedSet<String> expected(Path file) {
    SortedSet<String> expected = new TreeSet<>();
    try {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        Matcher mark = MARK.matcher(lines.get(i));
        if (mark.find()) {
          for (String one : mark.group(1).split(", ", -1)) {
            expected.add((i + 1) + " " + one);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return expected;
  }

  static SortedSet<String> found(SearchResult result) {
    SortedSet<String> found = new TreeSet<>();
    for (LocatedFinding located : result.findings()) {
      UsageRule rule = located.finding().rule();
      Matcher name = NAME.matcher(located.finding().what());
      String cookie = rule != UsageRule.BSC602 && name.find() ? " " + name.group(1) : "";
      found.add(located.at().line() + " " + rule + cookie);
    }
    return found;
  }
}
