package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Name;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Lowers statements; each is visited with its path, and only if it is reachable. */
final class Statements extends SimpleTreeVisitor<@Nullable Void, TreePath> {
  private final BodyLowering lowering;
  private final Loops loops;
  private final Tries tries;

  /** The labels of the next statement. */
  private List<String> labels = List.of();

  Statements(BodyLowering lowering) {
    this.lowering = lowering;
    this.loops = new Loops(lowering);
    this.tries = new Tries(lowering);
  }

  private List<String> takeLabels() {
    List<String> taken = labels;
    labels = List.of();
    return taken;
  }

  @Override
  public @Nullable Void visitBlock(BlockTree tree, TreePath path) {
    lowering.statements(path, tree.getStatements());
    return null;
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, TreePath path) {
    lowering.capture(tree);
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, TreePath path) {
    Optional<VariableElement> variable = lowering.source().variable(path);
    if (tree.getInitializer() != null) {
      TreePath initializer = child(path, tree.getInitializer());
      Value value =
          variable.isPresent()
              ? lowering.value(initializer, variable.get().asType())
              : lowering.value(initializer);
      variable.ifPresent(one -> lowering.assignments().local(one, value, initializer));
    }
    return null;
  }

  @Override
  public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, TreePath path) {
    Value unused = lowering.value(child(path, tree.getExpression()));
    return null;
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, TreePath path) {
    InsertionPoint point = lowering.point();
    Branches branches = lowering.conditions().of(child(path, tree.getCondition()));
    List<Way> ends = new ArrayList<>();
    point.enter(branches.whenTrue());
    lowering.statement(child(path, tree.getThenStatement()));
    if (point.isAlive()) {
      ends.add(point.leave());
    }
    point.enter(branches.whenFalse());
    if (tree.getElseStatement() != null) {
      lowering.statement(child(path, tree.getElseStatement()));
    }
    if (point.isAlive()) {
      ends.add(point.leave());
    }
    point.enter(ends);
    return null;
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, TreePath path) {
    loops.whileLoop(path, tree, takeLabels());
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, TreePath path) {
    loops.doLoop(path, tree, takeLabels());
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, TreePath path) {
    loops.forLoop(path, tree, takeLabels());
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, TreePath path) {
    loops.forEach(path, tree, takeLabels());
    return null;
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, TreePath path) {
    lowering.switches().statement(path, tree, takeLabels());
    return null;
  }

  @Override
  public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, TreePath path) {
    List<String> all = new ArrayList<>(takeLabels());
    all.add(tree.getLabel().toString());
    StatementTree statement = tree.getStatement();
    if (isBreakable(statement)) {
      labels = List.copyOf(all);
      lowering.statement(child(path, statement));
      return null;
    }
    Jumps.Target behind = new Jumps.Target();
    lowering.jumps().push(new Jumps.Breakable(all, true, behind, Optional.empty()));
    lowering.statement(child(path, statement));
    lowering.jumps().pop();
    if (lowering.point().isAlive()) {
      behind.ways().add(lowering.point().leave());
    }
    lowering.point().enter(behind.ways());
    return null;
  }

  private static boolean isBreakable(StatementTree tree) {
    return switch (tree.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP, SWITCH, LABELED_STATEMENT ->
          true;
      default -> false;
    };
  }

  @Override
  public @Nullable Void visitBreak(BreakTree tree, TreePath path) {
    lowering.jumps().leave(Optional.ofNullable(tree.getLabel()).map(Name::toString));
    return null;
  }

  @Override
  public @Nullable Void visitContinue(ContinueTree tree, TreePath path) {
    lowering.jumps().repeat(Optional.ofNullable(tree.getLabel()).map(Name::toString));
    return null;
  }

  @Override
  public @Nullable Void visitYield(YieldTree tree, TreePath path) {
    lowering.switches().yielded(child(path, tree.getValue()));
    return null;
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, TreePath path) {
    if (tree.getExpression() == null) {
      lowering.finish();
    } else {
      lowering.returned(child(path, tree.getExpression()));
    }
    return null;
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree tree, TreePath path) {
    Value unused = lowering.value(child(path, tree.getExpression()));
    lowering.point().die();
    return null;
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, TreePath path) {
    tries.statement(path, tree);
    return null;
  }

  @Override
  public @Nullable Void visitSynchronized(SynchronizedTree tree, TreePath path) {
    Value unused = lowering.value(child(path, tree.getExpression()));
    return visitBlock(tree.getBlock(), child(path, tree.getBlock()));
  }

  /** Whether assertions are enabled is unknown. */
  @Override
  public @Nullable Void visitAssert(AssertTree tree, TreePath path) {
    InsertionPoint point = lowering.point();
    Way disabled = point.leave();
    point.enter(List.of(Way.of(disabled.from(), disabled.locals().copy())));
    Branches branches = lowering.conditions().of(child(path, tree.getCondition()));
    point.enter(branches.whenFalse());
    if (tree.getDetail() != null) {
      Value unused = lowering.value(child(path, tree.getDetail()));
    }
    point.enter(Branches.both(List.of(disabled), branches.whenTrue()));
    return null;
  }
}
