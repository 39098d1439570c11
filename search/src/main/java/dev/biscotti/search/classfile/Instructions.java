package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Steps through the instructions of a method and finds their jump targets. */
final class Instructions {
  /**
   * The length of each instruction except switches and {@code wide}; 0 if there is no such
   * instruction.
   */
  private static final byte[] LENGTHS = lengths();

  private final Code code;

  Instructions(Code code) {
    this.code = code;
  }

  private static byte[] lengths() {
    byte[] lengths = new byte[256];
    fill(lengths, 0, Opcodes.JSR_W, 1);
    fill(lengths, Opcodes.ILOAD, Opcodes.ALOAD, 2);
    fill(lengths, Opcodes.ISTORE, Opcodes.ASTORE, 2);
    fill(lengths, Opcodes.IFEQ, Opcodes.JSR, 3);
    fill(lengths, Opcodes.GETSTATIC, Opcodes.INVOKESTATIC, 3);
    for (int two : new int[] {Opcodes.BIPUSH, Opcodes.LDC, Opcodes.RET, Opcodes.NEWARRAY}) {
      lengths[two] = 2;
    }
    int[] threes = {
      Opcodes.SIPUSH,
      Opcodes.LDC_W,
      Opcodes.LDC2_W,
      Opcodes.IINC,
      Opcodes.NEW,
      Opcodes.ANEWARRAY,
      Opcodes.CHECKCAST,
      Opcodes.INSTANCEOF,
      Opcodes.IFNULL,
      Opcodes.IFNONNULL
    };
    for (int three : threes) {
      lengths[three] = 3;
    }
    lengths[Opcodes.MULTIANEWARRAY] = 4;
    for (int five :
        new int[] {Opcodes.INVOKEINTERFACE, Opcodes.INVOKEDYNAMIC, Opcodes.GOTO_W, Opcodes.JSR_W}) {
      lengths[five] = 5;
    }
    for (int other : new int[] {Opcodes.TABLESWITCH, Opcodes.LOOKUPSWITCH, Opcodes.WIDE}) {
      lengths[other] = 0;
    }
    return lengths;
  }

  private static void fill(byte[] lengths, int first, int last, int length) {
    for (int i = first; i <= last; i++) {
      lengths[i] = (byte) length;
    }
  }

  int length() {
    return code.length();
  }

  int opcode(int at) {
    return code.u1(at);
  }

  /** The start of the following instruction. */
  int next(int at) {
    int opcode = opcode(at);
    int length = LENGTHS[opcode];
    if (length == 0) {
      return switch (opcode) {
        case Opcodes.WIDE -> at + (code.u1(at + 1) == Opcodes.IINC ? 6 : 4);
        case Opcodes.TABLESWITCH -> aligned(at) + 12 + 4 * cases(at);
        case Opcodes.LOOKUPSWITCH -> aligned(at) + 8 + 8 * cases(at);
        default ->
            throw MalformedClassFileException.of("a method in it has an unknown instruction");
      };
    }
    return at + length;
  }

  /** The start of a switch's operands. */
  private static int aligned(int at) {
    return (at & ~3) + 4;
  }

  private int cases(int at) {
    int operands = aligned(at);
    boolean table = opcode(at) == Opcodes.TABLESWITCH;
    long count =
        table ? (long) code.s4(operands + 8) - code.s4(operands + 4) + 1 : code.s4(operands + 4);
    if (count < 0 || count > code.length()) {
      throw MalformedClassFileException.of("a switch in it has more cases than it can have");
    }
    return (int) count;
  }

  /** The starts of all instructions. */
  BitSet starts() {
    BitSet starts = new BitSet(code.length());
    int at = 0;
    while (at < code.length()) {
      starts.set(at);
      at = next(at);
    }
    if (at > code.length()) {
      throw MalformedClassFileException.of("the code of a method in it ends too early");
    }
    return starts;
  }

  /** Where an instruction can jump, in the order of its operands. */
  List<Integer> targets(int at) {
    int opcode = opcode(at);
    if (isBranch(opcode) || opcode == Opcodes.GOTO) {
      return List.of(at + code.s2(at + 1));
    }
    if (opcode == Opcodes.GOTO_W) {
      return List.of(at + code.s4(at + 1));
    }
    if (!isSwitch(opcode)) {
      return List.of();
    }
    int operands = aligned(at);
    int step = opcode == Opcodes.TABLESWITCH ? 4 : 8;
    int cases = cases(at);
    List<Integer> targets = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      targets.add(at + code.s4(operands + 12 + step * i));
    }
    targets.add(at + code.s4(operands));
    return targets;
  }

  /** The numbers that a switch compares with, in the order of its operands. */
  List<Integer> labels(int at) {
    int operands = aligned(at);
    boolean table = opcode(at) == Opcodes.TABLESWITCH;
    List<Integer> labels = new ArrayList<>();
    for (int i = 0; i < cases(at); i++) {
      labels.add(table ? code.s4(operands + 4) + i : code.s4(operands + 8 + 8 * i));
    }
    return labels;
  }

  static boolean isSwitch(int opcode) {
    return opcode == Opcodes.TABLESWITCH || opcode == Opcodes.LOOKUPSWITCH;
  }

  /** How many slots for local variables an instruction needs; 0 if it uses none. */
  int locals(int at) {
    int opcode = opcode(at);
    boolean wide = opcode == Opcodes.WIDE;
    int kind = wide ? code.u1(at + 1) : opcode;
    if (Opcodes.isIn(kind, Opcodes.ILOAD, Opcodes.ALOAD)
        || Opcodes.isIn(kind, Opcodes.ISTORE, Opcodes.ASTORE)
        || kind == Opcodes.IINC) {
      return (wide ? code.u2(at + 2) : code.u1(at + 1)) + 2;
    }
    boolean numbered =
        Opcodes.isIn(kind, Opcodes.ILOAD_0, Opcodes.ALOAD_3)
            || Opcodes.isIn(kind, Opcodes.ISTORE_0, Opcodes.ASTORE_3);
    return numbered ? 5 : 0;
  }

  /** The local variable that an instruction loads. */
  Optional<Integer> loaded(int at) {
    int opcode = opcode(at);
    if (Opcodes.isIn(opcode, Opcodes.ILOAD, Opcodes.ALOAD)) {
      return Optional.of(code.u1(at + 1));
    }
    return Opcodes.isIn(opcode, Opcodes.ILOAD_0, Opcodes.ALOAD_3)
        ? Optional.of((opcode - Opcodes.ILOAD_0) % 4)
        : Optional.empty();
  }

  /** Whether an instruction either jumps or continues. */
  static boolean isBranch(int opcode) {
    return Opcodes.isIn(opcode, Opcodes.IFEQ, Opcodes.IF_ACMPNE)
        || opcode == Opcodes.IFNULL
        || opcode == Opcodes.IFNONNULL;
  }

  /** Whether control never reaches the following instruction except by a jump. */
  static boolean isEnd(int opcode) {
    return opcode == Opcodes.GOTO
        || opcode == Opcodes.GOTO_W
        || Opcodes.isIn(opcode, Opcodes.TABLESWITCH, Opcodes.RETURN)
        || opcode == Opcodes.ATHROW;
  }

  /**
   * Whether an instruction belongs to a subroutine of Java 1.5 or earlier, which are not supported.
   */
  boolean isSubroutine(int at) {
    int opcode = opcode(at);
    return opcode == Opcodes.JSR
        || opcode == Opcodes.JSR_W
        || opcode == Opcodes.RET
        || (opcode == Opcodes.WIDE && code.u1(at + 1) == Opcodes.RET);
  }
}
