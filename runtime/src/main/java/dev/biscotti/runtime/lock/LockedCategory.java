package dev.biscotti.runtime.lock;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import java.util.List;

/**
 * A category that visitors were told of.
 *
 * @param declaration what they were told; members that a lock does not keep are empty
 * @param revisions its revision; several only where branches were merged and nobody accepted the
 *     result
 */
public record LockedCategory(CategoryDeclaration declaration, List<LockRevision> revisions) {
  /**
   * Sorts the revisions.
   *
   * @throws IllegalArgumentException if there is none
   */
  public LockedCategory {
    revisions = revisions.stream().distinct().sorted().toList();
    if (revisions.isEmpty()) {
      throw new IllegalArgumentException("the category " + declaration.id() + " has no revision");
    }
  }

  /**
   * Its id.
   *
   * @return the category's id
   */
  public String id() {
    return declaration.id();
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
