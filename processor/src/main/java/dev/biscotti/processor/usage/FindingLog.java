package dev.biscotti.processor.usage;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.UsageFinding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** Keeps findings until their class is analysed. */
final class FindingLog {
  private final SourceModel source;
  private final Exceptions exceptions;
  private final Map<Element, List<Located>> byClass = new LinkedHashMap<>();
  private final Set<Located> all = new LinkedHashSet<>();

  FindingLog(SourceModel source, Exceptions exceptions) {
    this.source = source;
    this.exceptions = exceptions;
  }

  /**
   * A finding and its place.
   *
   * @param finding the finding
   * @param at the expression
   * @param position where the expression begins in its file
   */
  record Located(UsageFinding finding, TreePath at, long position) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Located located
          && located.finding.equals(finding)
          && located.at.getLeaf() == at.getLeaf();
    }

    @Override
    public int hashCode() {
      return finding.hashCode();
    }
  }

  void add(UsageFinding finding, TreePath at) {
    if (exceptions.isAllowed(at)) {
      return;
    }
    long position =
        source.trees().getSourcePositions().getStartPosition(at.getCompilationUnit(), at.getLeaf());
    Located located = new Located(finding, at, position);
    Optional<Element> owner =
        SourceModel.outermostClass(at)
            .filter(path -> path.getLeaf() instanceof ClassTree)
            .flatMap(source::element);
    if (owner.isPresent() && all.add(located)) {
      byClass.computeIfAbsent(owner.get(), type -> new ArrayList<>()).add(located);
    }
  }

  boolean isAllowed(TreePath at) {
    return exceptions.isAllowed(at);
  }

  /** Takes the findings of a class out, in the order of its text. */
  List<Located> take(Element type) {
    List<Located> findings = byClass.remove(type);
    if (findings == null) {
      return List.of();
    }
    findings.sort(
        Comparator.comparingLong(Located::position)
            .thenComparing(located -> located.finding().rule())
            .thenComparing(located -> located.finding().what()));
    return findings;
  }
}
