package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values before each block of a method, found by interpreting its code until no path adds more.
 */
final class Flow {
  private static final long MOST_VALUES = 8_000_000;

  private final Code code;
  private final BlockGraph graph;
  private final Interpreter interpreter;
  private final Budget budget;
  private final @Nullable Frame[] frames;
  private final BitSet open = new BitSet();

  private Flow(Code code, BlockGraph graph, Interpreter interpreter, Budget budget) {
    this.code = code;
    this.graph = graph;
    this.interpreter = interpreter;
    this.budget = budget;
    frames = new @Nullable Frame[graph.size()];
  }

  static Flow of(Code code, BlockGraph graph, Interpreter interpreter, Frame first, Budget budget) {
    if ((long) graph.size() * (first.size() + 1) > MOST_VALUES) {
      throw MalformedClassFileException.of(
          "a method in it has too many blocks and local variables");
    }
    Flow flow = new Flow(code, graph, interpreter, budget);
    flow.frames[0] = first;
    flow.open.set(0);
    for (int block = 0; block >= 0; block = flow.open.nextSetBit(0)) {
      flow.open.clear(block);
      flow.run(block);
    }
    return flow;
  }

  private void run(int block) {
    Frame frame = begin(block);
    boolean changed = true;
    for (int at = graph.start(block); at < graph.end(block); at = graph.next(at)) {
      budget.take(1);
      if (changed) {
        for (int handler : graph.handlers(block)) {
          mergeLocals(handler, frame);
        }
      }
      interpreter.execute(at, frame);
      changed = Interpreter.changesLocals(code.u1(at));
    }
    for (int next : graph.successors(block)) {
      merge(next, frame);
    }
  }

  private Frame begin(int block) {
    Frame frame = frames[block];
    if (frame == null) {
      throw new IllegalStateException("Block " + block + " is unreachable");
    }
    return frame.copy();
  }

  private void merge(int block, Frame frame) {
    budget.take(frame.size());
    Frame before = frames[block];
    if (before == null) {
      frames[block] = frame.copy();
      open.set(block);
    } else if (before.merge(frame, budget)) {
      open.set(block);
    }
  }

  private void mergeLocals(int handler, Frame frame) {
    budget.take(frame.size());
    Frame before = frames[handler];
    if (before == null) {
      frames[handler] = frame.handling();
      open.set(handler);
    } else if (before.mergeLocals(frame, budget)) {
      open.set(handler);
    }
  }

  boolean isReached(int block) {
    return frames[block] != null;
  }

  /** Evaluates the instructions of a block. */
  void visit(int block, Evaluation evaluation) {
    Frame frame = begin(block);
    for (int at = graph.start(block); at < graph.end(block); at = graph.next(at)) {
      evaluation.evaluate(at, frame);
      interpreter.execute(at, frame);
    }
  }

  /** The reachable blocks in reverse postorder. */
  List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    BitSet seen = new BitSet();
    int[] stack = new int[graph.size()];
    int[] next = new int[graph.size()];
    int depth = 0;
    stack[depth++] = 0;
    seen.set(0);
    while (depth > 0) {
      int block = stack[depth - 1];
      int[] successors = graph.successors(block);
      List<Integer> handlers = graph.handlers(block);
      int at = next[block]++;
      if (at >= successors.length + handlers.size()) {
        order.add(block);
        depth--;
        continue;
      }
      int to = at < successors.length ? successors[at] : handlers.get(at - successors.length);
      if (!seen.get(to)) {
        seen.set(to);
        stack[depth++] = to;
      }
    }
    Collections.reverse(order);
    return order;
  }
}
