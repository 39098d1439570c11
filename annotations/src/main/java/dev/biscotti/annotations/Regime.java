package dev.biscotti.annotations;

/** Whether a category's cookies need prior consent. */
public enum Regime {
  /** Prior consent (ePrivacy Directive Art. 5(3)). */
  OPT_IN,

  /**
   * No prior consent, but clear information and an easy way to object: for storage that a national
   * law exempts, such as statistics and appearance in the United Kingdom (PECR Schedule A1, since 5
   * February 2026).
   */
  OPT_OUT
}
