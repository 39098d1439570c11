package dev.biscotti.processor.usage.trees;

import static dev.biscotti.processor.usage.trees.SourceModel.child;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import java.util.IdentityHashMap;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Evaluates constant expressions (JLS 15.29), of which class files contain only the results. */
final class ConstantExpressions {
  private final SourceModel source;
  private final IdentityHashMap<Tree, Optional<Object>> known = new IdentityHashMap<>();

  ConstantExpressions(SourceModel source) {
    this.source = source;
  }

  /**
   * The value of a constant expression.
   *
   * @return a {@code String}, a number, a {@code Character} or a {@code Boolean}; empty if the
   *     expression is not constant
   */
  Optional<Object> of(TreePath path) {
    Optional<Object> value = known.get(path.getLeaf());
    if (value == null) {
      value = evaluate(path);
      known.put(path.getLeaf(), value);
    }
    return value;
  }

  private Optional<Object> of(TreePath parent, Tree tree) {
    return of(child(parent, tree));
  }

  private Optional<Object> evaluate(TreePath path) {
    Tree tree = path.getLeaf();
    if (tree instanceof LiteralTree literal) {
      return Optional.ofNullable(literal.getValue());
    }
    if (tree instanceof ParenthesizedTree parenthesized) {
      return of(path, parenthesized.getExpression());
    }
    if (tree instanceof IdentifierTree || isOfType(path)) {
      return source.element(path).flatMap(ConstantExpressions::ofVariable);
    }
    if (tree instanceof BinaryTree binary) {
      return ofBinary(path, binary);
    }
    if (tree instanceof UnaryTree unary) {
      return isCounting(unary)
          ? Optional.empty()
          : of(path, unary.getExpression())
              .flatMap(value -> ConstantOperators.unary(tree.getKind(), value));
    }
    if (tree instanceof TypeCastTree cast) {
      Optional<TypeMirror> type = source.type(child(path, cast.getType()));
      return type.isEmpty()
          ? Optional.empty()
          : of(path, cast.getExpression()).flatMap(value -> converted(value, type.get()));
    }
    return tree instanceof ConditionalExpressionTree conditional
        ? ofConditional(path, conditional)
        : Optional.empty();
  }

  private Optional<Object> ofBinary(TreePath path, BinaryTree binary) {
    Optional<Object> left = of(path, binary.getLeftOperand());
    return left.isEmpty()
        ? left
        : of(path, binary.getRightOperand())
            .flatMap(right -> ConstantOperators.binary(binary.getKind(), left.get(), right));
  }

  private static boolean isCounting(UnaryTree tree) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  /** Whether a name is qualified with a type; a field of an object is not a constant expression. */
  private boolean isOfType(TreePath path) {
    return path.getLeaf() instanceof MemberSelectTree select
        && !select.getIdentifier().contentEquals("class")
        && source.element(child(path, select.getExpression())).orElse(null) instanceof TypeElement;
  }

  private static Optional<Object> ofVariable(Element element) {
    return element instanceof VariableElement variable
        ? Optional.ofNullable(variable.getConstantValue())
        : Optional.empty();
  }

  private Optional<Object> ofConditional(TreePath path, ConditionalExpressionTree tree) {
    Optional<Object> condition = of(path, tree.getCondition());
    if (condition.isEmpty()) {
      return condition;
    }
    Optional<Object> one = of(path, tree.getTrueExpression());
    Optional<Object> other = of(path, tree.getFalseExpression());
    Optional<TypeMirror> type = source.type(path);
    if (one.isEmpty() || other.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    return converted(condition.get().equals(true) ? one.get() : other.get(), type.get());
  }

  /** A constant as another primitive type, or as a String. */
  static Optional<Object> converted(Object value, TypeMirror type) {
    if (type.getKind().isPrimitive()) {
      return ConstantOperators.converted(value, type.getKind());
    }
    return SourceModel.isString(type) && value instanceof String
        ? Optional.of(value)
        : Optional.empty();
  }
}
