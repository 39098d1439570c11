package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.LockWriter;
import dev.biscotti.runtime.lock.PolicyLock;
import java.util.ArrayList;
import java.util.List;

/**
 * The unified diff between what visitors were told and what is declared, without dates and
 * revisions. Both sides are sorted lines, so one pass is enough.
 */
final class LockDiff {
  private static final int CONTEXT = 3;

  private record Line(char mark, String text, int before, int after) {}

  private LockDiff() {}

  static String of(PolicyLock before, LockComparison comparison, PolicyDeclaration policy) {
    PolicyLock after =
        new NewLock(before, comparison, policy, NewLock.PREVIEW_DATE, "000000").preview();
    List<Line> lines = compare(LockWriter.told(before), LockWriter.told(after));
    StringBuilder text = new StringBuilder();
    String file = policy.id() + ".lock";
    for (int start = next(lines, 0); start < lines.size(); ) {
      int end = endOfHunk(lines, start);
      if (text.isEmpty()) {
        text.append("--- ").append(file).append(" (what visitors were told)\n");
        text.append("+++ ").append(file).append(" (what is declared)\n");
      }
      append(lines.subList(Math.max(0, start - CONTEXT), end), text);
      start = next(lines, end);
    }
    return text.toString();
  }

  private static List<Line> compare(List<String> before, List<String> after) {
    List<Line> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int order =
          i == before.size() ? 1 : j == after.size() ? -1 : before.get(i).compareTo(after.get(j));
      if (order == 0) {
        lines.add(new Line(' ', before.get(i), ++i, ++j));
      } else if (order < 0) {
        lines.add(new Line('-', before.get(i), ++i, j));
      } else {
        lines.add(new Line('+', after.get(j), i, ++j));
      }
    }
    return lines;
  }

  private static int next(List<Line> lines, int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).mark() == ' ') {
      at++;
    }
    return at;
  }

  private static int endOfHunk(List<Line> lines, int start) {
    int end = start;
    int following = start;
    while (following < lines.size() && following <= end + 2 * CONTEXT) {
      end = following;
      following = next(lines, following + 1);
    }
    return Math.min(lines.size(), end + 1 + CONTEXT);
  }

  private static void append(List<Line> hunk, StringBuilder text) {
    long before = hunk.stream().filter(line -> line.mark() != '+').count();
    long after = hunk.stream().filter(line -> line.mark() != '-').count();
    Line first = hunk.get(0);
    // As diff -u does: the number of the first line, or of the line before an insertion.
    int beforeStart = first.mark() == '+' && before > 0 ? first.before() + 1 : first.before();
    int afterStart = first.mark() == '-' && after > 0 ? first.after() + 1 : first.after();
    text.append("@@ -").append(beforeStart).append(',').append(before);
    text.append(" +").append(afterStart).append(',').append(after).append(" @@\n");
    for (Line line : hunk) {
      text.append(line.mark()).append(line.text()).append('\n');
    }
  }
}
