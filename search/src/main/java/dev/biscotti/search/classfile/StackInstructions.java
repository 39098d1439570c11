package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.List;

/** The instructions that move values of any type on the stack (JVMS 6.5, pop to swap). */
final class StackInstructions {
  private StackInstructions() {}

  static void execute(int opcode, Frame frame) {
    switch (opcode) {
      case Opcodes.POP -> frame.pop(1);
      case Opcodes.POP2 -> words(2, frame);
      case Opcodes.DUP -> duplicate(1, 0, frame);
      case Opcodes.DUP_X1 -> duplicate(1, 1, frame);
      case Opcodes.DUP_X2 -> duplicate(1, 2, frame);
      case Opcodes.DUP2 -> duplicate(2, 0, frame);
      case Opcodes.DUP2_X1 -> duplicate(2, 1, frame);
      case Opcodes.DUP2_X2 -> duplicate(2, 2, frame);
      default -> {
        FlowValue top = frame.pop();
        FlowValue below = frame.pop();
        frame.push(top);
        frame.push(below);
      }
    }
  }

  /** Copies a number of slots at the top to below the slots under them. */
  private static void duplicate(int copied, int under, Frame frame) {
    List<FlowValue> top = words(copied, frame);
    List<FlowValue> below = words(under, frame);
    push(top, frame);
    push(below, frame);
    push(top, frame);
  }

  private static void push(List<FlowValue> values, Frame frame) {
    for (FlowValue value : values) {
      frame.push(value);
    }
  }

  /** Pops a number of slots; returns the values in the order in which they were pushed. */
  private static List<FlowValue> words(int slots, Frame frame) {
    List<FlowValue> values = new ArrayList<>();
    int taken = 0;
    while (taken < slots) {
      FlowValue value = frame.pop();
      taken += value.size();
      values.add(0, value);
    }
    return values;
  }
}
