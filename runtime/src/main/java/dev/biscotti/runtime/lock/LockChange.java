package dev.biscotti.runtime.lock;

import java.util.Comparator;

/**
 * One difference between what visitors were last shown and what is declared.
 *
 * @param changeClass what it requires
 * @param kind the kind of change
 * @param category the id of the category it touches; empty if it touches none
 * @param subject what changed: the key of a cookie in the lock, or the id of a category or provider
 * @param before what visitors were shown; empty if nothing
 * @param after what is declared; empty if nothing
 */
public record LockChange(
    ChangeClass changeClass,
    ChangeKind kind,
    String category,
    String subject,
    String before,
    String after)
    implements Comparable<LockChange> {
  private static final Comparator<LockChange> ORDER =
      Comparator.comparing(LockChange::changeClass)
          .thenComparing(LockChange::kind)
          .thenComparing(LockChange::category)
          .thenComparing(LockChange::subject)
          .thenComparing(LockChange::before)
          .thenComparing(LockChange::after);

  @Override
  public int compareTo(LockChange other) {
    return ORDER.compare(this, other);
  }
}
