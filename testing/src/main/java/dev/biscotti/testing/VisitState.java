package dev.biscotti.testing;

/** What a visitor has answered to the cookie question. */
public enum VisitState {
  /** Nothing yet. */
  UNASKED("before any answer"),

  /** No to everything that can be refused. */
  REFUSED("after a refusal"),

  /** Yes to everything. */
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
