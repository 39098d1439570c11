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
 * @param mark six hexadecimal digits that identify the change
 * @param reason the reason, as entered at acceptance; may be empty
 * @param changes what changed, sorted
 * @param revisions the new revision number of each category that asks visitors again, by category
 *     id
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
