package dev.biscotti.annotations;

/**
 * On which basis personal data is processed that essential cookies hold (GDPR Art. 6(1)). That they
 * need no consent to be set (ePrivacy Directive Art. 5(3)) does not answer this.
 */
public enum EssentialBasis {
  /** Nothing is said of it. */
  NOT_STATED,

  /** The performance of a contract with the visitor, or steps before one (Art. 6(1)(b)). */
  CONTRACT,

  /** Legitimate interests (Art. 6(1)(f)). */
  LEGITIMATE_INTERESTS,

  /** A legal obligation (Art. 6(1)(c)). */
  LEGAL_OBLIGATION,

  /** None is needed: no essential cookie holds personal data. */
  NONE
}
