package dev.biscotti.search.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The blocks that every path to a block passes (Cooper, Harvey, Kennedy: A Simple, Fast Dominance
 * Algorithm).
 */
final class Dominators {
  private final List<List<Integer>> predecessors = new ArrayList<>();

  /** The number of each block in reverse postorder; -1 if it is unreachable. */
  private final int[] numbers;

  private final int[] nearest;
  private final BitSet repeated;

  Dominators(ControlFlow flow) {
    for (int block = 0; block < flow.size(); block++) {
      predecessors.add(new ArrayList<>());
    }
    for (int block = 0; block < flow.size(); block++) {
      for (ControlFlow.Edge edge : flow.edges(block)) {
        predecessors.get(edge.to()).add(block);
      }
    }
    numbers = new int[flow.size()];
    nearest = new int[flow.size()];
    Arrays.fill(numbers, -1);
    Arrays.fill(nearest, -1);
    int[] order = order(flow);
    nearest[ControlFlow.ENTRY] = ControlFlow.ENTRY;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int block : order) {
        int before = nearest[block];
        if (block != ControlFlow.ENTRY) {
          nearest[block] = nearestOf(block);
        }
        changed |= nearest[block] != before;
      }
    }
    repeated = repeated(flow);
  }

  private int[] order(ControlFlow flow) {
    int[] order = new int[flow.size()];
    int[] next = new int[flow.size()];
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    open.push(ControlFlow.ENTRY);
    seen.set(ControlFlow.ENTRY);
    int free = flow.size();
    while (!open.isEmpty()) {
      int block = open.peek();
      if (next[block] < flow.edges(block).size()) {
        int to = flow.edges(block).get(next[block]++).to();
        if (!seen.get(to)) {
          seen.set(to);
          open.push(to);
        }
      } else {
        open.pop();
        order[--free] = block;
      }
    }
    int[] reached = Arrays.copyOfRange(order, free, order.length);
    for (int i = 0; i < reached.length; i++) {
      numbers[reached[i]] = i;
    }
    return reached;
  }

  private int nearestOf(int block) {
    int common = -1;
    for (int before : predecessors.get(block)) {
      if (nearest[before] >= 0) {
        common = common < 0 ? before : common(common, before);
      }
    }
    return common;
  }

  /** The nearest block that every path to two blocks passes; the entry block for dead code. */
  int common(int one, int other) {
    if (numbers[one] < 0 || numbers[other] < 0) {
      return ControlFlow.ENTRY;
    }
    int left = one;
    int right = other;
    while (left != right) {
      while (numbers[left] > numbers[right]) {
        left = nearest[left];
      }
      while (numbers[right] > numbers[left]) {
        right = nearest[right];
      }
    }
    return left;
  }

  List<Integer> predecessors(int block) {
    return predecessors.get(block);
  }

  boolean isRepeated(int block) {
    return repeated.get(block);
  }

  /**
   * The blocks that remain when blocks without incoming or outgoing edges are removed repeatedly.
   */
  private BitSet repeated(ControlFlow flow) {
    BitSet left = new BitSet();
    left.set(0, flow.size());
    int[] in = new int[flow.size()];
    int[] out = new int[flow.size()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int block = 0; block < flow.size(); block++) {
      in[block] = predecessors.get(block).size();
      out[block] = flow.edges(block).size();
      if (in[block] == 0 || out[block] == 0) {
        open.add(block);
      }
    }
    while (!open.isEmpty()) {
      int block = open.remove();
      if (!left.get(block)) {
        continue;
      }
      left.clear(block);
      for (ControlFlow.Edge edge : flow.edges(block)) {
        if (--in[edge.to()] == 0) {
          open.add(edge.to());
        }
      }
      for (int before : predecessors.get(block)) {
        if (--out[before] == 0) {
          open.add(before);
        }
      }
    }
    return left;
  }
}
