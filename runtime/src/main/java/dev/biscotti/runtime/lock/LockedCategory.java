package dev.biscotti.runtime.lock;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import java.util.List;

/**
 * A category as visitors were last shown it.
 *
 * @param declaration what they were shown; members that a lock does not keep are empty
 * @param revisions its revision; several only if branches were merged and the result was not
 *     accepted yet
 */
public record LockedCategory(CategoryDeclaration declaration, List<LockRevision> revisions) {
  /**
   * Sorts the revisions.
   *
   * @throws IllegalArgumentException if there are no revisions
   */
  public LockedCategory {
    revisions = revisions.stream().distinct().sorted().toList();
    if (revisions.isEmpty()) {
      throw new IllegalArgumentException("the category " + declaration.id() + " has no revision");
    }
  }

  /**
   * The id of the category.
   *
   * @return the id
   */
  public String id() {
    return declaration.id();
  }

  /**
   * The revision that an answer is recorded with.
   *
   * @return the last revision
   */
  public LockRevision revision() {
    return revisions.get(revisions.size() - 1);
  }
}
