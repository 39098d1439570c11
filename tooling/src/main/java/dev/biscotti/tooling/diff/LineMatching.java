package dev.biscotti.tooling.diff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Matches the lines that two texts have in common, in order. It first matches as many lines as
 * possible that occur exactly once in both texts and keep their order, then the lines between them
 * in the same way ("patience diff"). For n lines it needs O(n log n) time, however much differs.
 */
final class LineMatching {
  private static final int NONE = -1;

  /** Marks a line that occurs more than once. */
  private static final int SEVERAL = -2;

  private final List<String> before;
  private final List<String> after;

  /** For each old line, the index of its new counterpart. */
  private final int[] matches;

  private LineMatching(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    this.matches = new int[before.size()];
    Arrays.fill(matches, NONE);
  }

  /** For each old line, the index of its new counterpart, or a negative number. */
  static int[] of(List<String> before, List<String> after) {
    LineMatching matching = new LineMatching(before, after);
    matching.match(0, before.size(), 0, after.size());
    return matching.matches;
  }

  private void match(int from, int to, int afterFrom, int afterTo) {
    int start = from;
    int afterStart = afterFrom;
    while (start < to && afterStart < afterTo && isSame(start, afterStart)) {
      matches[start++] = afterStart++;
    }
    int end = to;
    int afterEnd = afterTo;
    while (end > start && afterEnd > afterStart && isSame(end - 1, afterEnd - 1)) {
      matches[--end] = --afterEnd;
    }
    if (start == end || afterStart == afterEnd) {
      return;
    }
    int last = start;
    int afterLast = afterStart;
    for (int[] anchor : anchors(start, end, afterStart, afterEnd)) {
      if (anchor[0] >= last && anchor[1] >= afterLast) {
        match(last, anchor[0] + 1, afterLast, anchor[1] + 1);
        last = anchor[0] + 1;
        afterLast = anchor[1] + 1;
      }
    }
    if (last > start) {
      match(last, end, afterLast, afterEnd);
    }
  }

  private boolean isSame(int line, int afterLine) {
    return before.get(line).equals(after.get(afterLine));
  }

  /** The most lines that occur once on each side and are in the same order on both. */
  private int[][] anchors(int from, int to, int afterFrom, int afterTo) {
    Map<String, Integer> once = onceIn(after, afterFrom, afterTo);
    Map<String, Integer> onceBefore = onceIn(before, from, to);
    int[][] common = new int[to - from][];
    int count = 0;
    for (int i = from; i < to; i++) {
      int there = once.getOrDefault(before.get(i), NONE);
      if (there >= 0 && onceBefore.getOrDefault(before.get(i), NONE) == i) {
        common[count++] = new int[] {i, there};
      }
    }
    return longestIncreasing(Arrays.copyOf(common, count));
  }

  private static Map<String, Integer> onceIn(List<String> lines, int from, int to) {
    Map<String, Integer> once = new HashMap<>();
    for (int i = from; i < to; i++) {
      once.merge(lines.get(i), i, (one, other) -> SEVERAL);
    }
    return once;
  }

  /**
   * The longest subsequence of pairs with increasing second numbers; the first numbers already
   * increase.
   */
  private static int[][] longestIncreasing(int[][] pairs) {
    int[] tails = new int[pairs.length];
    int[] previous = new int[pairs.length];
    int length = 0;
    for (int i = 0; i < pairs.length; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (pairs[tails[middle]][1] < pairs[i][1]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      previous[i] = low == 0 ? NONE : tails[low - 1];
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    int[][] longest = new int[length][];
    int at = length == 0 ? NONE : tails[length - 1];
    for (int i = length - 1; i >= 0; i--) {
      longest[i] = pairs[at];
      at = previous[at];
    }
    return longest;
  }
}
