package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.MessageTemplate;
import dev.biscotti.search.rule.TextRule;

/** Checks members that must not be blank. */
final class RequiredText {
  private RequiredText() {}

  static void check(
      MirrorMembers members, String member, MessageTemplate<TextRule> message, Report report) {
    if (members.string(member).isBlank()) {
      report.add(message, members.anchor(member));
    }
  }
}
