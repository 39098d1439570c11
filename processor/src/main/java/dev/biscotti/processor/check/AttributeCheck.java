package dev.biscotti.processor.check;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.search.rule.AttributeRule;
import java.util.List;

/** Checks for attributes that a browser would ignore or that would make it ignore the cookie. */
final class AttributeCheck implements CookieCheck {
  private static final List<String> ATTRIBUTES =
      List.of("path", "domain", "sameSite", "secure", "httpOnly", "partitioned");

  @Override
  public void check(DeclaredCookie cookie, Report report) {
    if (cookie.declaration().storage() != Storage.COOKIE) {
      checkNoneStated(cookie, report);
      return;
    }
    CookieAttributes attributes = cookie.declaration().attributes();
    if (!attributes.secure() && attributes.sameSite() == SameSite.NONE) {
      report.add(AttributeRule.BSC201, cookie.anchor("sameSite"), cookie.name());
    }
    if (attributes.partitioned()) {
      checkPartitioned(cookie, attributes, report);
    }
    MirrorMembers members = cookie.members();
    if (cookie.declaration().setBy() == SetBy.SCRIPT
        && members.stated("httpOnly").isPresent()
        && members.bool("httpOnly")) {
      report.add(AttributeRule.BSC212, cookie.anchor("httpOnly"));
    }
  }

  private static void checkPartitioned(
      DeclaredCookie cookie, CookieAttributes attributes, Report report) {
    if (!attributes.secure()) {
      report.add(AttributeRule.BSC202, cookie.anchor("partitioned"), cookie.name());
    } else if (attributes.sameSite() != SameSite.NONE) {
      report.add(
          AttributeRule.BSC213,
          cookie.anchor("partitioned"),
          cookie.name(),
          attributes.sameSite().name());
    }
  }

  private static void checkNoneStated(DeclaredCookie cookie, Report report) {
    for (String attribute : ATTRIBUTES) {
      if (cookie.members().stated(attribute).isPresent()) {
        report.add(
            AttributeRule.BSC208,
            cookie.anchor(attribute),
            attribute,
            cookie.declaration().storage().name());
      }
    }
  }
}
