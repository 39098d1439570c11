package dev.biscotti.processor.usage;

import com.sun.source.util.TreePath;
import dev.biscotti.processor.usage.trees.SourceModel;
import dev.biscotti.search.finding.FindingMessages;
import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.search.finding.Strictness;
import dev.biscotti.search.finding.UsageFinding;
import dev.biscotti.search.rule.UsageRule;
import dev.biscotti.search.use.CookieSearch;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;

/**
 * Prints findings at expressions. The printer for other findings cannot do this, because {@code
 * Messager} supports only elements.
 */
final class FindingPrinter {
  private final SourceModel source;
  private final Suppressions suppressions;
  private final Strictness strictness;
  private final FindingMessages messages = new FindingMessages();
  private final List<LocatedFinding> printed = new ArrayList<>();

  FindingPrinter(SourceModel source, Suppressions suppressions, Strictness strictness) {
    this.source = source;
    this.suppressions = suppressions;
    this.strictness = strictness;
  }

  void print(CookieSearch.Found found) {
    print(found.finding(), UsageSearch.path(found));
  }

  void print(UsageFinding finding, TreePath at) {
    UsageRule rule = finding.rule();
    Diagnostic.Kind kind = kind(rule);
    boolean silenced =
        kind == Diagnostic.Kind.WARNING
            && !Strictness.ERROR.isError(rule)
            && suppressions.isSuppressed(at, rule);
    if (!silenced) {
      LocatedFinding located = new LocatedFinding(finding, SourceLocation.of(source, at));
      printed.add(located);
      source
          .trees()
          .printMessage(
              kind,
              messages.next(located, SourceLocation.where(at)),
              at.getLeaf(),
              at.getCompilationUnit());
    }
  }

  /** The findings printed so far. */
  List<LocatedFinding> printed() {
    return List.copyOf(printed);
  }

  private Diagnostic.Kind kind(UsageRule rule) {
    return strictness.isError(rule) ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
  }
}
