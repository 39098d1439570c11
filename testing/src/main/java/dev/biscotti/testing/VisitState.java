package dev.biscotti.testing;

/** How a visitor has answered the cookie banner. */
public enum VisitState {
  /** Not answered yet. */
  UNASKED("before any answer"),

  /** Refused everything that can be refused. */
  REFUSED("after a refusal"),

  /** Accepted everything. */
  ACCEPTED("after consent");

  private final String words;

  VisitState(String words) {
    this.words = words;
  }

  /**
   * The state in words.
   *
   * @return such as {@code after a refusal}
   */
  public String words() {
    return words;
  }
}
