package dev.biscotti.runtime.declaration;

import dev.biscotti.annotations.Regime;
import java.util.List;

/**
 * A category that visitors were told of.
 *
 * @param id its id
 * @param regime what it asks of the visitor
 * @param revisions its revision; several only where branches were merged and nobody accepted the
 *     result
 */
public record LockedCategory(String id, Regime regime, List<LockRevision> revisions) {
  /**
   * Sorts the revisions.
   *
   * @param id its id
   * @param regime what it asks of the visitor
   * @param revisions its revisions
   * @throws IllegalArgumentException if there is none
   */
  public LockedCategory {
    revisions = revisions.stream().distinct().sorted().toList();
    if (revisions.isEmpty()) {
      throw new IllegalArgumentException("the category " + id + " has no revision");
    }
  }

  /**
   * The revision that an answer is recorded with.
   *
   * @return the last one
   */
  public LockRevision revision() {
    return revisions.get(revisions.size() - 1);
  }
}
