package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockResource;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Merges two versions of a lock like git, with a careless user who resolves conflicts: one of two
 * values of a fact stays at random, and a line that either side removed is gone.
 */
final class LockMerge {
  private static final Set<String> SEVERAL =
      Set.of("revision", "given", "changed", "shown", "narrowed", "reason");

  private LockMerge() {}

  static String merged(String base, String ours, String theirs, Random random) {
    Set<String> lines = new LinkedHashSet<>(lines(ours));
    lines.addAll(lines(theirs));
    lines.removeIf(
        line ->
            lines(base).contains(line)
                && (!lines(ours).contains(line) || !lines(theirs).contains(line)));
    Map<String, String> facts = new LinkedHashMap<>();
    StringBuilder several = new StringBuilder();
    for (String line : lines) {
      String fact = line.substring(0, Math.max(line.indexOf('='), 0));
      if (fact.isEmpty() || SEVERAL.contains(fact.substring(fact.lastIndexOf(' ') + 1))) {
        several.append(line).append('\n');
      } else if (!facts.containsKey(fact) || random.nextBoolean()) {
        facts.put(fact, line);
      }
    }
    return several + String.join("\n", facts.values()) + "\n";
  }

  private static Set<String> lines(String text) {
    Set<String> lines = new LinkedHashSet<>(List.of(text.split("\n")));
    lines.remove("");
    return lines;
  }

  static FoundLock parsed(String policy, String text) {
    return text.isEmpty()
        ? FoundLock.none()
        : LockResource.parse("the lock", policy, text.getBytes(StandardCharsets.UTF_8));
  }
}
