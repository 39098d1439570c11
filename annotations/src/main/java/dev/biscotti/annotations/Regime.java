package dev.biscotti.annotations;

/** What the law asks of the visitor before a category's cookies are set. */
public enum Regime {
  /** Prior consent (ePrivacy Directive Art. 5(3)). */
  OPT_IN,

  /**
   * No prior consent, but clear information and an easy way to object: what a national law exempts,
   * such as statistics and appearance in the United Kingdom (PECR Schedule A1, since 5 February
   * 2026).
   */
  OPT_OUT
}
