package dev.biscotti.processor.usage;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.Obligations;
import dev.biscotti.search.SinkTable;
import dev.biscotti.search.UsageFindings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/** The search of one compilation. */
final class UsageSearch {
  private final SourceUnits units;
  private final Mentions mentions;
  private final UsageScanner scanner;
  private final WordCollector words;
  private final Obligations<TreePath> obligations;
  private final FindingLog log;
  private final SourceModel source;
  private final NameFeeds feeds;
  private final Set<CompilationUnitTree> searched = new HashSet<>();

  UsageSearch(
      SourceModel source,
      SourceUnits units,
      SinkTable builtIn,
      SinkTable table,
      UsageFindings findings,
      boolean reads) {
    this.source = source;
    this.units = units;
    this.mentions = new Mentions(builtIn, table);
    SinkMatcher sinks = new SinkMatcher(source, table);
    Slots slots = new Slots(sinks.descriptors());
    Exceptions exceptions = new Exceptions(source);
    this.log = new FindingLog(source, exceptions);
    NameEvaluator evaluator = new NameEvaluator(source, sinks, slots);
    this.obligations =
        new Obligations<>(
            new NameSources(
                slots,
                new Reachability(source),
                new Suppliers(source, units, evaluator, slots),
                exceptions,
                log),
            findings);
    this.feeds = new NameFeeds(source, evaluator, obligations, findings, log);
    this.words = new WordCollector(source, mentions, feeds);
    this.scanner =
        new UsageScanner(
            source,
            sinks,
            exceptions,
            new SinkUses(source, sinks, evaluator, obligations, findings, log),
            new ReadUses(source, sinks, evaluator, findings, log, reads),
            feeds);
  }

  /** Searches every file that mentions something. */
  void searchAll() {
    Deque<CompilationUnitTree> open = new ArrayDeque<>(mentioning());
    while (!open.isEmpty()) {
      CompilationUnitTree unit = open.remove();
      if (searched.add(unit)) {
        scanner.scan(new TreePath(unit), null);
        if (words.collect(unit)) {
          open.addAll(mentioning());
        }
      }
    }
    obligations.settle();
    units.forgetTexts();
  }

  private List<CompilationUnitTree> mentioning() {
    return units.all().stream()
        .filter(unit -> !searched.contains(unit))
        .filter(unit -> units.mentions(unit, mentions.words()))
        .toList();
  }

  /**
   * Takes the findings of a class. A file that came late, or that only calls a library's method
   * with {@code @CookieName}, is searched now.
   */
  List<FindingLog.Located> findings(Element type, CompilationUnitTree unit) {
    boolean late = !units.contains(unit);
    if (!searched.contains(unit) && (late || new CallScanner(source, feeds).finds(unit))) {
      searched.add(unit);
      scanner.scan(new TreePath(unit), null);
      obligations.settle();
    }
    return log.take(type);
  }
}
