package dev.biscotti.runtime.guard;

/** Why a cookie may be neither set nor read now. */
public enum Refusal {
  /** The visitor has not consented to its category, or objected to it. */
  NO_CONSENT,

  /** The policy is not in effect yet, or the notice period of a later cookie is not over. */
  NOTICE_PERIOD,

  /**
   * Visitors were not told of the cookie as it is declared: the lock does not have it, or has it as
   * one that needs consent, or cannot be read.
   */
  NOT_ACCEPTED,

  /** The path is one on which the policy promises to set nothing that needs consent. */
  CONSENT_FREE_PATH,

  /** The cookie is declared for another environment. */
  OTHER_ENVIRONMENT
}
