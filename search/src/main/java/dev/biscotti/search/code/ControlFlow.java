package dev.biscotti.search.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The ways through a body: blocks of calls, and edges between them. Exceptions are no edges. */
final class ControlFlow {
  /** The block in which a body begins. */
  static final int ENTRY = 0;

  private final List<List<Edge>> edges = new ArrayList<>();
  private final BitSet exits = new BitSet();

  ControlFlow() {
    edges.add(new ArrayList<>());
  }

  private record Edge(int to, Optional<Condition> condition) {}

  int newBlock() {
    edges.add(new ArrayList<>());
    return edges.size() - 1;
  }

  void edge(int from, int to, Optional<Condition> condition) {
    edges.get(from).add(new Edge(to, condition));
  }

  void exit(int block) {
    exits.set(block);
  }

  /** Whether every way from one call to a return goes by one of others. */
  boolean isUnavoidable(Call from, Collection<Call> others) {
    if (others.stream()
        .anyMatch(other -> other.block() == from.block() && other.position() > from.position())) {
      return true;
    }
    return !reachesExit(from.block(), others);
  }

  /** Whether every way from the beginning to a return goes by one of some calls. */
  boolean isUnavoidable(Collection<Call> calls) {
    return calls.stream().anyMatch(call -> call.block() == ENTRY) || !reachesExit(ENTRY, calls);
  }

  private boolean reachesExit(int from, Collection<Call> stops) {
    BitSet stopping = new BitSet();
    stops.forEach(stop -> stopping.set(stop.block()));
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(from));
    boolean first = true;
    while (!open.isEmpty()) {
      int block = open.remove();
      // The first block was looked at already: in it, only later calls stop the way.
      if (!first && stopping.get(block)) {
        continue;
      }
      first = false;
      if (exits.get(block)) {
        return true;
      }
      for (Edge edge : edges.get(block)) {
        if (!seen.get(edge.to())) {
          seen.set(edge.to());
          open.add(edge.to());
        }
      }
    }
    return false;
  }

  /** Whether every way from the beginning to a call goes by one of others. */
  boolean isPreceded(Call call, Collection<Call> others) {
    BitSet passed = new BitSet();
    for (Call other : others) {
      if (other.block() != call.block()) {
        passed.set(other.block());
      } else if (other.position() < call.position()) {
        return true;
      }
    }
    return !reaches(call.block(), passed, Optional.empty());
  }

  /** Other blocks may have edges that are equal to the one to do without. */
  @SuppressWarnings("ReferenceEquality")
  private boolean reaches(int target, BitSet closed, Optional<Edge> without) {
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    if (!closed.get(ENTRY)) {
      open.add(ENTRY);
      seen.set(ENTRY);
    }
    while (!open.isEmpty()) {
      int block = open.remove();
      if (block == target) {
        return true;
      }
      for (Edge edge : edges.get(block)) {
        boolean left = without.isPresent() && without.get() == edge;
        if (!left && !closed.get(edge.to()) && !seen.get(edge.to())) {
          seen.set(edge.to());
          open.add(edge.to());
        }
      }
    }
    return false;
  }

  /**
   * What holds whenever a call is made: the conditions of the edges that no way to it goes without.
   */
  List<Condition> conditions(Call call) {
    List<Condition> holding = new ArrayList<>();
    for (List<Edge> from : edges) {
      for (Edge edge : from) {
        if (edge.condition().isPresent()
            && !reaches(call.block(), new BitSet(), Optional.of(edge))) {
          holding.add(edge.condition().get());
        }
      }
    }
    return holding;
  }
}
