package dev.biscotti.search.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds which definitions of several variables reach a point together. */
public final class ReachingDefinitions {
  /** The number for a variable that none of its definitions reaches. */
  public static final int NONE = -1;

  /** The maximum number of paths that are distinguished in one block. */
  private static final int MOST = 64;

  /** The maximum number of steps. */
  private static final int LONGEST = 20_000;

  private final ControlFlow flow;
  private final Point from;
  private final Point to;
  private final Function<Condition, Optional<Condition>> followed;
  private final BitSet region;
  private final Map<Integer, List<Definition>> definitions = new HashMap<>();
  private final Map<Integer, Set<State>> seen = new HashMap<>();
  private final Deque<Step> open = new ArrayDeque<>();
  private final Set<State> reached = new LinkedHashSet<>();
  private boolean tooMany;
  private int steps;

  private ReachingDefinitions(
      ControlFlow flow, Point from, Point to, Function<Condition, Optional<Condition>> followed) {
    this.flow = flow;
    this.from = from;
    this.to = to;
    this.followed = followed;
    this.region = flow.between(from.block(), to.block());
  }

  /**
   * A point in a body.
   *
   * @param block a block
   * @param position the position of the following call among all calls of the body
   */
  public record Point(int block, int position) {
    static final int BEGIN = -2;

    /**
     * Where a block begins.
     *
     * @param block the block
     * @return the point before everything in it
     */
    public static Point begin(int block) {
      return new Point(block, BEGIN + 1);
    }

    /**
     * Where a block ends.
     *
     * @param block the block
     * @return the point after everything in it
     */
    public static Point end(int block) {
      return new Point(block, Integer.MAX_VALUE);
    }
  }

  /**
   * Definitions that reach the point together.
   *
   * @param last for each variable the number of its definition, or {@link #NONE}
   * @param conditions the conditions of the path
   */
  public record Combination(List<Integer> last, List<Condition> conditions) {
    public Combination {
      last = List.copyOf(last);
      conditions = List.copyOf(conditions);
    }
  }

  private record Definition(int position, int variable, int number) {}

  private record State(List<Integer> last, List<Condition> conditions) {}

  private record Step(int block, State state) {}

  /**
   * Follows all paths from one point to another.
   *
   * @param variables for each variable the points of each of its definitions
   * @param followed maps a condition to the one that paths are distinguished by; empty for a
   *     condition that is ignored
   * @return the combinations; empty if there are too many paths
   */
  static Optional<List<Combination>> find(
      ControlFlow flow,
      Point from,
      Point to,
      List<? extends List<? extends Set<Point>>> variables,
      Function<Condition, Optional<Condition>> followed) {
    ReachingDefinitions reaching = new ReachingDefinitions(flow, from, to, followed);
    reaching.define(variables);
    return reaching.run(variables.size()) ? Optional.of(reaching.combinations()) : Optional.empty();
  }

  private void define(List<? extends List<? extends Set<Point>>> variables) {
    for (int variable = 0; variable < variables.size(); variable++) {
      for (int number = 0; number < variables.get(variable).size(); number++) {
        for (Point point : variables.get(variable).get(number)) {
          definitions
              .computeIfAbsent(point.block(), block -> new ArrayList<>())
              .add(new Definition(point.position(), variable, number));
        }
      }
    }
    definitions.values().forEach(here -> here.sort(Comparator.comparing(Definition::position)));
  }

  private boolean run(int variables) {
    State first = new State(Collections.nCopies(variables, NONE), List.of());
    if (from.block() == to.block() && from.position() < to.position()) {
      reached.add(after(from.block(), first, from.position(), to.position()));
    }
    open.add(
        new Step(from.block(), after(from.block(), first, from.position(), Integer.MAX_VALUE)));
    while (!open.isEmpty() && !tooMany) {
      Step step = open.remove();
      for (ControlFlow.Edge edge : flow.edges(step.block())) {
        if (region.get(edge.to())) {
          on(step.state(), flow.conditions(step.block(), edge))
              .ifPresent(state -> arrive(edge.to(), state));
        }
      }
    }
    return !tooMany;
  }

  private void arrive(int block, State state) {
    Set<State> here = seen.computeIfAbsent(block, one -> new LinkedHashSet<>());
    if (!here.add(state)) {
      return;
    }
    tooMany |= here.size() > MOST || ++steps > LONGEST;
    if (block == to.block()) {
      reached.add(after(block, state, Point.BEGIN, to.position()));
    }
    // A path that reaches its start begins anew.
    if (block != from.block()) {
      open.add(new Step(block, after(block, state, Point.BEGIN, Integer.MAX_VALUE)));
    }
  }

  private State after(int block, State state, int begin, int end) {
    List<Definition> here = definitions.getOrDefault(block, List.of());
    if (here.isEmpty()) {
      return state;
    }
    List<Integer> last = new ArrayList<>(state.last());
    for (Definition definition : here) {
      if (definition.position() > begin && definition.position() < end) {
        last.set(definition.variable(), definition.number());
      }
    }
    return new State(last, state.conditions());
  }

  /** The state on a path under conditions; empty if the path is impossible. */
  private Optional<State> on(State state, List<Condition> conditions) {
    Optional<State> after = Optional.of(state);
    for (Condition condition : conditions) {
      Optional<Condition> told = followed.apply(condition);
      if (told.isPresent()) {
        after = after.flatMap(before -> on(before, told.get()));
      }
    }
    return after;
  }

  private static Optional<State> on(State state, Condition added) {
    for (Condition before : state.conditions()) {
      if (before.excludes(added)) {
        return Optional.empty();
      }
      if (before.equals(added)) {
        return Optional.of(state);
      }
    }
    List<Condition> more = new ArrayList<>(state.conditions());
    more.add(added);
    return Optional.of(new State(state.last(), more));
  }

  private List<Combination> combinations() {
    return reached.stream()
        .map(state -> new Combination(state.last(), state.conditions()))
        .toList();
  }
}
