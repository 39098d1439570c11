package dev.biscotti.tooling.bytecode;

/** How a library uses cookies. */
public enum CookieUse {
  /** It declares its cookies; include its catalog. */
  DECLARED("declares its cookies"),

  /** It calls APIs that set cookies and declares none, so its cookies are unknown. */
  UNKNOWN("calls cookie APIs but declares no cookies"),

  /** It calls no API that sets cookies. */
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
