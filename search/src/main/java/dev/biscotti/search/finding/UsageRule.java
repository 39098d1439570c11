package dev.biscotti.search.finding;

/** The rules of this search, under the ids of the rule catalogue. */
public enum UsageRule {
  /** A cookie is set that nobody declared. */
  BSC601,

  /** A cookie is set whose name cannot be known from the code. */
  BSC602,

  /** A cookie is read that nobody declared. */
  BSC603,

  /** A module sets cookies, and there is no policy to check them against. */
  BSC604,

  /** A declared consent cookie is set past its guard. */
  BSC605,

  /** A declared essential cookie is set past its guard, and not as declared. */
  BSC606,

  /** A cookie is declared as set by the application, and nothing sets it. */
  BSC607
}
