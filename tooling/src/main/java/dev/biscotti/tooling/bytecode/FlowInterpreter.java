package dev.biscotti.tooling.bytecode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Interpreter;

/** Remembers where each value comes from; copies and casts change nothing about that. */
final class FlowInterpreter extends Interpreter<FlowValue> {
  private static final BasicValue ANY = BasicValue.UNINITIALIZED_VALUE;
  private static final Type NULL = Type.getObjectType("java/lang/Object");

  private final BasicInterpreter basic = new BasicInterpreter();

  FlowInterpreter() {
    super(Opcodes.ASM9);
  }

  @Override
  public @Nullable FlowValue newValue(@Nullable Type type) {
    if (type == null) {
      return FlowValue.UNSET;
    }
    return type.getSort() == Type.VOID ? null : FlowValue.unknown(type);
  }

  @Override
  public FlowValue newParameterValue(boolean isInstance, int local, Type type) {
    return FlowValue.of(type, new Origin.Parameter(local));
  }

  @Override
  public FlowValue newOperation(AbstractInsnNode instruction) throws AnalyzerException {
    Type type =
        switch (instruction.getOpcode()) {
          case Opcodes.GETSTATIC -> Type.getType(((FieldInsnNode) instruction).desc);
          case Opcodes.NEW -> Type.getObjectType(((TypeInsnNode) instruction).desc);
          case Opcodes.ACONST_NULL -> NULL;
          case Opcodes.LDC -> constantType((LdcInsnNode) instruction);
          default -> typeOf(basic.newOperation(instruction));
        };
    return FlowValue.of(type, new Origin.Made(instruction));
  }

  private Type constantType(LdcInsnNode instruction) throws AnalyzerException {
    return instruction.cst instanceof String
        ? Type.getObjectType("java/lang/String")
        : typeOf(basic.newOperation(instruction));
  }

  private static Type typeOf(@Nullable BasicValue value) {
    Type type = value == null ? null : value.getType();
    return type == null ? NULL : type;
  }

  @Override
  public FlowValue copyOperation(AbstractInsnNode instruction, FlowValue value) {
    return value;
  }

  @Override
  public @Nullable FlowValue unaryOperation(AbstractInsnNode instruction, FlowValue value)
      throws AnalyzerException {
    return switch (instruction.getOpcode()) {
      case Opcodes.CHECKCAST -> value.as(Type.getObjectType(((TypeInsnNode) instruction).desc));
      case Opcodes.GETFIELD ->
          FlowValue.of(
              Type.getType(((FieldInsnNode) instruction).desc), new Origin.Made(instruction));
      case Opcodes.ANEWARRAY ->
          FlowValue.of(
              Type.getType("[" + Type.getObjectType(((TypeInsnNode) instruction).desc)),
              new Origin.Made(instruction));
      default -> made(instruction, basic.unaryOperation(instruction, ANY));
    };
  }

  @Override
  public @Nullable FlowValue binaryOperation(
      AbstractInsnNode instruction, FlowValue one, FlowValue other) throws AnalyzerException {
    if (instruction.getOpcode() == Opcodes.AALOAD && one.isArray()) {
      String element = one.type().getDescriptor().substring(1);
      return FlowValue.of(Type.getType(element), new Origin.Made(instruction));
    }
    return made(instruction, basic.binaryOperation(instruction, ANY, ANY));
  }

  private static @Nullable FlowValue made(
      AbstractInsnNode instruction, @Nullable BasicValue value) {
    return value == null ? null : FlowValue.of(typeOf(value), new Origin.Made(instruction));
  }

  @Override
  public @Nullable FlowValue ternaryOperation(
      AbstractInsnNode instruction, FlowValue one, FlowValue other, FlowValue third) {
    return null;
  }

  @Override
  public @Nullable FlowValue naryOperation(
      AbstractInsnNode instruction, List<? extends FlowValue> values) throws AnalyzerException {
    String descriptor = "";
    if (instruction instanceof MethodInsnNode call) {
      descriptor = call.desc;
    } else if (instruction instanceof InvokeDynamicInsnNode call) {
      descriptor = call.desc;
    }
    if (descriptor.isEmpty()) {
      return made(instruction, basic.naryOperation(instruction, List.of()));
    }
    Type result = Type.getReturnType(descriptor);
    return result.getSort() == Type.VOID
        ? null
        : FlowValue.of(result, new Origin.Made(instruction));
  }

  @Override
  public void returnOperation(AbstractInsnNode instruction, FlowValue value, FlowValue expected) {}

  @Override
  public FlowValue merge(FlowValue one, FlowValue other) {
    return one.or(other);
  }
}
