package dev.biscotti.runtime.guard;

/** What can be wrong with a cookie that is set without the guard. */
public enum SetCookieProblem {
  /**
   * Browsers ignore it: it has a control character, is too long or is empty. A line break in a
   * value can be an attempt to inject a header line.
   */
  MALFORMED,

  /** No declaration of the policy has its name. */
  UNDECLARED,

  /** It must not be set now; {@link SetCookieReview#refusal} says why. */
  REFUSED,

  /** It is the consent record, which only {@code Consent} may write. */
  CONSENT_RECORD,

  /** It is declared signed or encrypted, but is not. */
  UNPROTECTED,

  /** It would be kept longer than declared. */
  LIFETIME,

  /**
   * It is sent to more places than declared, or is less protected: Path, Domain, SameSite and so
   * on.
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
