package dev.biscotti.search.finding;

/** The rules of this search, under the ids of the rule catalogue. */
public enum UsageRule {
  /** A cookie is set that nobody declared. */
  BSC601("Every cookie that is set is declared.", "set and not declared"),

  /** A cookie is set whose name cannot be known from the code. */
  BSC602(
      "The name of every cookie that is set can be known from the code.",
      "set under a name that is not known"),

  /** A cookie is read that nobody declared. */
  BSC603("Every cookie that is read is declared.", "read and not declared"),

  /** A module sets cookies, and there is no policy to check them against. */
  BSC604("Cookies that are set can be checked against a policy.", "nothing to check against"),

  /** A declared consent cookie is set past its guard. */
  BSC605("Consent cookies are set through their guard.", "consent cookie set past its guard"),

  /** A declared essential cookie is set past its guard, and not as declared. */
  BSC606("Essential cookies are set as they are declared.", "set past the guard, not as declared"),

  /** A cookie is declared as set by the application, and nothing sets it. */
  BSC607("Cookies that are declared as set by the application are set.", "declared and never set");

  private final String demand;
  private final String breach;

  UsageRule(String demand, String breach) {
    this.demand = demand;
    this.breach = breach;
  }

  /**
   * What the rule demands.
   *
   * @return one sentence
   */
  public String demand() {
    return demand;
  }

  /** What a breach is, in a few words. */
  String breach() {
    return breach;
  }
}
