package dev.biscotti.tooling.bytecode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Follows an object from where it is made to the calls on it and to where it goes. */
final class ObjectUses {
  private final Flows flows;

  ObjectUses(Flows flows) {
    this.flows = flows;
  }

  /** Whether a value is the object, or what a chain of calls on it returned. */
  static boolean derives(MethodFlow flow, FlowValue value, AbstractInsnNode made) {
    return derives(flow, value, made, new LinkedHashSet<>());
  }

  private static boolean derives(
      MethodFlow flow, FlowValue value, AbstractInsnNode made, Set<AbstractInsnNode> seen) {
    for (Origin origin : value.origins()) {
      if (origin instanceof Origin.Made one && seen.add(one.instruction())) {
        boolean chained =
            flow.receiver(one.instruction())
                .filter(value1 -> !one.instruction().equals(made))
                .filter(receiver -> one.instruction() instanceof MethodInsnNode)
                .filter(receiver -> derives(flow, receiver, made, seen))
                .isPresent();
        if (one.instruction().equals(made) || chained) {
          return true;
        }
      }
    }
    return false;
  }

  /** The calls on the object within its method, and on the field that it is kept in. */
  List<Point> calls(Point made) {
    List<Point> calls = new ArrayList<>();
    MethodFlow flow = made.flow();
    for (AbstractInsnNode instruction : flow.instructions()) {
      if (instruction.equals(made.instruction())) {
        continue;
      }
      if (instruction instanceof MethodInsnNode
          && flow.receiver(instruction)
              .filter(object -> derives(flow, object, made.instruction()))
              .isPresent()) {
        calls.add(new Point(flow, instruction));
      }
      if (isKept(flow, instruction, made.instruction())) {
        calls.addAll(callsOnField(flow, (FieldInsnNode) instruction));
      }
    }
    return calls;
  }

  private static boolean isKept(
      MethodFlow flow, AbstractInsnNode instruction, AbstractInsnNode made) {
    boolean put =
        instruction.getOpcode() == Opcodes.PUTFIELD || instruction.getOpcode() == Opcodes.PUTSTATIC;
    return put && derives(flow, flow.stack(instruction, 0), made);
  }

  private List<Point> callsOnField(MethodFlow from, FieldInsnNode field) {
    List<Point> calls = new ArrayList<>();
    for (MethodFlow flow : flows.ofAll(from.owner())) {
      for (AbstractInsnNode instruction : flow.instructions()) {
        Optional<FlowValue> object =
            instruction instanceof MethodInsnNode ? flow.receiver(instruction) : Optional.empty();
        if (object.filter(value -> isReadFrom(value, field)).isPresent()) {
          calls.add(new Point(flow, instruction));
        }
      }
    }
    return calls;
  }

  private static boolean isReadFrom(FlowValue value, FieldInsnNode field) {
    return value.origins().stream()
        .anyMatch(
            origin ->
                origin instanceof Origin.Made made
                    && made.instruction() instanceof FieldInsnNode read
                    && read.name.equals(field.name)
                    && read.owner.equals(field.owner));
  }

  /** The instructions that the object goes to, other than as the receiver of a call. */
  static List<Point> destinations(Point made) {
    List<Point> found = new ArrayList<>();
    MethodFlow flow = made.flow();
    for (AbstractInsnNode instruction : flow.instructions()) {
      int values =
          switch (instruction.getOpcode()) {
            case Opcodes.ARETURN, Opcodes.PUTFIELD, Opcodes.PUTSTATIC, Opcodes.AASTORE -> 1;
            default ->
                instruction instanceof MethodInsnNode
                        || instruction instanceof InvokeDynamicInsnNode
                    ? MethodFlow.argumentCount(instruction)
                    : 0;
          };
      for (int i = 0; i < values; i++) {
        if (derives(flow, flow.stack(instruction, i), made.instruction())) {
          found.add(new Point(flow, instruction));
        }
      }
    }
    return found;
  }

  /** Whether every way from one instruction to a return goes by one of some others. */
  static boolean isUnavoidable(Point from, Set<AbstractInsnNode> others) {
    List<AbstractInsnNode> open = new ArrayList<>(from.flow().successors(from.instruction()));
    Set<AbstractInsnNode> seen = new LinkedHashSet<>(open);
    while (!open.isEmpty()) {
      AbstractInsnNode at = open.remove(open.size() - 1);
      if (others.contains(at)) {
        continue;
      }
      if (MethodFlow.isReturn(at)) {
        return false;
      }
      for (AbstractInsnNode next : from.flow().successors(at)) {
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return true;
  }
}
