package dev.biscotti.runtime.lock;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was accepted at one time.
 *
 * @param date the day, in UTC
 * @param mark six hexadecimal digits that stand for the change
 * @param reason why, in the words of whoever accepted it; may be empty
 * @param changes what changed, sorted
 * @param revisions the number that each category asks about again was given, by category id
 */
public record LockEntry(
    LocalDate date,
    String mark,
    String reason,
    List<LockChange> changes,
    Map<String, Integer> revisions) {
  public LockEntry {
    changes = changes.stream().distinct().sorted().toList();
    revisions = Collections.unmodifiableMap(new TreeMap<>(revisions));
  }
}
