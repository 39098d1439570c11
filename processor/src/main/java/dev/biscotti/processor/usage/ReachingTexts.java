package dev.biscotti.processor.usage;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.biscotti.search.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Follows one local variable through a body and tells what it can hold at one place. A variable
 * that holds a StringBuilder is followed through the calls on it.
 */
final class ReachingTexts extends TreePathScanner<@Nullable Void, @Nullable Void> {
  /** A loop that still changes the variable after so many rounds can do so for ever. */
  private static final int ROUNDS = 3;

  private final NameEvaluator evaluator;
  private final SourceModel source;
  private final VariableElement variable;
  private final Tree use;
  private final Scope scope;
  private final boolean builder;

  /** Where control can leave to from inside a loop or switch. */
  private final Deque<Jumps> jumps = new ArrayDeque<>();

  private Texts state = Texts.none();
  private Texts seen = Texts.none();
  private Texts atUse = Texts.none();

  private static final class Jumps {
    private Texts texts = Texts.none();
  }

  ReachingTexts(
      NameEvaluator evaluator,
      SourceModel source,
      VariableElement variable,
      TreePath use,
      Scope scope) {
    this.evaluator = evaluator;
    this.source = source;
    this.variable = variable;
    this.use = use.getLeaf();
    this.scope = scope.deeper();
    this.builder = TextBuilders.isBuilder(source, use);
  }

  /** What the variable can hold at the use, if it holds something when the body begins. */
  Texts from(TreePath body, Texts initial) {
    state = initial;
    scan(body, null);
    return atUse.alternatives().isEmpty()
        ? Texts.unknown("the variable " + variable.getSimpleName() + " cannot be followed")
        : atUse;
  }

  private void become(Texts texts) {
    state = texts;
    seen = seen.or(texts);
  }

  private boolean isVariable(Tree tree) {
    return tree instanceof IdentifierTree identifier
        && identifier.getName().equals(variable.getSimpleName())
        && source
            .element(new TreePath(getCurrentPath(), tree))
            .filter(variable::equals)
            .isPresent();
  }

  private Texts evaluate(Tree expression) {
    return evaluator.texts(new TreePath(getCurrentPath(), expression), scope.with(variable, state));
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    if (tree == use) {
      atUse = atUse.or(state);
    } else if (builder
        && isVariable(tree)
        && !(getCurrentPath().getParentPath().getLeaf() instanceof MemberSelectTree)) {
      become(Texts.unknown("its StringBuilder is handed on"));
    }
    return null;
  }

  @Override
  public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
    super.visitVariable(tree, null);
    Optional<Element> element = source.element(getCurrentPath());
    if (element.isPresent() && element.get().equals(variable) && tree.getInitializer() != null) {
      become(evaluate(tree.getInitializer()));
    }
    return null;
  }

  @Override
  public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    if (isVariable(tree.getVariable())) {
      become(evaluate(tree.getExpression()));
    } else {
      scan(tree.getVariable(), null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitCompoundAssignment(
      CompoundAssignmentTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    if (isVariable(tree.getVariable())) {
      become(
          tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT
              ? state.plus(evaluate(tree.getExpression()))
              : Texts.unknown("it is computed"));
    }
    return null;
  }

  @Override
  public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
    super.visitUnary(tree, null);
    if (Counting.isCounting(tree) && isVariable(tree.getExpression())) {
      become(Texts.unknown("it is counted"));
    }
    return null;
  }

  @Override
  public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
    super.visitMethodInvocation(tree, null);
    if (builder
        && TextBuilders.beginsWith(tree, variable.getSimpleName())
        && tree.getMethodSelect() instanceof MemberSelectTree select) {
      become(MethodValues.builderCall(state, select, tree.getArguments(), this::evaluate));
    }
    return null;
  }

  @Override
  public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    branch(tree.getThenStatement(), tree.getElseStatement());
    return null;
  }

  @Override
  public @Nullable Void visitConditionalExpression(
      ConditionalExpressionTree tree, @Nullable Void unused) {
    scan(tree.getCondition(), null);
    branch(tree.getTrueExpression(), tree.getFalseExpression());
    return null;
  }

  private void branch(Tree one, @Nullable Tree other) {
    Texts before = state;
    scan(one, null);
    Texts after = state;
    state = before;
    scan(other, null);
    state = state.or(after);
  }

  @Override
  public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    cases(tree.getCases());
    return null;
  }

  @Override
  public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    cases(tree.getCases());
    return null;
  }

  private void cases(List<? extends CaseTree> cases) {
    Texts before = state;
    Jumps exits = enter();
    state = Texts.none();
    boolean complete = false;
    for (CaseTree option : cases) {
      complete |= option.getExpressions().isEmpty();
      state = state.or(before);
      scan(option, null);
      if (option.getCaseKind() == CaseTree.CaseKind.RULE) {
        exits.texts = exits.texts.or(state);
        state = Texts.none();
      }
    }
    leave(complete ? state : state.or(before), exits);
  }

  private Jumps enter() {
    Jumps frame = new Jumps();
    jumps.push(frame);
    return frame;
  }

  private void leave(Texts normally, Jumps frame) {
    jumps.pop();
    state = normally.or(frame.texts);
  }

  @Override
  public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void unused) {
    loop(List.of(tree.getCondition(), tree.getStatement()));
    return null;
  }

  @Override
  public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void unused) {
    loop(List.of(tree.getStatement(), tree.getCondition()));
    return null;
  }

  @Override
  public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void unused) {
    scan(tree.getInitializer(), null);
    List<Tree> parts = new ArrayList<>();
    if (tree.getCondition() != null) {
      parts.add(tree.getCondition());
    }
    parts.add(tree.getStatement());
    parts.addAll(tree.getUpdate());
    loop(parts);
    return null;
  }

  @Override
  public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
    scan(tree.getExpression(), null);
    loop(List.of(tree.getStatement()));
    return null;
  }

  private void loop(List<? extends Tree> parts) {
    Jumps exits = enter();
    Texts before = state;
    for (int round = 0; ; round++) {
      Texts entering = state;
      parts.forEach(part -> scan(part, null));
      state = entering.or(state).or(exits.texts);
      if (state.equals(entering)) {
        break;
      }
      if (round == ROUNDS) {
        Texts grown = before.grown(state, Texts.unknown("it grows in a loop"));
        become(grown);
        parts.forEach(part -> scan(part, null));
        state = before.or(grown);
        break;
      }
    }
    leave(state, exits);
  }

  @Override
  public @Nullable Void visitTry(TryTree tree, @Nullable Void unused) {
    scan(tree.getResources(), null);
    Texts before = state;
    Texts outside = seen;
    seen = before;
    scan(tree.getBlock(), null);
    Texts anywhere = seen;
    Texts end = state;
    for (CatchTree handler : tree.getCatches()) {
      state = anywhere;
      scan(handler, null);
      end = end.or(state);
    }
    seen = outside.or(seen);
    BlockTree last = tree.getFinallyBlock();
    state = last == null ? end : end.or(anywhere);
    scan(last, null);
    if (last != null && state.equals(end.or(anywhere))) {
      state = end;
    }
    return null;
  }

  @Override
  public @Nullable Void visitBreak(BreakTree tree, @Nullable Void unused) {
    jump();
    return null;
  }

  @Override
  public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void unused) {
    jump();
    return null;
  }

  @Override
  public @Nullable Void visitYield(YieldTree tree, @Nullable Void unused) {
    super.visitYield(tree, null);
    jump();
    return null;
  }

  /** To every place that a label could mean: a text too many does less harm than one too few. */
  private void jump() {
    jumps.forEach(frame -> frame.texts = frame.texts.or(state));
    state = Texts.none();
  }

  @Override
  public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void unused) {
    super.visitReturn(tree, null);
    state = Texts.none();
    return null;
  }

  @Override
  public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void unused) {
    super.visitThrow(tree, null);
    state = Texts.none();
    return null;
  }

  /** Evaluates an argument in the place where it stands. */
  interface Evaluation {
    Texts texts(ExpressionTree expression);
  }
}
