package dev.biscotti.processor.usage;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the expressions that a body hands out: those it returns, or those it yields. */
final class Results extends TreePathScanner<@Nullable Void, @Nullable Void> {
  private final boolean yields;
  private final List<TreePath> found = new ArrayList<>();

  private Results(boolean yields) {
    this.yields = yields;
  }

  /** The returned expressions of a method's body. */
  static List<TreePath> returned(TreePath body) {
    Results results = new Results(false);
    results.scan(body, null);
    return results.found;
  }

  /** The expressions that the statements of a case yield. */
  static List<TreePath> yielded(List<TreePath> statements) {
    Results results = new Results(true);
    statements.forEach(statement -> results.scan(statement, null));
    return results.found;
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    if (!yields && tree.getExpression() != null) {
      found.add(new TreePath(getCurrentPath(), tree.getExpression()));
    }
    return null;
  }

  @Override
  public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
    if (yields) {
      found.add(new TreePath(getCurrentPath(), tree.getValue()));
    }
    return null;
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
    return yields ? null : super.visitSwitchExpression(tree, null);
  }

  @Override
  public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void unused) {
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    return null;
  }
}
