package dev.biscotti.processor.usage;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.biscotti.processor.usage.trees.SourceModel;
import dev.biscotti.search.finding.Strictness;
import dev.biscotti.search.finding.UsageRule;
import dev.biscotti.search.use.CookieSearch;
import java.util.Optional;
import javax.tools.Diagnostic;

/**
 * Prints findings at expressions. The printer of all other findings cannot: {@code Messager} knows
 * elements only.
 */
final class FindingPrinter {
  private final SourceModel source;
  private final Suppressions suppressions;
  private final Strictness strictness;

  FindingPrinter(SourceModel source, Suppressions suppressions, Strictness strictness) {
    this.source = source;
    this.suppressions = suppressions;
    this.strictness = strictness;
  }

  void print(CookieSearch.Found found) {
    UsageRule rule = found.finding().rule();
    Diagnostic.Kind kind = kind(rule);
    TreePath at = UsageSearch.path(found);
    boolean silenced =
        kind == Diagnostic.Kind.WARNING
            && rule != UsageRule.BSC601
            && suppressions.isSuppressed(at, rule);
    if (!silenced) {
      source
          .trees()
          .printMessage(
              kind, found.finding().message(where(at)), at.getLeaf(), at.getCompilationUnit());
    }
  }

  private Diagnostic.Kind kind(UsageRule rule) {
    return strictness.isError(rule) ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
  }

  /** Says at an expression that nothing is checked. */
  void noteUnchecked(TreePath at) {
    String message =
        "[BSC604] This module sets cookies, but has no @CookiePolicy and no @CookieCatalog, so they"
            + " are not checked.\n  at:   "
            + where(at)
            + "\n  mend: Add one, or name the classes that declare its cookies with -A"
            + UsageOptions.DECLARED_IN
            + ".";
    source
        .trees()
        .printMessage(Diagnostic.Kind.NOTE, message, at.getLeaf(), at.getCompilationUnit());
  }

  /** The class and member around an expression. */
  static String where(TreePath path) {
    String member = "";
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      Optional<String> name = name(at);
      if (at.getLeaf() instanceof ClassTree tree && !tree.getSimpleName().isEmpty()) {
        return member.isEmpty()
            ? tree.getSimpleName().toString()
            : tree.getSimpleName() + "." + member;
      }
      if (name.isPresent()) {
        member = name.get();
      }
    }
    return member;
  }

  private static Optional<String> name(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof MethodTree method) {
      return Optional.of(method.getName().toString());
    }
    boolean field =
        tree instanceof VariableTree
            && path.getParentPath() != null
            && path.getParentPath().getLeaf() instanceof ClassTree;
    return field ? Optional.of(((VariableTree) tree).getName().toString()) : Optional.empty();
  }
}
