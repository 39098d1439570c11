package dev.biscotti.tooling.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class UnifiedDiffTest {
  private static final Pattern HUNK = Pattern.compile("@@ -(\\d+),(\\d+) \\+(\\d+),(\\d+) @@");

  @Test
  void whatIsTheSameHasNoDiff() {
    assertThat(UnifiedDiff.of("a", List.of("x", "y"), "b", List.of("x", "y"))).isEmpty();
    assertThat(UnifiedDiff.of("a", List.of(), "b", List.of())).isEmpty();
  }

  @Test
  void aChangedLineHasThreeLinesOfContext() {
    List<String> before = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
    List<String> after = List.of("1", "2", "3", "4", "five", "6", "7", "8", "9");

    assertThat(UnifiedDiff.of("a", before, "b", after, 10))
        .isEqualTo("--- a\n+++ b\n@@ -12,7 +12,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
  }

  @Test
  void rowsThatMoveAreShownOnce() {
    List<String> before = List.of("a", "b", "c", "d");
    List<String> after = List.of("b", "c", "d", "a");

    assertThat(
            UnifiedDiff.of("x", before, "y", after).lines().filter(line -> line.startsWith("-a")))
        .hasSize(1);
    assertThat(UnifiedDiff.of("x", before, "y", after)).contains("\n b\n c\n d\n");
  }

  @Property(tries = 500)
  void theDiffTurnsOneTextIntoTheOther(
      @ForAll @Size(max = 30)
          List<@CharRange(from = 'a', to = 'h') @StringLength(max = 1) String> before,
      @ForAll @Size(max = 30)
          List<@CharRange(from = 'a', to = 'h') @StringLength(max = 1) String> after) {
    assertThat(applied(UnifiedDiff.of("x", before, "y", after), before)).isEqualTo(after);
  }

  /** Applies a diff like patch. */
  private static List<String> applied(String diff, List<String> before) {
    List<String> result = new ArrayList<>();
    int done = 0;
    for (String line : diff.lines().skip(2).toList()) {
      Matcher hunk = HUNK.matcher(line);
      if (hunk.matches()) {
        int start = Integer.parseInt(hunk.group(1));
        int end = Integer.parseInt(hunk.group(2)) == 0 ? start : start - 1;
        result.addAll(before.subList(done, end));
        done = end;
        int after = Integer.parseInt(hunk.group(3));
        assertThat(result).hasSize(hunk.group(4).equals("0") ? after : after - 1);
      } else if (line.charAt(0) == '+') {
        result.add(line.substring(1));
      } else {
        assertThat(line.substring(1)).isEqualTo(before.get(done++));
        if (line.charAt(0) == ' ') {
          result.add(line.substring(1));
        }
      }
    }
    result.addAll(before.subList(done, before.size()));
    return result;
  }

  @Test
  @Timeout(5)
  void tablesInWhichEveryRowChangedTakeNoLonger() {
    List<String> before = IntStream.range(0, 100_000).mapToObj(i -> "row " + i).toList();
    List<String> after = IntStream.range(0, 100_000).mapToObj(i -> "line " + i).toList();
    List<String> same = IntStream.range(0, 100_000).mapToObj(i -> "same").toList();

    assertThat(UnifiedDiff.of("x", before, "y", after).lines()).hasSize(200_003);
    assertThat(UnifiedDiff.of("x", before, "y", same).lines()).hasSize(200_003);
  }
}
