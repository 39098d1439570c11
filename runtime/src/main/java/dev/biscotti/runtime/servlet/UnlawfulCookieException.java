package dev.biscotti.runtime.servlet;

/** A cookie that violates the policy was set, in {@link FilterMode#STRICT}. */
public final class UnlawfulCookieException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private final transient CookieFinding finding;

  UnlawfulCookieException(CookieFinding finding) {
    super(finding.message());
    this.finding = finding;
  }

  /**
   * What was found.
   *
   * @return the first finding
   */
  public CookieFinding finding() {
    return finding;
  }
}
