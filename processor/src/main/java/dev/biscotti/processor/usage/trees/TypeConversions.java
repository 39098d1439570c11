package dev.biscotti.processor.usage.trees;

import com.sun.source.util.TreePath;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Converts values between types as javac does (JLS 5). */
final class TypeConversions {
  private static final Set<String> BOXES =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short");

  private final BodyLowering lowering;

  TypeConversions(BodyLowering lowering) {
    this.lowering = lowering;
  }

  /** The value of an expression, converted to another type. */
  Value assigned(Value value, TreePath from, TypeMirror target) {
    Optional<TypeMirror> type = lowering.source().type(from);
    return type.isPresent() ? assigned(value, type.get(), target, from) : value;
  }

  /** A value of one type, converted to another. */
  Value assigned(Value value, TypeMirror type, TypeMirror target, TreePath at) {
    boolean primitive = type.getKind().isPrimitive();
    boolean toPrimitive = target.getKind().isPrimitive();
    if (primitive && toPrimitive) {
      return numeric(value, type.getKind(), target.getKind());
    }
    if (primitive && isReference(target)) {
      return boxed(value, (PrimitiveType) type, target, at);
    }
    return toPrimitive && isReference(type) ? unboxed(value, type, target.getKind(), at) : value;
  }

  private static boolean isReference(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED, TYPEVAR, INTERSECTION, WILDCARD, ARRAY -> true;
      default -> false;
    };
  }

  private Types types() {
    return lowering.source().types();
  }

  private Value boxed(Value value, PrimitiveType type, TypeMirror target, TreePath at) {
    Optional<PrimitiveType> unboxed = unboxedType(target);
    // A constant may be narrowed first, as in Byte b = 1.
    PrimitiveType primitive =
        unboxed.isPresent() && value instanceof Value.Constant ? unboxed.get() : type;
    Value narrowed = numeric(value, type.getKind(), primitive.getKind());
    JvmNames names = lowering.context().names();
    TypeElement box = types().boxedClass(primitive);
    MethodRef method =
        new MethodRef(
            names.binaryName(box),
            "valueOf",
            "(" + names.descriptor(primitive) + ")" + names.descriptor(box));
    Call call = lowering.body().call(method, Call.Dispatch.STATIC, lowering.place(at));
    call.complete(Optional.empty(), List.of(narrowed), List.of(lowering.place(at)));
    return new Value.Result(call);
  }

  private Value unboxed(Value value, TypeMirror type, TypeKind target, TreePath at) {
    Optional<PrimitiveType> own = unboxedType(type);
    PrimitiveType primitive = own.orElseGet(() -> types().getPrimitiveType(target));
    JvmNames names = lowering.context().names();
    TypeElement box = types().boxedClass(primitive);
    Value object = own.isPresent() ? value : new Value.Cast(value, names.descriptor(box));
    MethodRef method =
        new MethodRef(
            names.binaryName(box),
            primitive.getKind().name().toLowerCase(Locale.ROOT) + "Value",
            "()" + names.descriptor(primitive));
    Call call = lowering.body().call(method, Call.Dispatch.VIRTUAL, lowering.place(at));
    call.complete(Optional.of(object), List.of(), List.of());
    return numeric(new Value.Result(call), primitive.getKind(), target);
  }

  /** The primitive type that a class boxes. */
  private Optional<PrimitiveType> unboxedType(TypeMirror type) {
    TypeMirror erased = isReference(type) ? types().erasure(type) : type;
    boolean box =
        erased instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && BOXES.contains(element.getQualifiedName().toString());
    return box ? Optional.of(types().unboxedType(erased)) : Optional.empty();
  }

  /** The primitive type of an expression, after unboxing; empty for other objects. */
  Optional<PrimitiveType> primitive(TreePath path) {
    Optional<TypeMirror> type = lowering.source().type(path);
    return type.isPresent() && type.get() instanceof PrimitiveType primitive
        ? Optional.of(primitive)
        : type.flatMap(this::unboxedType);
  }

  /** An operand of an arithmetic or logical operator. */
  Value operand(TreePath path) {
    Value value = lowering.value(path);
    Optional<PrimitiveType> type = primitive(path);
    return type.isPresent() ? assigned(value, path, type.get()) : value;
  }

  /** A number as another primitive type. */
  Value numeric(Value value, TypeKind from, TypeKind to) {
    if (from == to) {
      return value;
    }
    if (value instanceof Value.Constant constant) {
      return ConstantOperators.converted(constant.value(), to)
          .map(converted -> (Value) new Value.Constant(converted))
          .orElse(BodyLowering.COMPUTED);
    }
    return switch (to) {
      case BYTE, CHAR, SHORT -> converted(value, descriptor(to));
      // Narrower numbers are represented as ints on the stack.
      case INT -> isNarrow(from) ? value : converted(value, "I");
      case LONG -> converted(value, "J");
      default -> BodyLowering.COMPUTED;
    };
  }

  private Value converted(Value value, String type) {
    return lowering.context().weights().limited(new Value.Converted(value, type), List.of(value));
  }

  private Value cast(Value value, TypeMirror erased) {
    return lowering
        .context()
        .weights()
        .limited(
            new Value.Cast(value, lowering.context().names().descriptor(erased)), List.of(value));
  }

  private static boolean isNarrow(TypeKind kind) {
    return kind == TypeKind.BYTE || kind == TypeKind.SHORT || kind == TypeKind.CHAR;
  }

  private static String descriptor(TypeKind kind) {
    return switch (kind) {
      case BYTE -> "B";
      case CHAR -> "C";
      default -> "S";
    };
  }

  /**
   * A value with the narrower type that an expression has compared with the declaration, for
   * example because a type parameter is fixed. javac inserts a cast there.
   */
  Value narrowed(Value value, TypeMirror declared, TreePath path) {
    Optional<TypeMirror> type = lowering.source().type(path).filter(TypeConversions::isReference);
    if (type.isEmpty() || !isReference(declared)) {
      return value;
    }
    TypeMirror erased = types().erasure(type.get());
    return types().isSubtype(types().erasure(declared), erased) ? value : cast(value, erased);
  }

  /** A cast value. */
  Value cast(Value value, TreePath from, TypeMirror target) {
    Optional<TypeMirror> type = lowering.source().type(from);
    if (target.getKind().isPrimitive()) {
      return assigned(value, from, target);
    }
    boolean boxing = type.filter(one -> one.getKind().isPrimitive()).isPresent();
    if (boxing) {
      return assigned(value, from, target);
    }
    TypeMirror erased = types().erasure(target);
    boolean known =
        type.filter(TypeConversions::isReference)
            .filter(one -> types().isSubtype(types().erasure(one), erased))
            .isPresent();
    return known ? value : cast(value, erased);
  }
}
