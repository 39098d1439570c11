package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.source.util.TreePath;
import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Lowers expressions that are not constant; each is visited with its path. */
final class Expressions extends SimpleTreeVisitor<Value, TreePath> {
  private final BodyLowering lowering;
  private final FunctionLowering functions;

  Expressions(BodyLowering lowering) {
    super(BodyLowering.UNRESOLVED);
    this.lowering = lowering;
    this.functions = new FunctionLowering(lowering);
  }

  @Override
  public Value visitLiteral(LiteralTree tree, TreePath path) {
    return new Value.Null();
  }

  @Override
  public Value visitParenthesized(ParenthesizedTree tree, TreePath path) {
    return lowering.value(child(path, tree.getExpression()));
  }

  @Override
  public Value visitIdentifier(IdentifierTree tree, TreePath path) {
    boolean self = tree.getName().contentEquals("this") || tree.getName().contentEquals("super");
    return self
        ? lowering.instances().innermost().orElse(BodyLowering.UNRESOLVED)
        : lowering.assignments().read(path);
  }

  @Override
  public Value visitMemberSelect(MemberSelectTree tree, TreePath path) {
    if (tree.getIdentifier().contentEquals("class")) {
      return classLiteral(child(path, tree.getExpression()));
    }
    boolean self =
        tree.getIdentifier().contentEquals("this") || tree.getIdentifier().contentEquals("super");
    return self ? instance(child(path, tree.getExpression())) : lowering.assignments().read(path);
  }

  /** The type before {@code .class}; in class files, the object of a primitive type is a field. */
  private Value classLiteral(TreePath type) {
    return lowering
        .source()
        .type(type)
        .filter(one -> one.getKind() == TypeKind.DECLARED || one.getKind() == TypeKind.ARRAY)
        .<Value>map(one -> new Value.ClassLiteral(lowering.context().names().descriptor(one)))
        .orElse(BodyLowering.OBJECT);
  }

  /**
   * {@code Outer.this}, or {@code Interface.super}, which is the innermost object that has its
   * methods.
   */
  private Value instance(TreePath type) {
    return lowering
        .source()
        .typeElement(type)
        .flatMap(outer -> lowering.instances().having(outer, lowering.source()))
        .map(Instances.Instance::value)
        .orElse(BodyLowering.UNRESOLVED);
  }

  @Override
  public Value visitAssignment(AssignmentTree tree, TreePath path) {
    return lowering.assignments().assign(path, tree);
  }

  @Override
  public Value visitCompoundAssignment(CompoundAssignmentTree tree, TreePath path) {
    return lowering.assignments().compound(path, tree);
  }

  @Override
  public Value visitUnary(UnaryTree tree, TreePath path) {
    return switch (tree.getKind()) {
      case LOGICAL_COMPLEMENT -> lowering.conditions().truth(path);
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
          lowering.assignments().count(path, tree);
      default -> {
        evaluate(path, List.of(tree.getExpression()));
        yield BodyLowering.COMPUTED;
      }
    };
  }

  @Override
  public Value visitBinary(BinaryTree tree, TreePath path) {
    if (ConditionLowering.isBranching(tree.getKind())) {
      return lowering.conditions().truth(path);
    }
    if (isConcatenation(path)) {
      return concatenation(path);
    }
    evaluate(path, List.of(tree.getLeftOperand(), tree.getRightOperand()));
    return lowering.source().type(path).isPresent()
        ? BodyLowering.COMPUTED
        : BodyLowering.UNRESOLVED;
  }

  /** Lowers operands for the sake of the calls in them. */
  private void evaluate(TreePath path, List<ExpressionTree> operands) {
    operands.forEach(operand -> lowering.conversions().operand(child(path, operand)));
  }

  private boolean isConcatenation(TreePath path) {
    return path.getLeaf().getKind() == Tree.Kind.PLUS
        && lowering.source().type(path).filter(SourceModel::isString).isPresent();
  }

  private Value concatenation(TreePath path) {
    int mark = lowering.point().mark();
    collect(path);
    return concatenation(lowering.point().popTo(mark));
  }

  /** A value followed by another. */
  Value concatenation(Value before, TreePath behind) {
    int mark = lowering.point().mark();
    lowering.point().push(before);
    collect(behind);
    return concatenation(lowering.point().popTo(mark));
  }

  private Value concatenation(List<Value> operands) {
    List<Value> parts = joined(operands);
    return lowering.context().weights().limited(new Value.Concatenation(parts), parts);
  }

  /** Includes operands of operands, because javac joins them all in one concatenation. */
  private void collect(TreePath expression) {
    TreePath path = SourceModel.withoutParentheses(expression);
    if (path.getLeaf() instanceof BinaryTree binary
        && lowering.constant(path).isEmpty()
        && isConcatenation(path)) {
      collect(child(path, binary.getLeftOperand()));
      collect(child(path, binary.getRightOperand()));
    } else {
      lowering.point().push(lowering.value(path));
    }
  }

  private static List<Value> joined(List<Value> operands) {
    List<Value> parts = new ArrayList<>();
    StringBuilder constant = new StringBuilder();
    for (Value operand : operands) {
      if (operand instanceof Value.Constant one) {
        constant.append(one.value());
      } else {
        addText(parts, constant);
        parts.add(operand);
      }
    }
    addText(parts, constant);
    return parts;
  }

  private static void addText(List<Value> parts, StringBuilder constant) {
    if (!constant.isEmpty()) {
      parts.add(new Value.Constant(constant.toString()));
      constant.setLength(0);
    }
  }

  @Override
  public Value visitConditionalExpression(ConditionalExpressionTree tree, TreePath path) {
    ConditionLowering conditions = lowering.conditions();
    InsertionPoint point = lowering.point();
    int mark = point.mark();
    Branches branches = conditions.of(child(path, tree.getCondition()));
    List<Way> ways = new ArrayList<>();
    point.enter(branches.whenTrue());
    conditions.leaveWith(as(path, child(path, tree.getTrueExpression())), ways);
    point.enter(branches.whenFalse());
    conditions.leaveWith(as(path, child(path, tree.getFalseExpression())), ways);
    return conditions.chosen(ways, mark);
  }

  /** A result expression converted to the type of the whole expression. */
  private Value as(TreePath whole, TreePath part) {
    Optional<TypeMirror> type = lowering.source().type(whole);
    return type.isPresent() ? lowering.value(part, type.get()) : lowering.value(part);
  }

  @Override
  public Value visitSwitchExpression(SwitchExpressionTree tree, TreePath path) {
    return lowering.switches().expression(path, tree);
  }

  @Override
  public Value visitTypeCast(TypeCastTree tree, TreePath path) {
    TreePath expression = child(path, tree.getExpression());
    Value value = lowering.value(expression);
    Optional<TypeMirror> type = lowering.source().type(child(path, tree.getType()));
    return type.isPresent() ? lowering.conversions().cast(value, expression, type.get()) : value;
  }

  @Override
  public Value visitInstanceOf(InstanceOfTree tree, TreePath path) {
    Value value = lowering.value(child(path, tree.getExpression()));
    new Patterns(lowering).bind(path, value);
    return BodyLowering.COMPUTED;
  }

  @Override
  public Value visitArrayAccess(ArrayAccessTree tree, TreePath path) {
    return lowering.assignments().element(path);
  }

  @Override
  public Value visitNewArray(NewArrayTree tree, TreePath path) {
    Optional<TypeMirror> type = lowering.source().type(path);
    tree.getDimensions().forEach(size -> lowering.value(child(path, size)));
    if (type.isEmpty() || !(type.get() instanceof ArrayType arrayType)) {
      return BodyLowering.UNRESOLVED;
    }
    Value.NewArray array = newArray(arrayType);
    if (tree.getInitializers() != null) {
      fill(array, arrayType.getComponentType(), SourceModel.children(path, tree.getInitializers()));
    }
    return array;
  }

  Value.NewArray newArray(TypeMirror type) {
    return new Value.NewArray(lowering.body(), lowering.context().names().descriptor(type));
  }

  /** Stores expressions in a new array. */
  void fill(Value.NewArray array, TypeMirror component, List<TreePath> members) {
    for (int i = 0; i < members.size(); i++) {
      TreePath at = members.get(i);
      Value value = lowering.value(at, component);
      lowering
          .body()
          .add(new Body.ArrayStore(array, new Value.Constant(i), value, lowering.place(at)));
      lowering.escape(value, at);
    }
  }

  @Override
  public Value visitMethodInvocation(MethodInvocationTree tree, TreePath path) {
    return lowering.calls().invocation(path, tree);
  }

  @Override
  public Value visitNewClass(NewClassTree tree, TreePath path) {
    return lowering.calls().creation(path, tree, List.of());
  }

  @Override
  public Value visitLambdaExpression(LambdaExpressionTree tree, TreePath path) {
    return functions.lambda(path, tree);
  }

  @Override
  public Value visitMemberReference(MemberReferenceTree tree, TreePath path) {
    return functions.reference(path, tree);
  }

  /** Whether a type has values. */
  static boolean isVoid(TypeMirror type) {
    return type.getKind() == TypeKind.VOID;
  }
}
