package dev.biscotti.search.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the edges that every path to a block takes. They are all on any one path to it. */
final class CutEdges {
  private final ControlFlow flow;

  CutEdges(ControlFlow flow) {
    this.flow = flow;
  }

  private record Taken(int from, ControlFlow.Edge edge) {}

  /** The conditions of these edges, in path order. */
  List<Condition> conditions(int target) {
    List<Taken> way = way(target);
    int[] place = new int[flow.size()];
    Arrays.fill(place, -1);
    for (int i = 0; i < way.size(); i++) {
      place[way.get(i).from()] = i;
    }
    place[target] = way.size();
    BitSet seen = new BitSet();
    int furthest = 0;
    List<Condition> holding = new ArrayList<>();
    for (int i = 0; i < way.size(); i++) {
      furthest = Math.max(furthest, beside(way.get(i), place, seen));
      if (furthest <= i) {
        holding.addAll(way.get(i).edge().conditions());
      }
    }
    return holding;
  }

  /** The shortest path from the beginning. */
  private List<Taken> way(int target) {
    Map<Integer, Taken> before = new HashMap<>();
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(ControlFlow.ENTRY));
    seen.set(ControlFlow.ENTRY);
    while (!open.isEmpty() && !seen.get(target)) {
      int block = open.remove();
      for (ControlFlow.Edge edge : flow.edges(block)) {
        if (!seen.get(edge.to())) {
          seen.set(edge.to());
          before.put(edge.to(), new Taken(block, edge));
          open.add(edge.to());
        }
      }
    }
    List<Taken> way = new ArrayList<>();
    int at = target;
    while (before.containsKey(at)) {
      Taken taken = before.get(at);
      way.add(taken);
      at = taken.from();
    }
    Collections.reverse(way);
    return way;
  }

  /** How far along the path a block of it leads without using the path. */
  @SuppressWarnings("ReferenceEquality") // Another edge may lead to the same block.
  private int beside(Taken taken, int[] place, BitSet seen) {
    int furthest = 0;
    Deque<Integer> open = new ArrayDeque<>(List.of(taken.from()));
    while (!open.isEmpty()) {
      int block = open.remove();
      for (ControlFlow.Edge edge : flow.edges(block)) {
        if (edge == taken.edge()) {
          continue;
        }
        if (place[edge.to()] >= 0) {
          furthest = Math.max(furthest, place[edge.to()]);
        } else if (!seen.get(edge.to())) {
          seen.set(edge.to());
          open.add(edge.to());
        }
      }
    }
    return furthest;
  }
}
