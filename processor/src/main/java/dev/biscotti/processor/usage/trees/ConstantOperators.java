package dev.biscotti.processor.usage.trees;

import com.sun.source.tree.Tree;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** The operators of constant expressions (JLS 15.15 to 15.25), on boxed values. */
final class ConstantOperators {
  private ConstantOperators() {}

  static Optional<Object> unary(Tree.Kind operator, Object value) {
    if (value instanceof Boolean truth) {
      return operator == Tree.Kind.LOGICAL_COMPLEMENT ? Optional.of(!truth) : Optional.empty();
    }
    if (!isNumeric(value)) {
      return Optional.empty();
    }
    Number number = promoted(value);
    return switch (operator) {
      case UNARY_PLUS -> Optional.of(number);
      case UNARY_MINUS -> binary(Tree.Kind.MULTIPLY, -1, number);
      case BITWISE_COMPLEMENT -> binary(Tree.Kind.XOR, -1, number);
      default -> Optional.empty();
    };
  }

  static Optional<Object> binary(Tree.Kind operator, Object left, Object right) {
    if (left instanceof String || right instanceof String) {
      return ofTexts(operator, left, right);
    }
    if (left instanceof Boolean one && right instanceof Boolean other) {
      return ofTruths(operator, one, other);
    }
    if (!isNumeric(left) || !isNumeric(right)) {
      return Optional.empty();
    }
    if (isShift(operator)) {
      return shifted(operator, promoted(left), promoted(right).longValue());
    }
    Number one = promoted(left);
    Number other = promoted(right);
    if (one instanceof Double || other instanceof Double) {
      return ofDoubles(operator, one.doubleValue(), other.doubleValue());
    }
    if (one instanceof Float || other instanceof Float) {
      return ofFloats(operator, one.floatValue(), other.floatValue());
    }
    boolean wide = one instanceof Long || other instanceof Long;
    return ofIntegers(operator, one.longValue(), other.longValue())
        .map(value -> !wide && value instanceof Long number ? (Object) number.intValue() : value);
  }

  private static boolean isShift(Tree.Kind operator) {
    return operator == Tree.Kind.LEFT_SHIFT
        || operator == Tree.Kind.RIGHT_SHIFT
        || operator == Tree.Kind.UNSIGNED_RIGHT_SHIFT;
  }

  private static boolean isNumeric(Object value) {
    return value instanceof Number || value instanceof Character;
  }

  /** Unary numeric promotion (JLS 5.6). */
  private static Number promoted(Object value) {
    if (value instanceof Character character) {
      return (int) character;
    }
    return value instanceof Byte || value instanceof Short
        ? (Number) ((Number) value).intValue()
        : (Number) value;
  }

  private static Optional<Object> ofTexts(Tree.Kind operator, Object left, Object right) {
    return switch (operator) {
      case PLUS -> Optional.of(String.valueOf(left) + right);
      case EQUAL_TO -> Optional.of(left.equals(right));
      case NOT_EQUAL_TO -> Optional.of(!left.equals(right));
      default -> Optional.empty();
    };
  }

  private static Optional<Object> ofTruths(Tree.Kind operator, boolean left, boolean right) {
    return switch (operator) {
      case CONDITIONAL_AND, AND -> Optional.of(left && right);
      case CONDITIONAL_OR, OR -> Optional.of(left || right);
      case XOR, NOT_EQUAL_TO -> Optional.of(left != right);
      case EQUAL_TO -> Optional.of(left == right);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> shifted(Tree.Kind operator, Number value, long distance) {
    if (value instanceof Integer number) {
      int by = (int) distance;
      return switch (operator) {
        case LEFT_SHIFT -> Optional.of(number << by);
        case RIGHT_SHIFT -> Optional.of(number >> by);
        default -> Optional.of(number >>> by);
      };
    }
    if (value instanceof Long number) {
      return switch (operator) {
        case LEFT_SHIFT -> Optional.of(number << distance);
        case RIGHT_SHIFT -> Optional.of(number >> distance);
        default -> Optional.of(number >>> distance);
      };
    }
    return Optional.empty();
  }

  /** Handles int and long alike: the lower half of a long result is the int result. */
  private static Optional<Object> ofIntegers(Tree.Kind operator, long left, long right) {
    boolean byZero =
        right == 0 && (operator == Tree.Kind.DIVIDE || operator == Tree.Kind.REMAINDER);
    if (byZero) {
      return Optional.empty();
    }
    return switch (operator) {
      case PLUS -> Optional.of(left + right);
      case MINUS -> Optional.of(left - right);
      case MULTIPLY -> Optional.of(left * right);
      case DIVIDE -> Optional.of(left / right);
      case REMAINDER -> Optional.of(left % right);
      case AND -> Optional.of(left & right);
      case OR -> Optional.of(left | right);
      case XOR -> Optional.of(left ^ right);
      case EQUAL_TO -> Optional.of(left == right);
      case NOT_EQUAL_TO -> Optional.of(left != right);
      case LESS_THAN -> Optional.of(left < right);
      case LESS_THAN_EQUAL -> Optional.of(left <= right);
      case GREATER_THAN -> Optional.of(left > right);
      case GREATER_THAN_EQUAL -> Optional.of(left >= right);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> ofFloats(Tree.Kind operator, float left, float right) {
    return switch (operator) {
      case PLUS -> Optional.of(left + right);
      case MINUS -> Optional.of(left - right);
      case MULTIPLY -> Optional.of(left * right);
      case DIVIDE -> Optional.of(left / right);
      case REMAINDER -> Optional.of(left % right);
      default -> compared(operator, left, right);
    };
  }

  private static Optional<Object> ofDoubles(Tree.Kind operator, double left, double right) {
    return switch (operator) {
      case PLUS -> Optional.of(left + right);
      case MINUS -> Optional.of(left - right);
      case MULTIPLY -> Optional.of(left * right);
      case DIVIDE -> Optional.of(left / right);
      case REMAINDER -> Optional.of(left % right);
      default -> compared(operator, left, right);
    };
  }

  private static Optional<Object> compared(Tree.Kind operator, double left, double right) {
    return switch (operator) {
      case EQUAL_TO -> Optional.of(left == right);
      case NOT_EQUAL_TO -> Optional.of(left != right);
      case LESS_THAN -> Optional.of(left < right);
      case LESS_THAN_EQUAL -> Optional.of(left <= right);
      case GREATER_THAN -> Optional.of(left > right);
      case GREATER_THAN_EQUAL -> Optional.of(left >= right);
      default -> Optional.empty();
    };
  }

  /** A number as another primitive type (JLS 5.1.2, 5.1.3). */
  static Optional<Object> converted(Object value, TypeKind type) {
    if (value instanceof Boolean) {
      return type == TypeKind.BOOLEAN ? Optional.of(value) : Optional.empty();
    }
    if (!isNumeric(value)) {
      return Optional.empty();
    }
    Number number = promoted(value);
    // Conversions from floating point to byte, short and char go through int.
    int asInt = number instanceof Long ? (int) number.longValue() : number.intValue();
    return switch (type) {
      case BYTE -> Optional.of((byte) asInt);
      case SHORT -> Optional.of((short) asInt);
      case CHAR -> Optional.of((char) asInt);
      case INT -> Optional.of(asInt);
      case LONG -> Optional.of(number.longValue());
      case FLOAT -> Optional.of(number.floatValue());
      case DOUBLE -> Optional.of(number.doubleValue());
      default -> Optional.empty();
    };
  }
}
