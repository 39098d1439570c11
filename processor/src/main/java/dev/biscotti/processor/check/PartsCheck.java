package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Report;

/** A rule about the parts that both policies and catalogs declare: providers and categories. */
@FunctionalInterface
interface PartsCheck {
  /**
   * Checks a policy or a catalog.
   *
   * @param owner the members of {@code @CookiePolicy} or {@code @CookieCatalog}
   * @param where a description of the annotated class
   * @param report where findings go
   */
  void check(MirrorMembers owner, String where, Report report);
}
