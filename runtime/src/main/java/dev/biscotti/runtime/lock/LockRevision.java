package dev.biscotti.runtime.lock;

import dev.biscotti.runtime.declaration.Revision;
import java.util.Comparator;

/**
 * A revision that a lock gave to a category.
 *
 * @param number the number, from 1; rises with each change that visitors are asked about
 * @param mark six hexadecimal digits that identify the change, so that the same number from two
 *     branches is not mistaken for the same revision
 */
public record LockRevision(int number, String mark) implements Comparable<LockRevision> {
  private static final Comparator<LockRevision> ORDER =
      Comparator.comparingInt(LockRevision::number).thenComparing(LockRevision::mark);

  /**
   * Checks both parts.
   *
   * @throws IllegalArgumentException if one of them is malformed
   */
  public LockRevision {
    if (number < 1 || number >= Revision.NUMBER_LIMIT) {
      throw new IllegalArgumentException(
          "the number of a revision must be 1 to 4,194,303, not " + number);
    }
    if (!mark.matches("[0-9a-f]{6}")) {
      throw new IllegalArgumentException(
          "the mark of a revision must be six hexadecimal digits, not \"" + mark + "\"");
    }
  }

  /**
   * The revision as a lock writes it.
   *
   * @return the text, such as {@code 4.3f9a1c}
   */
  public String text() {
    return number + "." + mark;
  }

  @Override
  public int compareTo(LockRevision other) {
    return ORDER.compare(this, other);
  }
}
