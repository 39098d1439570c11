package dev.biscotti.runtime.guard;

/** What can be wrong with a cookie that is set past the guard. */
public enum SetCookieProblem {
  /**
   * No browser keeps it: it has a control character, is too long, or holds nothing. A line break in
   * a value is how somebody writes a header line of his own.
   */
  MALFORMED,

  /** No declaration of the policy has its name. */
  UNDECLARED,

  /** It may not be set now; {@link SetCookieReview#refusal} says why. */
  REFUSED,

  /** It is the consent record, which nothing but {@code Consent} may write. */
  CONSENT_RECORD,

  /** It is declared signed or encrypted, and is not. */
  UNPROTECTED,

  /** It would stay longer than declared. */
  LIFETIME,

  /**
   * It reaches further than declared, or is less protected: Path, Domain, SameSite and the like.
   */
  ATTRIBUTES,

  /**
   * It is set in a response that a shared cache may keep, which would hand it to other visitors
   * (RFC 9111, section 7.3).
   */
  SHARED,

  /** It is set after the response was committed, so it is not sent. */
  TOO_LATE
}
