package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Report;
import dev.biscotti.processor.report.Rule;

/** Members that may not be blank. */
final class RequiredText {
  private RequiredText() {}

  static void check(MirrorMembers members, String member, String fix, Report report) {
    if (members.string(member).isBlank()) {
      report.add(Rule.BSC501, members.anchor(member), member, fix);
    }
  }
}
