package dev.biscotti.runtime.guard;

/** Why a cookie may be neither set nor read now. */
public enum Refusal {
  /** The visitor has not consented to its category, or objected to it. */
  NO_CONSENT,

  /** The policy is not in effect yet, or the notice period of a later cookie is not over. */
  NOTICE_PERIOD,

  /**
   * Visitors were not informed of the cookie as it is declared: the lock does not contain it,
   * contains it as one that needs consent, or cannot be read.
   */
  NOT_ACCEPTED,

  /** The policy promises to set nothing on this path that needs consent. */
  CONSENT_FREE_PATH,

  /** The cookie is declared for another environment. */
  OTHER_ENVIRONMENT
}
