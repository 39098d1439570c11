package dev.biscotti.annotations;

/**
 * The legal basis for processing the personal data in essential cookies (GDPR Art. 6(1)). The
 * exemption from consent (ePrivacy Directive Art. 5(3)) covers only setting and reading them.
 */
public enum EssentialBasis {
  /** Not stated. */
  NOT_STATED,

  /**
   * The performance of a contract with the visitor, or steps before entering into one (Art.
   * 6(1)(b)).
   */
  CONTRACT,

  /** Legitimate interests (Art. 6(1)(f)). */
  LEGITIMATE_INTERESTS,

  /** A legal obligation (Art. 6(1)(c)). */
  LEGAL_OBLIGATION,

  /** No basis is needed: no essential cookie holds personal data. */
  NONE
}
