package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.Condition.Comparison;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;

/** Lowers conditions to the paths after them. */
final class ConditionLowering {
  private static final Value ZERO = new Value.Constant(0);
  private final BodyLowering lowering;

  ConditionLowering(BodyLowering lowering) {
    this.lowering = lowering;
  }

  /** Whether an expression is lowered to branches, even if its value is used. */
  static boolean isBranching(Tree.Kind kind) {
    return kind == Tree.Kind.LOGICAL_COMPLEMENT
        || kind == Tree.Kind.CONDITIONAL_AND
        || kind == Tree.Kind.CONDITIONAL_OR
        || comparison(kind).isPresent();
  }

  /** The paths after a condition; the current point is not yet on any of them. */
  Branches of(TreePath condition) {
    TreePath path = SourceModel.withoutParentheses(condition);
    InsertionPoint point = lowering.point();
    if (!point.isAlive()) {
      return Branches.NONE;
    }
    Optional<Object> constant = lowering.constant(path);
    if (constant.isPresent()) {
      List<Way> way = List.of(point.leave());
      return constant.get().equals(true)
          ? new Branches(way, List.of())
          : new Branches(List.of(), way);
    }
    Tree tree = path.getLeaf();
    if (tree instanceof ConditionalExpressionTree conditional) {
      return ofConditional(path, conditional);
    }
    return switch (tree.getKind()) {
      case LOGICAL_COMPLEMENT -> of(child(path, ((UnaryTree) tree).getExpression())).negated();
      case CONDITIONAL_AND -> and(path, (BinaryTree) tree);
      case CONDITIONAL_OR -> or(path, (BinaryTree) tree);
      default ->
          comparison(tree.getKind())
              .map(comparison -> compared(path, (BinaryTree) tree, comparison))
              .orElseGet(() -> isTrue(path));
    };
  }

  private Branches and(TreePath path, BinaryTree tree) {
    Branches left = of(child(path, tree.getLeftOperand()));
    lowering.point().enter(left.whenTrue());
    Branches right = of(child(path, tree.getRightOperand()));
    return new Branches(right.whenTrue(), Branches.both(left.whenFalse(), right.whenFalse()));
  }

  private Branches or(TreePath path, BinaryTree tree) {
    Branches left = of(child(path, tree.getLeftOperand()));
    lowering.point().enter(left.whenFalse());
    Branches right = of(child(path, tree.getRightOperand()));
    return new Branches(Branches.both(left.whenTrue(), right.whenTrue()), right.whenFalse());
  }

  private Branches ofConditional(TreePath path, ConditionalExpressionTree tree) {
    Branches condition = of(child(path, tree.getCondition()));
    lowering.point().enter(condition.whenTrue());
    Branches one = of(child(path, tree.getTrueExpression()));
    lowering.point().enter(condition.whenFalse());
    Branches other = of(child(path, tree.getFalseExpression()));
    return new Branches(
        Branches.both(one.whenTrue(), other.whenTrue()),
        Branches.both(one.whenFalse(), other.whenFalse()));
  }

  private Branches isTrue(TreePath path) {
    Value value = lowering.value(path);
    Value truth =
        lowering
            .conversions()
            .assigned(value, path, lowering.source().types().getPrimitiveType(TypeKind.BOOLEAN));
    return lowering.point().leave(new Condition(truth, Comparison.NE, ZERO));
  }

  private static Optional<Comparison> comparison(Tree.Kind kind) {
    return switch (kind) {
      case EQUAL_TO -> Optional.of(Comparison.EQ);
      case NOT_EQUAL_TO -> Optional.of(Comparison.NE);
      case LESS_THAN -> Optional.of(Comparison.LT);
      case LESS_THAN_EQUAL -> Optional.of(Comparison.LE);
      case GREATER_THAN -> Optional.of(Comparison.GT);
      case GREATER_THAN_EQUAL -> Optional.of(Comparison.GE);
      default -> Optional.empty();
    };
  }

  private Branches compared(TreePath path, BinaryTree tree, Comparison comparison) {
    TreePath left = child(path, tree.getLeftOperand());
    TreePath right = child(path, tree.getRightOperand());
    Optional<PrimitiveType> type = commonType(left, right);
    InsertionPoint point = lowering.point();
    int mark = point.mark();
    point.push(operand(left, type));
    Value second = operand(right, type);
    List<Value> first = point.popTo(mark);
    return point.leave(
        new Condition(
            first.isEmpty() ? BodyLowering.UNRESOLVED : first.get(0), comparison, second));
  }

  private Value operand(TreePath path, Optional<PrimitiveType> type) {
    Value value = lowering.value(path);
    Value operand =
        type.isPresent() ? lowering.conversions().assigned(value, path, type.get()) : value;
    return asNumber(operand);
  }

  /** The JVM compares truth values and characters as numbers. */
  private static Value asNumber(Value value) {
    if (value instanceof Value.Constant constant) {
      if (constant.value() instanceof Boolean truth) {
        return new Value.Constant(truth ? 1 : 0);
      }
      return constant.value() instanceof Character character
          ? new Value.Constant((int) character)
          : value;
    }
    return value;
  }

  /** The primitive type in which operands are compared; empty for objects. */
  private Optional<PrimitiveType> commonType(TreePath left, TreePath right) {
    SourceModel source = lowering.source();
    boolean primitive =
        source.type(left).filter(type -> type.getKind().isPrimitive()).isPresent()
            || source.type(right).filter(type -> type.getKind().isPrimitive()).isPresent();
    Optional<PrimitiveType> one = lowering.conversions().primitive(left);
    Optional<PrimitiveType> other = lowering.conversions().primitive(right);
    boolean ordered = one.isPresent() && other.isPresent();
    return ordered && (primitive || isOrdering(left))
        ? Optional.of(
            source.types().getPrimitiveType(promoted(one.get().getKind(), other.get().getKind())))
        : Optional.empty();
  }

  /** Whether numbers are compared by size, for which objects are unboxed, unlike for equality. */
  private static boolean isOrdering(TreePath operand) {
    Tree.Kind kind = operand.getParentPath().getLeaf().getKind();
    return kind != Tree.Kind.EQUAL_TO && kind != Tree.Kind.NOT_EQUAL_TO;
  }

  /** Binary numeric promotion (JLS 5.6). */
  private static TypeKind promoted(TypeKind one, TypeKind other) {
    List<TypeKind> widest =
        List.of(TypeKind.BOOLEAN, TypeKind.DOUBLE, TypeKind.FLOAT, TypeKind.LONG);
    for (TypeKind kind : widest) {
      if (one == kind || other == kind) {
        return kind;
      }
    }
    return TypeKind.INT;
  }

  /** The value of a condition, which javac creates from branches. */
  Value truth(TreePath path) {
    InsertionPoint point = lowering.point();
    int mark = point.mark();
    Branches branches = of(path);
    List<Way> ways = new ArrayList<>();
    point.enter(branches.whenTrue());
    leaveWith(new Value.Constant(true), ways);
    point.enter(branches.whenFalse());
    leaveWith(new Value.Constant(false), ways);
    return chosen(ways, mark);
  }

  /** Leaves with an operand for the point where paths meet. */
  void leaveWith(Value value, List<Way> ways) {
    InsertionPoint point = lowering.point();
    if (point.isAlive()) {
      point.push(value);
      ways.add(point.leave());
    }
  }

  /** Continues where paths meet, with the operand from each of them. */
  Value chosen(List<Way> ways, int mark) {
    InsertionPoint point = lowering.point();
    point.enter(ways);
    List<Value> values = point.popTo(mark);
    return values.isEmpty() ? BodyLowering.UNRESOLVED : values.get(values.size() - 1);
  }
}
