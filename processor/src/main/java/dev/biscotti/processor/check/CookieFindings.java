package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.search.rule.MessageTemplate;
import dev.biscotti.search.rule.Rule;
import java.util.HashSet;
import java.util.Set;

/**
 * Collects findings about cookies in their policies. A cookie of a catalog belongs to every policy
 * that includes the catalog; each rule is reported for it only once, with the first policy.
 */
final class CookieFindings {
  private final Report report;
  private final Set<Reported> reported = new HashSet<>();

  private record Reported(Rule rule, DeclarationSource source, String member) {}

  CookieFindings(Report report) {
    this.report = report;
  }

  /** Adds a finding at a member of the cookie's annotation. */
  void add(MessageTemplate<?> message, DeclaredCookie cookie, String member, Object... arguments) {
    add(message, cookie, member, cookie.anchor(member), arguments);
  }

  /** Adds a finding at the constant. */
  void addAtName(MessageTemplate<?> message, DeclaredCookie cookie, Object... arguments) {
    add(message, cookie, "", cookie.nameAnchor(), arguments);
  }

  private void add(
      MessageTemplate<?> message,
      DeclaredCookie cookie,
      String member,
      Anchor anchor,
      Object... arguments) {
    if (reported.add(new Reported(message.rule(), cookie.declaration().source(), member))) {
      report.add(message, anchor, arguments);
    }
  }
}
