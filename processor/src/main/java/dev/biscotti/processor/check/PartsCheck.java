package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Report;

/** A rule about what policies and catalogs declare alike: their providers and categories. */
@FunctionalInterface
interface PartsCheck {
  /**
   * Checks.
   *
   * @param owner the members of {@code @CookiePolicy} or {@code @CookieCatalog}
   * @param where the class that carries the annotation, in words
   * @param report where findings go
   */
  void check(MirrorMembers owner, String where, Report report);
}
