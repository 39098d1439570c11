package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/** Finds the local classes that javac omits together with their branch. */
final class DeadCode {
  private final ConstantExpressions constants;

  DeadCode(ConstantExpressions constants) {
    this.constants = constants;
  }

  /** Whether a class is in a branch that a constant condition excludes. */
  boolean contains(TreePath type) {
    Tree below = type.getLeaf();
    for (TreePath at = type.getParentPath(); at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree instanceof ClassTree || tree instanceof MethodTree) {
        return false;
      }
      if (tree instanceof IfTree branch
          && isExcluded(
              child(at, branch.getCondition()),
              below == branch.getThenStatement(),
              below == branch.getElseStatement())) {
        return true;
      }
      if (tree instanceof ConditionalExpressionTree branch
          && isExcluded(
              child(at, branch.getCondition()),
              below == branch.getTrueExpression(),
              below == branch.getFalseExpression())) {
        return true;
      }
      below = tree;
    }
    return false;
  }

  private boolean isExcluded(TreePath condition, boolean whenTrue, boolean whenFalse) {
    boolean isBranch = whenTrue || whenFalse;
    return isBranch && constants.of(condition).filter(value -> !value.equals(whenTrue)).isPresent();
  }
}
