package dev.biscotti.processor.usage;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a local variable or parameter is declared, and how often it is assigned afterwards.
 * javac's own answer to "effectively final" is not asked for: it is missing after the first error
 * of a compilation.
 */
final class LocalDeclarations {
  private final SourceModel source;
  private final Map<VariableElement, Optional<Local>> known = new HashMap<>();

  LocalDeclarations(SourceModel source) {
    this.source = source;
  }

  /**
   * A local variable or parameter.
   *
   * @param body the member of a class that it belongs to
   * @param declaration its declaration
   * @param assignments how many assignments there are besides the declaration
   */
  record Local(TreePath body, TreePath declaration, int assignments) {}

  Optional<Local> find(TreePath use, VariableElement variable) {
    Optional<Local> local = known.get(variable);
    if (local == null) {
      local = search(use, variable);
      known.put(variable, local);
    }
    return local;
  }

  private Optional<Local> search(TreePath use, VariableElement variable) {
    for (TreePath at = use; at != null; at = at.getParentPath()) {
      boolean member =
          at.getParentPath() != null && at.getParentPath().getLeaf() instanceof ClassTree;
      if (member) {
        Finder finder = new Finder(variable);
        finder.scan(at, null);
        if (finder.declaration.isPresent()) {
          TreePath body = at;
          return finder.declaration.map(path -> new Local(body, path, finder.assignments));
        }
      }
    }
    return Optional.empty();
  }

  private final class Finder extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final VariableElement variable;
    private Optional<TreePath> declaration = Optional.empty();
    private int assignments;

    Finder(VariableElement variable) {
      this.variable = variable;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
      if (tree.getName().equals(variable.getSimpleName()) && isVariable(getCurrentPath())) {
        declaration = Optional.of(getCurrentPath());
      }
      return super.visitVariable(tree, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
      count(tree.getVariable());
      return super.visitAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(
        CompoundAssignmentTree tree, @Nullable Void unused) {
      count(tree.getVariable());
      return super.visitCompoundAssignment(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
      if (Counting.isCounting(tree)) {
        count(tree.getExpression());
      }
      return super.visitUnary(tree, null);
    }

    private void count(ExpressionTree target) {
      if (target instanceof IdentifierTree identifier
          && identifier.getName().equals(variable.getSimpleName())
          && isVariable(new TreePath(getCurrentPath(), target))) {
        assignments++;
      }
    }

    private boolean isVariable(TreePath path) {
      Optional<Element> element = source.element(path);
      return element.isPresent() && element.get().equals(variable);
    }
  }
}
