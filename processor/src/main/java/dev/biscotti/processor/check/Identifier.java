package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.TextRule;
import java.util.regex.Pattern;

/** The grammar of ids. */
final class Identifier {
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern DOTTED = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

  private Identifier() {}

  /** Checks the member {@code id} of a policy, provider or category. */
  static void check(MirrorMembers members, String kind, Report report) {
    check(members, kind, PLAIN, report);
  }

  /** Checks the member {@code id} of a catalog, which may have dots, like a package name. */
  static void checkDotted(MirrorMembers members, String kind, Report report) {
    check(members, kind, DOTTED, report);
  }

  private static void check(MirrorMembers members, String kind, Pattern grammar, Report report) {
    String id = members.string("id");
    if (!grammar.matcher(id).matches()) {
      report.add(TextRule.BSC508, members.anchor("id"), kind, id);
    }
  }
}
