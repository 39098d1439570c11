package dev.biscotti.tooling.bytecode;

/** What a library has to do with cookies. */
public enum CookieUse {
  /** It declares its cookies; include its catalog. */
  DECLARED("declares its cookies"),

  /** It calls what sets cookies and declares none: which ones is unknown. */
  UNKNOWN("calls cookie APIs but declares no cookies"),

  /** It calls nothing that sets a cookie. */
  NONE("calls no cookie APIs");

  private final String description;

  CookieUse(String description) {
    this.description = description;
  }

  /**
   * The use in a few words.
   *
   * @return the end of a sentence that begins with the library's name
   */
  public String description() {
    return description;
  }
}
