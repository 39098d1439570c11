package dev.biscotti.policy.law;

/** What the law of a country asks for before a cookie that is not strictly necessary. */
public enum LawRegime {
  /** Consent in advance. */
  CONSENT,

  /**
   * Consent in advance, except for purposes that the law lists: for these, clear information and an
   * easy way to object (PECR Schedule A1, paragraphs on statistics and appearance).
   */
  CONSENT_WITH_EXCEPTIONS,

  /** Information, and a way to refuse. */
  OBJECTION
}
