package dev.biscotti.testing;

/** What an audit can find. */
public enum FindingKind {
  /** The item has no declaration. */
  UNDECLARED("undeclared"),

  /**
   * The item needs consent and was found without it, or was set on a page of {@code
   * consentFreePaths}.
   */
  WITHOUT_CONSENT("without consent"),

  /** The item is declared for another environment. */
  WRONG_ENVIRONMENT("wrong environment"),

  /**
   * The item has a wider scope or less protection than declared: Path, Domain, SameSite and so on.
   */
  WRONG_ATTRIBUTE("wrong attribute"),

  /** The browser keeps the item longer than declared. */
  LIVES_TOO_LONG("lives too long"),

  /**
   * The item is declared, but no visited page set it. For information only: the audit does not
   * fail.
   */
  NEVER_SEEN("never seen");

  private final String words;

  FindingKind(String words) {
    this.words = words;
  }

  /** The kind in words. */
  String words() {
    return words;
  }

  /**
   * Whether an audit with such a finding fails.
   *
   * @return false for information
   */
  public boolean isFailure() {
    return this != NEVER_SEEN;
  }
}
