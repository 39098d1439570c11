package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.declaration.CookieAttributes;
import java.util.Locale;

/**
 * What distinguishes cookies of one name in a browser (RFC 6265bis, section 5.7; CHIPS for
 * partitions).
 *
 * @param path the Path attribute
 * @param domain the Domain attribute in lower case; empty for a cookie of the host alone
 * @param partitioned whether it is kept apart for each site that embeds it
 */
record CookieScope(String path, String domain, boolean partitioned) {

  static CookieScope of(CookieAttributes attributes) {
    return new CookieScope(
        attributes.path(), attributes.domain().toLowerCase(Locale.ROOT), attributes.partitioned());
  }

  static CookieScope of(SetCookieLine line) {
    return new CookieScope(line.path(), line.domain(), line.partitioned());
  }

  CookieScope withDomain(String newDomain) {
    return new CookieScope(path, newDomain, partitioned);
  }
}
