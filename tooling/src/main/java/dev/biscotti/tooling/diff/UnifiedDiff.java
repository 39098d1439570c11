package dev.biscotti.tooling.diff;

import java.util.ArrayList;
import java.util.List;

/** The difference between two lists of lines, in the unified format with three lines of context. */
public final class UnifiedDiff {
  private static final int CONTEXT = 3;

  private final List<Line> lines = new ArrayList<>();
  private final int linesAbove;

  /**
   * A line of the diff.
   *
   * @param before how many old lines were passed, including this one
   * @param after how many new lines were passed, including this one
   */
  private record Line(char mark, String text, int before, int after) {}

  private UnifiedDiff(List<String> before, List<String> after, int linesAbove) {
    this.linesAbove = linesAbove;
    int[] matches = LineMatching.of(before, after);
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && matches[i] < 0) {
        lines.add(new Line('-', before.get(i), ++i, j));
      } else if (j < after.size() && (i == before.size() || matches[i] > j)) {
        lines.add(new Line('+', after.get(j), i, ++j));
      } else {
        lines.add(new Line(' ', before.get(i), ++i, ++j));
      }
    }
  }

  /**
   * The difference between two texts.
   *
   * @param beforeName what the text before is called
   * @param before its lines, without line breaks
   * @param afterName what the text after is called
   * @param after its lines
   * @return the diff, with {@code \n} at the end of each line; empty if nothing differs
   */
  public static String of(
      String beforeName, List<String> before, String afterName, List<String> after) {
    return of(beforeName, before, afterName, after, 0);
  }

  /**
   * The difference between two versions of a part of a text, with the line numbers of the whole
   * text.
   *
   * @param beforeName what the text before is called
   * @param before the lines of the part, without line breaks
   * @param afterName what the text after is called
   * @param after the lines that replace them
   * @param linesAbove how many lines of the text are above the part
   * @return the diff, with {@code \n} at the end of each line; empty if nothing differs
   */
  public static String of(
      String beforeName,
      List<String> before,
      String afterName,
      List<String> after,
      int linesAbove) {
    String hunks = new UnifiedDiff(before, after, linesAbove).hunks();
    return hunks.isEmpty() ? "" : "--- " + beforeName + "\n+++ " + afterName + "\n" + hunks;
  }

  private String hunks() {
    StringBuilder text = new StringBuilder();
    for (int start = next(0); start < lines.size(); ) {
      int end = endOfHunk(start);
      append(lines.subList(Math.max(0, start - CONTEXT), end), text);
      start = next(end);
    }
    return text.toString();
  }

  private int next(int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).mark() == ' ') {
      at++;
    }
    return at;
  }

  private int endOfHunk(int start) {
    int end = start;
    int following = start;
    while (following < lines.size() && following <= end + 2 * CONTEXT) {
      end = following;
      following = next(following + 1);
    }
    return Math.min(lines.size(), end + 1 + CONTEXT);
  }

  private void append(List<Line> hunk, StringBuilder text) {
    long before = hunk.stream().filter(line -> line.mark() != '+').count();
    long after = hunk.stream().filter(line -> line.mark() != '-').count();
    Line first = hunk.get(0);
    // For an empty side, diff -u states the number of the line above it.
    int beforeStart = first.mark() == '+' && before > 0 ? first.before() + 1 : first.before();
    int afterStart = first.mark() == '-' && after > 0 ? first.after() + 1 : first.after();
    text.append("@@ -").append(beforeStart + linesAbove).append(',').append(before);
    text.append(" +").append(afterStart + linesAbove).append(',').append(after).append(" @@\n");
    for (Line line : hunk) {
      text.append(line.mark()).append(line.text()).append('\n');
    }
  }
}
