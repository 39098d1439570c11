package dev.biscotti.processor.check;

import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.AttributeRule;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Checks the grammar of Domain and Path, the attributes that determine where a cookie is sent. */
final class ScopeAttributeCheck implements CookieCheck {
  /** Browsers ignore an attribute with more octets (RFC 6265bis, section 5.6). */
  private static final int MAX_OCTETS = 1024;

  @Override
  public void check(DeclaredCookie cookie, Report report) {
    if (cookie.declaration().storage() != Storage.COOKIE) {
      return;
    }
    checkDomain(cookie, cookie.declaration().attributes().domain(), report);
    checkPath(cookie, cookie.declaration().attributes().path(), report);
  }

  private static void checkDomain(DeclaredCookie cookie, String domain, Report report) {
    if (domain.isEmpty() || isTooLong(cookie, "domain", domain, report)) {
      return;
    }
    Optional<String> problem = HostName.problem(domain);
    if (problem.isPresent()) {
      report.add(AttributeRule.BSC203, cookie.anchor("domain"), domain, problem.get());
    } else if (PublicSuffixes.contain(domain)) {
      report.add(AttributeRule.BSC204, cookie.anchor("domain"), domain, domain);
    }
  }

  private static void checkPath(DeclaredCookie cookie, String path, Report report) {
    if (!isTooLong(cookie, "path", path, report)) {
      pathProblem(path)
          .ifPresent(
              problem -> report.add(AttributeRule.BSC205, cookie.anchor("path"), path, problem));
    }
  }

  private static boolean isTooLong(
      DeclaredCookie cookie, String attribute, String value, Report report) {
    int octets = value.getBytes(StandardCharsets.UTF_8).length;
    if (octets > MAX_OCTETS) {
      report.add(AttributeRule.BSC206, cookie.anchor(attribute), attribute, cookie.name(), octets);
    }
    return octets > MAX_OCTETS;
  }

  private static Optional<String> pathProblem(String path) {
    if (!path.startsWith("/")) {
      return Optional.of("it does not begin with /");
    }
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c < 0x20 || c > 0x7E || c == ';') {
        return Optional.of(
            Characters.name(path, i) + " at position " + (i + 1) + " is not allowed");
      }
    }
    return path.endsWith(" ") ? Optional.of("it ends with a space") : Optional.empty();
  }
}
