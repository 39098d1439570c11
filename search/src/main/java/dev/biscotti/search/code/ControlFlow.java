package dev.biscotti.search.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The control flow of a body: blocks of calls, and the edges between them. Exceptions do not create
 * edges.
 */
public final class ControlFlow {
  /** The block in which a body begins. */
  static final int ENTRY = 0;

  private final List<List<Edge>> edges = new ArrayList<>();
  private final BitSet exits = new BitSet();
  private Optional<Dominators> dominators = Optional.empty();

  ControlFlow() {
    edges.add(new ArrayList<>());
  }

  /**
   * An edge. Edges between the same blocks are distinguished by identity.
   *
   * @param to the block that can run next
   * @param conditions all conditions that hold then
   */
  record Edge(int to, List<Condition> conditions) {}

  int newBlock() {
    edges.add(new ArrayList<>());
    return edges.size() - 1;
  }

  void edge(int from, int to, List<Condition> conditions) {
    edges.get(from).add(new Edge(to, List.copyOf(conditions)));
    dominators = Optional.empty();
  }

  void exit(int block) {
    exits.set(block);
  }

  /**
   * Where the body can return.
   *
   * @return the ends of the blocks that it returns from
   */
  public List<ReachingDefinitions.Point> exits() {
    return exits.stream().mapToObj(ReachingDefinitions.Point::end).toList();
  }

  int size() {
    return edges.size();
  }

  /**
   * Whether there is only one path through the body.
   *
   * @return true if no block has two outgoing edges
   */
  public boolean isStraight() {
    return edges.stream().allMatch(here -> here.size() < 2);
  }

  /** The conditions of an edge; if a block has several edges, each has a condition. */
  List<Condition> conditions(int block, Edge edge) {
    List<Edge> all = edges.get(block);
    return edge.conditions().isEmpty() && all.size() > 1
        ? List.of(Condition.unsaid(edge.equals(all.get(0))))
        : edge.conditions();
  }

  List<Edge> edges(int block) {
    return edges.get(block);
  }

  /**
   * Whether every path from one call to a return passes one of several others.
   *
   * @param from a call of the body
   * @param others calls of the body
   * @return true if so
   */
  public boolean isUnavoidable(Call from, Collection<Call> others) {
    if (others.stream()
        .anyMatch(other -> other.block() == from.block() && other.position() > from.position())) {
      return true;
    }
    return !reachesExit(from.block(), others);
  }

  private boolean reachesExit(int from, Collection<Call> stops) {
    BitSet stopping = new BitSet();
    stops.forEach(stop -> stopping.set(stop.block()));
    BitSet seen = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(from));
    boolean first = true;
    while (!open.isEmpty()) {
      int block = open.remove();
      // The first block was already visited; in it, only later calls end the path.
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

  /**
   * The conditions that hold whenever a call is made. Takes time proportional to the size of the
   * body.
   *
   * @param call a call of the body
   * @return the conditions of the edges that every path to it takes, in their order
   */
  public List<Condition> conditions(Call call) {
    return conditions(call.block());
  }

  /**
   * The conditions that hold whenever a block runs. Takes time proportional to the size of the
   * body.
   *
   * @param block a block
   * @return the conditions of the edges that every path to it takes, in their order
   */
  public List<Condition> conditions(int block) {
    return new CutEdges(this).conditions(block);
  }

  /**
   * All conditions of the control flow.
   *
   * @return the conditions of all edges, in the order of the blocks
   */
  public List<Condition> conditions() {
    return edges.stream()
        .flatMap(List::stream)
        .flatMap(edge -> edge.conditions().stream())
        .toList();
  }

  /**
   * The definitions of several variables that reach a point together, on paths from another point.
   *
   * @param from where the paths begin, before any definition
   * @param to the point
   * @param variables for each variable the points of each of its definitions
   * @return the combinations; empty if there are too many paths
   */
  public Optional<List<ReachingDefinitions.Combination>> reaching(
      ReachingDefinitions.Point from,
      ReachingDefinitions.Point to,
      List<? extends List<? extends Set<ReachingDefinitions.Point>>> variables) {
    return ReachingDefinitions.find(this, from, to, variables, condition -> Optional.empty());
  }

  /**
   * The definitions of several variables that reach a point together.
   *
   * @param to the point
   * @param variables for each variable the points of each of its definitions
   * @return the combinations; empty if there are too many paths
   */
  public Optional<List<ReachingDefinitions.Combination>> reaching(
      ReachingDefinitions.Point to,
      List<? extends List<? extends Set<ReachingDefinitions.Point>>> variables) {
    return reaching(to, variables, value -> Optional.empty(), List.of(condition -> false));
  }

  /**
   * The definitions of several variables that reach a point together, without paths on which a
   * condition would have to be both true and false.
   *
   * @param to the point
   * @param variables for each variable the points of each of its definitions
   * @param steady maps a value that is the same whenever it is compared to a representative that
   *     equal values share; empty for other values
   * @param tellings which comparisons to distinguish by their outcome; the next is used if one
   *     yields too many paths
   * @return the combinations; empty if there are too many paths
   */
  public Optional<List<ReachingDefinitions.Combination>> reaching(
      ReachingDefinitions.Point to,
      List<? extends List<? extends Set<ReachingDefinitions.Point>>> variables,
      Function<Value, Optional<Value>> steady,
      List<Predicate<Condition>> tellings) {
    int from = to.block();
    for (List<? extends Set<ReachingDefinitions.Point>> variable : variables) {
      for (Set<ReachingDefinitions.Point> points : variable) {
        for (ReachingDefinitions.Point point : points) {
          from = dominators().common(from, point.block());
        }
      }
    }
    ReachingDefinitions.Point begin =
        new ReachingDefinitions.Point(from, ReachingDefinitions.Point.BEGIN);
    for (Predicate<Condition> telling : tellings) {
      Optional<List<ReachingDefinitions.Combination>> found =
          ReachingDefinitions.find(
              this, begin, to, variables, followed(between(from, to.block()), steady, telling));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * The conditions to follow: the requested ones, and those on values that several conditions
   * depend on.
   */
  private Function<Condition, Optional<Condition>> followed(
      BitSet region, Function<Value, Optional<Value>> steady, Predicate<Condition> telling) {
    Map<Value, Integer> compared = new HashMap<>();
    Map<Condition, Condition> told = new HashMap<>();
    for (int block = region.nextSetBit(0); block >= 0; block = region.nextSetBit(block + 1)) {
      Set<Value> here = new HashSet<>();
      for (Edge edge : edges.get(block)) {
        for (Condition condition : conditions(block, edge)) {
          Optional<Value> left = steady.apply(condition.left());
          if (left.isPresent()) {
            here.add(left.get());
            told.put(
                condition, new Condition(left.get(), condition.comparison(), condition.right()));
          } else {
            told.put(condition, condition.passing());
          }
        }
      }
      here.forEach(value -> compared.merge(value, 1, Integer::sum));
    }
    return condition ->
        Optional.ofNullable(told.get(condition))
            .filter(one -> compared.getOrDefault(one.left(), 0) > 1 || telling.test(one));
  }

  /** The blocks on paths from one block to another that do not return to the first. */
  BitSet between(int from, int to) {
    BitSet region = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(to));
    region.set(to);
    while (!open.isEmpty()) {
      int block = open.remove();
      if (block == from) {
        continue;
      }
      for (int before : dominators().predecessors(block)) {
        if (!region.get(before)) {
          region.set(before);
          open.add(before);
        }
      }
    }
    return region;
  }

  /**
   * Whether a block can run more than once.
   *
   * @param block the block
   * @return true for a block in a loop, or if this is uncertain
   */
  public boolean isRepeated(int block) {
    return dominators().isRepeated(block);
  }

  private Dominators dominators() {
    if (dominators.isEmpty()) {
      dominators = Optional.of(new Dominators(this));
    }
    return dominators.get();
  }
}
