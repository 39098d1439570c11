package dev.biscotti.tooling.bytecode;

import java.util.Optional;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * An instruction and the method it stands in.
 *
 * @param flow the method
 * @param instruction the instruction
 */
record Point(MethodFlow flow, AbstractInsnNode instruction) {
  FlowValue argument(int index) {
    return flow.argument(instruction, index);
  }

  Optional<FlowValue> receiver() {
    return flow.receiver(instruction);
  }

  int arguments() {
    return MethodFlow.argumentCount(instruction);
  }

  int line() {
    return flow.line(instruction);
  }
}
