package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.Condition.Comparison;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;

/** Lowers switch statements and expressions. */
final class Switches {
  private final BodyLowering lowering;
  private final Patterns patterns;

  Switches(BodyLowering lowering) {
    this.lowering = lowering;
    this.patterns = new Patterns(lowering);
  }

  /**
   * A switch that is being lowered.
   *
   * @param path its tree
   * @param selector what is compared
   * @param exits the paths after it
   * @param result the type of its value; empty for a statement
   * @param open the paths on which no label has matched yet
   * @param missed the conditions that hold if no label matches
   */
  private record Switch(
      TreePath path,
      Value selector,
      Jumps.Target exits,
      Optional<TypeMirror> result,
      boolean isExpression,
      List<Way> open,
      List<Condition> missed) {}

  void statement(TreePath path, SwitchTree tree, List<String> labels) {
    Value selector = selector(child(path, tree.getExpression()));
    Jumps.Target exits = new Jumps.Target();
    List<Way> open = new ArrayList<>(List.of(lowering.point().leave()));
    List<Condition> missed = missed(path, selector, tree.getCases());
    Switch one = new Switch(path, selector, exits, Optional.empty(), false, open, missed);
    lowering.jumps().push(new Jumps.Breakable(labels, false, exits, Optional.empty()));
    boolean complete = lowerCases(one, tree.getCases());
    lowering.jumps().pop();
    if (lowering.point().isAlive()) {
      exits.ways().add(lowering.point().leave());
    }
    if (!complete) {
      open.forEach(way -> exits.ways().add(copy(way, missed)));
    }
    lowering.point().enter(exits.ways());
  }

  Value expression(TreePath path, SwitchExpressionTree tree) {
    int mark = lowering.point().mark();
    Value selector = selector(child(path, tree.getExpression()));
    Jumps.Target exits = new Jumps.Target();
    List<Way> open = new ArrayList<>(List.of(lowering.point().leave()));
    Optional<TypeMirror> result = lowering.source().type(path);
    List<Condition> missed = missed(path, selector, tree.getCases());
    Switch one = new Switch(path, selector, exits, result, true, open, missed);
    lowering.jumps().push(new Jumps.Yielding(exits));
    boolean unused = lowerCases(one, tree.getCases());
    lowering.jumps().pop();
    return lowering.conditions().chosen(exits.ways(), mark);
  }

  private Value selector(TreePath parenthesized) {
    return lowering.conversions().operand(SourceModel.withoutParentheses(parenthesized));
  }

  /** Lowers the cases; returns whether one of them always matches. */
  private boolean lowerCases(Switch all, List<? extends CaseTree> cases) {
    boolean complete = false;
    for (CaseTree one : cases) {
      TreePath path = child(all.path(), one);
      List<? extends StatementTree> statements =
          one.getStatements() == null ? List.of() : one.getStatements();
      List<Tree> parts = parts(one, statements);
      // A switch with patterns must be exhaustive.
      complete |= isDefault(one, parts) || parts.stream().anyMatch(Patterns::isPattern);
      List<Way> entering = entering(all, path, one, parts);
      if (lowering.point().isAlive()) {
        entering.add(lowering.point().leave());
      }
      lowering.point().enter(entering);
      for (Tree part : parts) {
        if (Patterns.isPattern(part)) {
          patterns.bind(child(path, part), all.selector());
        }
      }
      guarded(all, path, one, parts, statements);
      code(all, path, one, statements);
    }
    return complete;
  }

  /** The labels and the guard of a case. */
  private static List<Tree> parts(CaseTree one, List<? extends StatementTree> statements) {
    List<Tree> parts = Patterns.children(one);
    parts.removeIf(part -> part == one.getBody() || statements.contains(part));
    return parts;
  }

  private static boolean isDefault(CaseTree one, List<Tree> parts) {
    return parts.isEmpty()
        || parts.stream().anyMatch(part -> part.getKind().name().equals("DEFAULT_CASE_LABEL"))
        || (one.getExpressions().isEmpty() && parts.stream().noneMatch(Patterns::isPattern));
  }

  /** The paths that lead to a case: one for each constant. */
  private List<Way> entering(Switch all, TreePath path, CaseTree one, List<Tree> parts) {
    List<Way> ways = new ArrayList<>();
    for (ExpressionTree label : one.getExpressions()) {
      Condition condition = condition(all, child(path, label));
      all.open().forEach(way -> ways.add(copy(way, List.of(condition))));
    }
    if (ways.isEmpty() || isDefault(one, parts)) {
      List<Condition> conditions =
          isDefault(one, parts) ? all.missed() : List.of(Condition.unclear(all.selector()));
      all.open().forEach(way -> ways.add(copy(way, conditions)));
    }
    return ways;
  }

  private static Way copy(Way way, List<Condition> more) {
    List<Condition> conditions = new ArrayList<>(way.conditions());
    conditions.addAll(more);
    return new Way(way.from(), conditions, way.locals().copy(), way.returned());
  }

  /** The conditions that hold if no label matches. */
  private List<Condition> missed(TreePath path, Value selector, List<? extends CaseTree> cases) {
    List<Condition> labels = new ArrayList<>();
    for (CaseTree one : cases) {
      List<? extends StatementTree> statements =
          one.getStatements() == null ? List.of() : one.getStatements();
      List<Tree> parts = parts(one, statements);
      one.getExpressions()
          .forEach(label -> labels.add(label(selector, child(child(path, one), label))));
      boolean guarded = Patterns.guard(parts, one.getExpressions(), statements).isPresent();
      if (guarded || parts.stream().anyMatch(Patterns::isPattern)) {
        labels.add(Condition.unclear(selector));
      }
    }
    return Condition.none(selector, labels);
  }

  /** The condition for a matching label; records text labels. */
  private Condition condition(Switch all, TreePath label) {
    Condition condition = label(all.selector(), label);
    if (condition.right() instanceof Value.Constant constant
        && constant.value() instanceof String) {
      lowering.body().add(new Body.Case(all.selector(), constant, lowering.place(label)));
    }
    return condition;
  }

  private Condition label(Value selector, TreePath label) {
    Optional<Object> constant = lowering.constant(label);
    if (constant.isPresent()) {
      Object compared = constant.get() instanceof Character one ? (int) one : constant.get();
      return new Condition(selector, Comparison.EQ, new Value.Constant(compared));
    }
    if (label.getLeaf().getKind() == Tree.Kind.NULL_LITERAL) {
      return new Condition(selector, Comparison.EQ, new Value.Null());
    }
    JvmNames names = lowering.context().names();
    return lowering
        .source()
        .variable(label)
        .filter(one -> one.getKind() == ElementKind.ENUM_CONSTANT)
        .map(
            one ->
                new Condition(
                    selector,
                    Comparison.EQ,
                    new Value.FieldRead(
                        names.ref(one), names.descriptor(one.asType()), Optional.empty())))
        .orElseGet(() -> Condition.unclear(selector));
  }

  /** If a guard is false, the following labels are compared. */
  private void guarded(
      Switch all,
      TreePath path,
      CaseTree one,
      List<Tree> parts,
      List<? extends StatementTree> statements) {
    Optional<ExpressionTree> guard = Patterns.guard(parts, one.getExpressions(), statements);
    if (guard.isPresent()) {
      Branches branches = lowering.conditions().of(child(path, guard.get()));
      all.open().addAll(branches.whenFalse());
      lowering.point().enter(branches.whenTrue());
    }
  }

  private void code(
      Switch all, TreePath path, CaseTree one, List<? extends StatementTree> statements) {
    Tree body = one.getBody();
    if (one.getCaseKind() == CaseTree.CaseKind.STATEMENT || body == null) {
      lowering.statements(path, statements);
      return;
    }
    if (body instanceof ExpressionTree && all.isExpression()) {
      yielded(child(path, body), all.result());
      return;
    }
    if (body instanceof ExpressionTree) {
      Value unused = lowering.value(child(path, body));
    } else {
      lowering.statement(child(path, body));
    }
    if (lowering.point().isAlive()) {
      lowering.jumps().route(lowering.point().leave(), all.exits());
    }
  }

  /** Leaves a switch expression with a value. */
  private void yielded(TreePath path, Optional<TypeMirror> type) {
    Value value = type.isPresent() ? lowering.value(path, type.get()) : lowering.value(path);
    if (lowering.point().isAlive()) {
      lowering.point().push(value);
      lowering.jumps().yieldValue();
    }
  }

  /** {@code yield}, with the type of the enclosing switch expression. */
  void yielded(TreePath path) {
    TreePath at = path;
    while (at.getParentPath() != null && !(at.getLeaf() instanceof SwitchExpressionTree)) {
      at = at.getParentPath();
    }
    yielded(path, lowering.source().type(at));
  }
}
