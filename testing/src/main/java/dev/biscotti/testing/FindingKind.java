package dev.biscotti.testing;

/** What an audit can find. */
public enum FindingKind {
  /** No declaration has its name. */
  UNDECLARED("undeclared"),

  /** It needs consent and is there without, or on a page that is declared free of it. */
  WITHOUT_CONSENT("without consent"),

  /** It is declared for another environment. */
  WRONG_ENVIRONMENT("wrong environment"),

  /**
   * It reaches further than declared, or is less protected: Path, Domain, SameSite and the like.
   */
  WRONG_ATTRIBUTE("wrong attribute"),

  /** The browser keeps it longer than declared. */
  LIVES_TOO_LONG("lives too long"),

  /** It is declared, but no visited page set it. Information: it fails no audit. */
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
