package dev.biscotti.processor.check;

import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.search.rule.NameRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the requirements of name prefixes (RFC 6265bis, section 4.1.3; Layered Cookies, section
 * 4.1.3). They apply to cookies of any setter: a browser also ignores a framework's cookie that
 * breaks them.
 */
final class PrefixCheck implements CookieCheck {

  @Override
  public void check(DeclaredCookie cookie, Report report) {
    if (cookie.declaration().storage() != Storage.COOKIE) {
      return;
    }
    String start =
        cookie.declaration().name() instanceof DeclaredName.Pattern pattern
            ? pattern.prefix()
            : cookie.name();
    Optional<NamePrefix> prefix = NamePrefix.of(start);
    prefix.ifPresent(found -> check(cookie, found, start, report));
  }

  private static void check(DeclaredCookie cookie, NamePrefix prefix, String start, Report report) {
    if (!start.startsWith(prefix.text())) {
      String written = start.substring(0, prefix.text().length());
      report.add(
          NameRule.BSC102,
          cookie.nameAnchor(),
          cookie.name(),
          written,
          prefix.text(),
          prefix.text());
    }
    breaches(cookie, prefix)
        .forEach(
            (member, breach) -> {
              switch (prefix) {
                case SECURE -> report.add(NameRule.BSC104, cookie.anchor(member), cookie.name());
                case HOST ->
                    report.add(NameRule.BSC103, cookie.anchor(member), cookie.name(), breach);
                case HTTP, HOST_HTTP ->
                    report.add(
                        NameRule.BSC105,
                        cookie.anchor(member),
                        prefix.text(),
                        cookie.name(),
                        prefix.demands(),
                        breach);
              }
            });
  }

  /** The broken requirements of a prefix, by the member that breaks them. */
  private static Map<String, String> breaches(DeclaredCookie cookie, NamePrefix prefix) {
    CookieAttributes attributes = cookie.declaration().attributes();
    Map<String, String> breaches = new LinkedHashMap<>();
    if (!attributes.secure()) {
      breaches.put("secure", "secure = false");
    }
    if (prefix.isHttp() && !attributes.httpOnly()) {
      if (cookie.declaration().setBy() == SetBy.SCRIPT) {
        breaches.put("setBy", "a script sets it");
      } else {
        breaches.put("httpOnly", "httpOnly = false");
      }
    }
    if (prefix.isHost() && !attributes.path().equals("/")) {
      breaches.put("path", "path = \"" + attributes.path() + "\"");
    }
    if (prefix.isHost() && !attributes.domain().isEmpty()) {
      breaches.put("domain", "domain = \"" + attributes.domain() + "\"");
    }
    return breaches;
  }
}
