package dev.biscotti.tooling.bytecode;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.Interpreter;

/**
 * The values before an instruction. Where a call changes an object, every copy of the reference to
 * it is renamed: a new object comes from its constructor's call, a StringBuilder from the last call
 * that changed it. So each value stands for one state, and code can be followed backwards.
 */
final class FlowFrame extends Frame<FlowValue> {
  private static final Set<String> READING =
      Set.of(
          "toString",
          "length",
          "isEmpty",
          "charAt",
          "capacity",
          "ensureCapacity",
          "indexOf",
          "lastIndexOf",
          "substring",
          "subSequence",
          "compareTo",
          "chars",
          "codePoints",
          "equals",
          "hashCode",
          Access.CONSTRUCTOR);

  FlowFrame(int locals, int stack) {
    super(locals, stack);
  }

  FlowFrame(Frame<? extends FlowValue> frame) {
    super(frame);
  }

  @Override
  public void execute(AbstractInsnNode instruction, Interpreter<FlowValue> interpreter)
      throws AnalyzerException {
    UnaryOperator<FlowValue> renaming = renaming(instruction);
    super.execute(instruction, interpreter);
    for (int i = 0; i < getLocals(); i++) {
      setLocal(i, renaming.apply(getLocal(i)));
    }
    for (int i = 0; i < getStackSize(); i++) {
      setStack(i, renaming.apply(getStack(i)));
    }
  }

  private UnaryOperator<FlowValue> renaming(AbstractInsnNode instruction) {
    if (instruction instanceof MethodInsnNode call) {
      return renaming(call);
    }
    boolean concatenates =
        instruction instanceof InvokeDynamicInsnNode call && call.name.startsWith("makeConcat");
    if (instruction instanceof InvokeDynamicInsnNode call && !concatenates) {
      return handOn(instruction, Type.getArgumentCount(call.desc));
    }
    return switch (instruction.getOpcode()) {
      case Opcodes.PUTFIELD, Opcodes.PUTSTATIC, Opcodes.AASTORE -> handOn(instruction, 1);
      default -> UnaryOperator.identity();
    };
  }

  private UnaryOperator<FlowValue> renaming(MethodInsnNode call) {
    int arguments = Type.getArgumentCount(call.desc);
    if (call.getOpcode() == Opcodes.INVOKESTATIC) {
      return call.owner.startsWith("java/lang/")
          ? UnaryOperator.identity()
          : handOn(call, arguments);
    }
    FlowValue receiver = getStack(getStackSize() - arguments - 1);
    boolean creates = call.name.equals(Access.CONSTRUCTOR) && isNew(receiver);
    boolean changes = receiver.isBuilder() && !READING.contains(call.name);
    if (creates || changes) {
      return rename(receiver, new Origin.Made(call));
    }
    return call.owner.startsWith("java/lang/") ? UnaryOperator.identity() : handOn(call, arguments);
  }

  private static boolean isNew(FlowValue value) {
    return value.origins().size() == 1
        && value.origins().iterator().next() instanceof Origin.Made made
        && made.instruction().getOpcode() == Opcodes.NEW;
  }

  private UnaryOperator<FlowValue> handOn(AbstractInsnNode instruction, int values) {
    for (int i = 0; i < values; i++) {
      FlowValue value = getStack(getStackSize() - 1 - i);
      if (value.isBuilder()) {
        return rename(value, new Origin.HandedOn(instruction));
      }
    }
    return UnaryOperator.identity();
  }

  private static UnaryOperator<FlowValue> rename(FlowValue old, Origin origin) {
    return value ->
        !old.origins().isEmpty() && value.origins().equals(old.origins())
            ? new FlowValue(value.size(), value.type(), Set.of(origin))
            : value;
  }
}
