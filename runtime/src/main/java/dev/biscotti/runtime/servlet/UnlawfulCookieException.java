package dev.biscotti.runtime.servlet;

/** A cookie was set that does not keep what the policy says, in {@link FilterMode#STRICT}. */
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
