package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Creates a value of the searched form for each instruction that pushes one or stores one in a
 * local variable.
 */
final class ValueMaker {
  private static final Value COUNTED = new Value.Unknown("it is counted");

  private final LoweringContext context;
  private final Code code;
  private final Body body;
  private final Interpreter interpreter;
  private final ValueTable values;

  ValueMaker(
      LoweringContext context, Code code, Body body, Interpreter interpreter, ValueTable values) {
    this.context = context;
    this.code = code;
    this.body = body;
    this.interpreter = interpreter;
    this.values = values;
  }

  /** The value of an instruction other than a call; empty if there is none. */
  Optional<Value> of(int at, Frame before) {
    int opcode = code.u1(at);
    if (opcode <= Opcodes.LDC2_W) {
      return opcode == 0 ? Optional.empty() : Optional.of(constant(at, opcode));
    }
    if (interpreter.copies(at, before)) {
      return Optional.of(values.of(before.peek(0)));
    }
    if (Opcodes.isIn(opcode, Opcodes.IALOAD, Opcodes.SALOAD)) {
      Value array = values.of(before.peek(1));
      Value index = values.of(before.peek(0));
      return Optional.of(
          values.limited(new Value.ArrayElement(array, index), List.of(array, index)));
    }
    if (opcode == Opcodes.IINC || (opcode == Opcodes.WIDE && code.u1(at + 1) == Opcodes.IINC)) {
      return Optional.of(COUNTED);
    }
    if (Opcodes.isIn(opcode, Opcodes.I2L, Opcodes.I2S)) {
      return Optional.of(converted(opcode, before.peek(0)));
    }
    return switch (opcode) {
      case Opcodes.GETSTATIC, Opcodes.GETFIELD -> Optional.of(field(at, opcode, before));
      case Opcodes.NEWARRAY, Opcodes.ANEWARRAY, Opcodes.MULTIANEWARRAY ->
          Optional.of(new Value.NewArray(body, interpreter.arrayType(at, opcode)));
      case Opcodes.CHECKCAST -> Optional.of(cast(at, before.peek(0)));
      case Opcodes.NEW -> Optional.of(ValueTable.UNFOLLOWED);
      case Opcodes.ARRAYLENGTH, Opcodes.INSTANCEOF -> Optional.of(ValueTable.COMPUTED);
      default ->
          Opcodes.isIn(opcode, Opcodes.IADD, Opcodes.DCMPG)
              ? Optional.of(ValueTable.COMPUTED)
              : Optional.empty();
    };
  }

  private Value constant(int at, int opcode) {
    if (opcode == Opcodes.ACONST_NULL) {
      return new Value.Null();
    }
    if (opcode >= Opcodes.LDC) {
      int index = interpreter.constantIndex(at, opcode);
      Object constant = context.pool().value(index);
      if (context.pool().isClass(index)) {
        return new Value.ClassLiteral(context.pool().classDescriptor(index));
      }
      return constant instanceof ConstantPool.Other
          ? ValueTable.OBJECT
          : new Value.Constant(constant);
    }
    return new Value.Constant(number(at, opcode));
  }

  private Object number(int at, int opcode) {
    if (opcode <= Opcodes.ICONST_5) {
      return opcode - Opcodes.ICONST_0;
    }
    if (opcode <= Opcodes.LCONST_1) {
      return (long) (opcode - Opcodes.LCONST_0);
    }
    if (opcode <= Opcodes.FCONST_2) {
      return (float) (opcode - Opcodes.FCONST_0);
    }
    if (opcode <= Opcodes.DCONST_1) {
      return (double) (opcode - Opcodes.DCONST_0);
    }
    return opcode == Opcodes.BIPUSH ? code.s1(at + 1) : code.s2(at + 1);
  }

  private Value converted(int opcode, FlowValue number) {
    String type = Interpreter.converted(opcode);
    boolean whole = !"FD".contains(type) && !"FD".contains(number.type());
    Value value = values.of(number);
    return whole
        ? values.limited(new Value.Converted(value, type), List.of(value))
        : ValueTable.COMPUTED;
  }

  private Value field(int at, int opcode, Frame before) {
    ConstantPool.Field field = context.pool().field(code.u2(at + 1));
    FieldRef declared = context.lookup().declared(new FieldRef(field.owner(), field.name()));
    if (opcode == Opcodes.GETSTATIC) {
      return new Value.FieldRead(declared, field.descriptor(), Optional.empty());
    }
    Optional<Value> captured = context.lookup().captured(declared);
    if (captured.isPresent()) {
      return captured.get();
    }
    Value object = values.of(before.peek(0));
    Value read = new Value.FieldRead(declared, field.descriptor(), Optional.of(object));
    return values.limited(read, List.of(object));
  }

  private Value cast(int at, FlowValue operand) {
    Value value = values.of(operand);
    Value cast = new Value.Cast(value, context.pool().classDescriptor(code.u2(at + 1)));
    return values.limited(cast, List.of(value));
  }

  /** A string concatenation, with the descriptors of its operands. */
  Value concatenation(Recipe recipe, List<String> types, Frame before) {
    List<Value> parts = new ArrayList<>();
    int argument = 0;
    for (Object part : recipe.parts()) {
      if (!(part instanceof Recipe.Argument)) {
        parts.add(
            part instanceof ConstantPool.Other ? ValueTable.OBJECT : new Value.Constant(part));
      } else if (argument < types.size()) {
        parts.add(argument(argument++, types, before));
      } else {
        throw MalformedClassFileException.of("a concatenation in it has too few operands");
      }
    }
    while (!recipe.isWritten() && argument < types.size()) {
      parts.add(argument(argument++, types, before));
    }
    return values.limited(new Value.Concatenation(parts), parts);
  }

  private Value argument(int index, List<String> types, Frame before) {
    return values.as(before.peek(types.size() - 1 - index), types.get(index));
  }
}
