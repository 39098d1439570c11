package dev.biscotti.processor.declaration;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.lock.MaterialDigest;
import java.util.List;

/** Gives each category the revision that a consent must have been given for. */
final class Revisions {
  private Revisions() {}

  /** The policy's categories, each with a digest of its material facts. */
  static List<CategoryDeclaration> of(PolicyDeclaration policy) {
    return policy.categories().stream()
        .map(category -> category.withRevision(MaterialDigest.revisionOf(policy, category.id())))
        .toList();
  }
}
