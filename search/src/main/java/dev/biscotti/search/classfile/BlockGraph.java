package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The basic blocks of a method in code order, and the edges between them. Each block is entirely
 * inside or outside the range of an exception handler.
 */
final class BlockGraph {
  private final Instructions instructions;
  private final int[] starts;
  private final int[][] successors;
  private final List<List<Integer>> handlers = new ArrayList<>();
  private final int locals;
  private final BitSet behindLoads;

  private BlockGraph(Instructions instructions, int[] starts, int locals, BitSet behindLoads) {
    this.behindLoads = behindLoads;
    this.instructions = instructions;
    this.starts = starts;
    this.locals = locals;
    successors = new int[starts.length][];
  }

  static BlockGraph of(Code code, Budget budget) {
    Instructions instructions = new Instructions(code);
    BitSet all = instructions.starts();
    BitSet leaders = new BitSet(code.length());
    leaders.set(0);
    BitSet behindLoads = new BitSet();
    int locals = 0;
    for (int at = 0; at >= 0; at = all.nextSetBit(at + 1)) {
      List<Integer> targets = instructions.targets(at);
      for (int target : targets) {
        leaders.set(checked(target, all));
      }
      int next = instructions.next(at);
      if (Opcodes.isIn(instructions.opcode(at), Opcodes.ILOAD, Opcodes.ALOAD_3)
          && next < code.length()
          && Opcodes.isIn(instructions.opcode(next), Opcodes.ISTORE, Opcodes.ASTORE_3)) {
        behindLoads.set(next);
      }
      if ((!targets.isEmpty() || Instructions.isEnd(instructions.opcode(at)))
          && next < code.length()) {
        leaders.set(next);
      }
      locals = Math.max(locals, instructions.locals(at));
      if (instructions.isSubroutine(at)) {
        throw MalformedClassFileException.subroutines();
      }
    }
    for (Code.Handler handler : code.handlers()) {
      leaders.set(checked(handler.from(), all));
      leaders.set(checked(handler.at(), all));
      if (handler.end() < code.length()) {
        leaders.set(checked(handler.end(), all));
      }
    }
    behindLoads.andNot(leaders);
    BlockGraph graph =
        new BlockGraph(
            instructions, numbers(leaders), Math.min(locals, code.locals()), behindLoads);
    graph.connect(code);
    graph.addHandlers(code, budget);
    return graph;
  }

  private static int checked(int at, BitSet starts) {
    if (at < 0 || !starts.get(at)) {
      throw MalformedClassFileException.of(
          "a method in it jumps to something that is not an instruction");
    }
    return at;
  }

  private static int[] numbers(BitSet set) {
    int[] numbers = new int[set.cardinality()];
    int next = -1;
    for (int i = 0; i < numbers.length; i++) {
      next = set.nextSetBit(next + 1);
      numbers[i] = next;
    }
    return numbers;
  }

  private void connect(Code code) {
    for (int block = 0; block < starts.length; block++) {
      int last = last(block);
      List<Integer> next = new ArrayList<>();
      for (int target : instructions.targets(last)) {
        next.add(blockOf(target));
      }
      if (!Instructions.isEnd(instructions.opcode(last))) {
        if (end(block) >= code.length()) {
          throw MalformedClassFileException.of("the code of a method in it has no end");
        }
        next.add(block + 1);
      }
      successors[block] = new int[next.size()];
      for (int i = 0; i < next.size(); i++) {
        successors[block][i] = next.get(i);
      }
    }
  }

  private void addHandlers(Code code, Budget budget) {
    for (int block = 0; block < starts.length; block++) {
      handlers.add(List.of());
    }
    for (Code.Handler handler : code.handlers()) {
      int target = blockOf(handler.at());
      for (int block = blockOf(handler.from());
          block < starts.length && starts[block] < handler.end();
          block++) {
        budget.take(1 + handlers.get(block).size());
        if (!handlers.get(block).contains(target)) {
          List<Integer> more = new ArrayList<>(handlers.get(block));
          more.add(target);
          handlers.set(block, more);
        }
      }
    }
  }

  /** Whether an instruction stores into a variable what the one before it loads from another. */
  boolean isBehindLoad(int at) {
    return behindLoads.get(at);
  }

  /** How many slots for local variables the code uses. */
  int locals() {
    return locals;
  }

  int size() {
    return starts.length;
  }

  /** Where a block begins. */
  int start(int block) {
    return starts[block];
  }

  /** Where a block ends. */
  int end(int block) {
    return block + 1 < starts.length ? starts[block + 1] : instructions.length();
  }

  /** The last instruction of a block. */
  int last(int block) {
    int last = starts[block];
    for (int at = last; at < end(block); at = instructions.next(at)) {
      last = at;
    }
    return last;
  }

  int next(int at) {
    return instructions.next(at);
  }

  int blockOf(int instruction) {
    int found = Arrays.binarySearch(starts, instruction);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * The blocks that can run next: those that the last instruction jumps to, then the following one.
   */
  int[] successors(int block) {
    return successors[block];
  }

  /** The numbers that a switch compares with, in the order of its jumps; there is one more jump. */
  List<Integer> labels(int at) {
    return instructions.labels(at);
  }

  /** The handlers of exceptions thrown in a block. */
  List<Integer> handlers(int block) {
    return handlers.get(block);
  }
}
