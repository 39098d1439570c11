package dev.biscotti.tooling.bytecode;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** One method of the module, with the values before each of its instructions. */
final class MethodFlow {
  private final ClassNode owner;
  private final MethodNode method;
  private final Frame<FlowValue>[] frames;
  private final IdentityHashMap<AbstractInsnNode, Integer> lines = new IdentityHashMap<>();

  private MethodFlow(ClassNode owner, MethodNode method, Frame<FlowValue>[] frames) {
    this.owner = owner;
    this.method = method;
    this.frames = frames;
    int line = 0;
    for (AbstractInsnNode instruction : method.instructions) {
      if (instruction instanceof LineNumberNode number) {
        line = number.line;
      }
      lines.put(instruction, line);
    }
  }

  static MethodFlow of(ClassNode owner, MethodNode method) throws AnalyzerException {
    return new MethodFlow(owner, method, new FlowAnalyzer().analyze(owner.name, method));
  }

  private static final class FlowAnalyzer extends Analyzer<FlowValue> {
    FlowAnalyzer() {
      super(new FlowInterpreter());
    }

    @Override
    protected Frame<FlowValue> newFrame(int locals, int stack) {
      return new FlowFrame(locals, stack);
    }

    @Override
    protected Frame<FlowValue> newFrame(Frame<? extends FlowValue> frame) {
      return new FlowFrame(frame);
    }
  }

  ClassNode owner() {
    return owner;
  }

  MethodNode method() {
    return method;
  }

  Iterable<AbstractInsnNode> instructions() {
    return method.instructions;
  }

  int index(AbstractInsnNode instruction) {
    return method.instructions.indexOf(instruction);
  }

  /** The line that an instruction belongs to; 0 if unknown. */
  int line(AbstractInsnNode instruction) {
    return lines.getOrDefault(instruction, 0);
  }

  /** The values before an instruction; empty if it is never reached. */
  Optional<Frame<FlowValue>> before(AbstractInsnNode instruction) {
    int index = index(instruction);
    return index < frames.length ? Optional.ofNullable(frames[index]) : Optional.empty();
  }

  /** A value on the stack, counted from its top. */
  FlowValue stack(AbstractInsnNode instruction, int fromTop) {
    return before(instruction)
        .filter(frame -> fromTop < frame.getStackSize())
        .map(frame -> frame.getStack(frame.getStackSize() - 1 - fromTop))
        .orElse(FlowValue.UNSET);
  }

  /** How many arguments a call takes, the object not counted. */
  static int argumentCount(AbstractInsnNode call) {
    return Type.getArgumentCount(descriptor(call));
  }

  static String descriptor(AbstractInsnNode call) {
    if (call instanceof MethodInsnNode method) {
      return method.desc;
    }
    return call instanceof InvokeDynamicInsnNode dynamic ? dynamic.desc : "()V";
  }

  FlowValue argument(AbstractInsnNode call, int index) {
    return stack(call, argumentCount(call) - 1 - index);
  }

  /** The object that a method is called on, or a field is read from or written to. */
  Optional<FlowValue> receiver(AbstractInsnNode instruction) {
    return switch (instruction.getOpcode()) {
      case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE, Opcodes.INVOKESPECIAL ->
          Optional.of(stack(instruction, argumentCount(instruction)));
      case Opcodes.GETFIELD -> Optional.of(stack(instruction, 0));
      case Opcodes.PUTFIELD -> Optional.of(stack(instruction, 1));
      default -> Optional.empty();
    };
  }

  /** The place of a parameter in the descriptor; -1 for the object itself. */
  int parameterIndex(int local) {
    int at = Access.isStatic(method) ? 0 : 1;
    int index = 0;
    for (Type type : Type.getArgumentTypes(method.desc)) {
      if (at == local) {
        return index;
      }
      at += type.getSize();
      index++;
    }
    return -1;
  }

  /** The local variable that a parameter begins in. */
  int localOf(int parameter) {
    int at = Access.isStatic(method) ? 0 : 1;
    Type[] types = Type.getArgumentTypes(method.desc);
    for (int i = 0; i < parameter; i++) {
      at += types[i].getSize();
    }
    return at;
  }

  /** The values that the method returns. */
  List<FlowValue> returned() {
    List<FlowValue> values = new ArrayList<>();
    for (AbstractInsnNode instruction : instructions()) {
      if (instruction.getOpcode() == Opcodes.ARETURN && before(instruction).isPresent()) {
        values.add(stack(instruction, 0));
      }
    }
    return values;
  }

  /** Where a field of the method's own class is assigned. */
  List<FieldInsnNode> assignments(String fieldOwner, String field) {
    List<FieldInsnNode> found = new ArrayList<>();
    for (AbstractInsnNode instruction : instructions()) {
      boolean put =
          instruction.getOpcode() == Opcodes.PUTFIELD
              || instruction.getOpcode() == Opcodes.PUTSTATIC;
      if (put
          && instruction instanceof FieldInsnNode assignment
          && assignment.name.equals(field)
          && assignment.owner.equals(fieldOwner)
          && before(assignment).isPresent()) {
        found.add(assignment);
      }
    }
    return found;
  }

  /** The instructions that can follow one, exceptions aside. */
  List<AbstractInsnNode> successors(AbstractInsnNode instruction) {
    List<AbstractInsnNode> next = new ArrayList<>();
    if (instruction instanceof JumpInsnNode jump) {
      next.add(jump.label);
      if (jump.getOpcode() == Opcodes.GOTO) {
        return next;
      }
    } else if (instruction instanceof TableSwitchInsnNode table) {
      return targets(table.labels, table.dflt);
    } else if (instruction instanceof LookupSwitchInsnNode lookup) {
      return targets(lookup.labels, lookup.dflt);
    } else if (isEnd(instruction)) {
      return next;
    }
    if (instruction.getNext() != null) {
      next.add(instruction.getNext());
    }
    return next;
  }

  private static List<AbstractInsnNode> targets(List<LabelNode> labels, LabelNode otherwise) {
    List<AbstractInsnNode> targets = new ArrayList<>(labels);
    targets.add(otherwise);
    return targets;
  }

  static boolean isReturn(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
  }

  private static boolean isEnd(AbstractInsnNode instruction) {
    return isReturn(instruction) || instruction.getOpcode() == Opcodes.ATHROW;
  }
}
