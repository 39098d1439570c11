package dev.biscotti.runtime.declaration;

import dev.biscotti.annotations.SameSite;

/**
 * The attributes a cookie is set, and deleted, with (RFC 6265bis, section 4.1.2).
 *
 * @param path the Path attribute
 * @param domain the Domain attribute; empty for a cookie of the host only
 * @param sameSite the SameSite attribute
 * @param secure the Secure attribute
 * @param httpOnly the HttpOnly attribute
 * @param partitioned the Partitioned attribute
 */
public record CookieAttributes(
    String path,
    String domain,
    SameSite sameSite,
    boolean secure,
    boolean httpOnly,
    boolean partitioned) {

  /** The attributes of a declaration that states none. */
  public static final CookieAttributes DEFAULT =
      new CookieAttributes("/", "", SameSite.LAX, true, true, false);

  /**
   * The same for a connection on which browsers ignore cookies that have Secure.
   *
   * @return the attributes without Secure
   */
  public CookieAttributes withoutSecure() {
    return new CookieAttributes(path, domain, sameSite, false, httpOnly, partitioned);
  }

  /**
   * The same for another domain.
   *
   * @param newDomain the Domain attribute; empty for the host alone
   * @return attributes
   */
  public CookieAttributes withDomain(String newDomain) {
    return new CookieAttributes(path, newDomain, sameSite, secure, httpOnly, partitioned);
  }
}
