package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.search.finding.UsageFinding;
import dev.biscotti.search.rule.UsageRule;
import dev.biscotti.tooling.format.ReportContent;
import dev.biscotti.tooling.format.ReportEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what a search found into entries of a report. */
public final class SearchContent {
  private static final ReportContent.Rule NOT_SEARCHED =
      new ReportContent.Rule("not-searched", "All classes can be searched.");

  private final FoundCookies found;
  private final SourceFiles sources;

  private SearchContent(FoundCookies found) {
    this.found = found;
    this.sources = new SourceFiles(found.sources());
  }

  /**
   * Returns the entries.
   *
   * @param found what was found
   * @return an entry for each finding and each problem
   */
  public static ReportContent of(FoundCookies found) {
    return new SearchContent(found).content();
  }

  private ReportContent content() {
    SearchResult result = found.result();
    List<ReportEntry> entries = new ArrayList<>();
    result.findings().forEach(located -> entries.add(entry(located)));
    result.problems().forEach(problem -> entries.add(entry(problem)));
    return new ReportContent(
        Stream.concat(
                Stream.of(UsageRule.values())
                    .map(rule -> new ReportContent.Rule(rule.name(), rule.demand())),
                Stream.of(NOT_SEARCHED))
            .toList(),
        entries,
        result.findings().isEmpty() ? List.of("undeclared cookies") : List.of(),
        SearchText.of(result, found.strictness()));
  }

  private ReportEntry entry(LocatedFinding located) {
    UsageFinding finding = located.finding();
    String text = finding.what() + "\n" + finding.fix();
    return new ReportEntry(
        finding.rule().name(),
        found.strictness().isError(finding.rule())
            ? ReportEntry.Level.ERROR
            : ReportEntry.Level.WARNING,
        sources.name(located.at()),
        located.at().line(),
        true,
        finding.what(),
        text,
        text,
        located.message() + "\n",
        fix(finding));
  }

  private Optional<ReportEntry.Fix> fix(UsageFinding finding) {
    if (finding.declaration().isEmpty()) {
      return Optional.empty();
    }
    String home = found.result().home();
    return Optional.of(
        new ReportEntry.Fix(
            home.isEmpty() ? "Declare it." : "Declare it in " + home + ".",
            finding.cookie(),
            finding.declaration(),
            sources.bodyOf(home).stream().toList()));
  }

  private static ReportEntry entry(SearchProblem problem) {
    String text = "not searched: " + problem.place() + "\n  why:  " + problem.reason() + "\n";
    return new ReportEntry(
        NOT_SEARCHED.id(),
        problem.ofModule() ? ReportEntry.Level.INCOMPLETE : ReportEntry.Level.NOTE,
        problem.place(),
        0,
        false,
        problem.reason(),
        problem.place() + ": " + problem.reason(),
        problem.place() + ": " + problem.reason(),
        text,
        Optional.empty());
  }
}
