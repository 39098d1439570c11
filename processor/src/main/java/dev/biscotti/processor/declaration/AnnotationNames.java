package dev.biscotti.processor.declaration;

import java.util.Set;

/** The qualified names of the annotations the processor reads. */
public final class AnnotationNames {
  private static final String PACKAGE = "dev.biscotti.annotations.";

  /** {@link dev.biscotti.annotations.EssentialCookie}. */
  public static final String ESSENTIAL_COOKIE = PACKAGE + "EssentialCookie";

  /** {@link dev.biscotti.annotations.ConsentCookie}. */
  public static final String CONSENT_COOKIE = PACKAGE + "ConsentCookie";

  /** {@link dev.biscotti.annotations.CookiePolicy}. */
  public static final String COOKIE_POLICY = PACKAGE + "CookiePolicy";

  /** {@link dev.biscotti.annotations.CookieCatalog}. */
  public static final String COOKIE_CATALOG = PACKAGE + "CookieCatalog";

  /** {@link dev.biscotti.annotations.CookieName}. */
  public static final String COOKIE_NAME = PACKAGE + "CookieName";

  /** {@link dev.biscotti.annotations.AllowUndeclaredCookie}. */
  public static final String ALLOW_UNDECLARED_COOKIE = PACKAGE + "AllowUndeclaredCookie";

  /** {@link dev.biscotti.annotations.BiscottiGenerated}, which only generated classes carry. */
  public static final String BISCOTTI_GENERATED = PACKAGE + "BiscottiGenerated";

  /** The annotations that declare something, on a class or on a constant. */
  public static final Set<String> DECLARING =
      Set.of(ESSENTIAL_COOKIE, CONSENT_COOKIE, COOKIE_POLICY, COOKIE_CATALOG);

  /** All top-level annotations, without those nested in others. */
  public static final Set<String> ALL =
      Set.of(
          ESSENTIAL_COOKIE,
          CONSENT_COOKIE,
          COOKIE_POLICY,
          COOKIE_CATALOG,
          COOKIE_NAME,
          ALLOW_UNDECLARED_COOKIE);

  private AnnotationNames() {}
}
