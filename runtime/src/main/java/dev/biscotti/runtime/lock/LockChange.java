package dev.biscotti.runtime.lock;

import java.util.Comparator;

/**
 * One difference between what visitors were last told and what is declared.
 *
 * @param changeClass what it asks for
 * @param kind what it is
 * @param category the id of the category it touches; empty if it touches none
 * @param subject what changed: the key of a cookie in the lock, or the id of a category or provider
 * @param before what visitors were told; empty if nothing
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
