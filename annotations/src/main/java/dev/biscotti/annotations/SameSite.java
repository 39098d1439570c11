package dev.biscotti.annotations;

/** Which cross-site requests carry the cookie (RFC 6265bis, section 4.1.2.7). */
public enum SameSite {
  /** None. */
  STRICT,

  /** Top-level navigations with a safe method, such as following a link. */
  LAX,

  /** All. Needs {@code secure = true} (RFC 6265bis, section 5.7, step 19). */
  NONE
}
