package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.ReachingDefinitions;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Guard;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Text;
import dev.biscotti.search.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Follows the paths through a body on which variables get their values, and finds the conditions on
 * parameters for each.
 */
public final class Routes {
  /** The maximum number of conditions that are distinguished for the same definitions. */
  private static final int MOST = 8;

  /**
   * The maximum number of truth values that are followed in addition to the requested variables.
   */
  private static final int MOST_TRUTHS = 8;

  private final Map<Body, List<Value.Choice>> truths = new HashMap<>();
  private final Map<Body, Map<Integer, Set<Guard>>> always = new HashMap<>();
  private final Targets targets;
  private final Evaluator evaluator;

  Routes(Program program, Evaluator evaluator) {
    this.targets = new Targets(program);
    this.evaluator = evaluator;
  }

  /**
   * Paths with the same combination of definitions.
   *
   * @param last for each variable the number of its definition, or {@link ReachingDefinitions#NONE}
   * @param guards the conditions on parameters
   * @param doubts unanswerable questions about parameters that decide the path
   */
  public record Route(List<Integer> last, Set<Guard> guards, Set<Guard> doubts) {
    public Route {
      last = List.copyOf(last);
    }
  }

  /**
   * Finds the paths to a point.
   *
   * @param to the point
   * @param body the body that contains it
   * @param variables for each variable the points of each of its definitions
   * @return the paths; empty if there are too many
   */
  public Optional<List<Route>> to(
      ReachingDefinitions.Point to,
      Body body,
      List<? extends List<? extends Set<ReachingDefinitions.Point>>> variables) {
    List<Value.Choice> followed = truths.computeIfAbsent(body, Routes::truths);
    Optional<List<Route>> found = to(to, body, variables, followed);
    if (found.isEmpty() && !followed.isEmpty()) {
      found = to(to, body, variables, List.of());
    }
    return found.isPresent()
        ? found
        : body.flow()
            .reaching(to, variables)
            .map(all -> routes(all, variables.size(), body, new OpaqueConditions(body).ofAny()));
  }

  private Optional<List<Route>> to(
      ReachingDefinitions.Point to,
      Body body,
      List<? extends List<? extends Set<ReachingDefinitions.Point>>> variables,
      List<Value.Choice> followed) {
    List<List<? extends Set<ReachingDefinitions.Point>>> all = new ArrayList<>(variables);
    followed.forEach(truth -> all.add(definitions(truth)));
    StableValues stable = new StableValues(body);
    OpaqueConditions opaque = new OpaqueConditions(body);
    Predicate<Condition> understood =
        condition ->
            followed.contains(ParameterConditions.unboxed(condition.left()))
                || ParameterConditions.guard(condition, body).isPresent()
                || isOfPredicate(condition);
    return body.flow()
        .reaching(
            to,
            all,
            stable::of,
            List.of(
                condition -> understood.test(condition) || opaque.guard(condition).isPresent(),
                understood))
        .map(
            found ->
                routes(
                    found.stream()
                        .filter(one -> isPossible(one, variables.size(), followed))
                        .toList(),
                    variables.size(),
                    body,
                    opaque.among(
                        found,
                        variables.size(),
                        condition ->
                            understood.test(condition)
                                && (!isOfPredicate(condition)
                                    || !byPredicate(condition).isEmpty()))));
  }

  /** The points where the variable of a choice gets each option. */
  static List<Set<ReachingDefinitions.Point>> definitions(Value.Choice choice) {
    List<Set<ReachingDefinitions.Point>> definitions = new ArrayList<>();
    for (Value option : choice.options()) {
      Set<ReachingDefinitions.Point> points = new LinkedHashSet<>();
      choice.blocks(option).forEach(block -> points.add(ReachingDefinitions.Point.begin(block)));
      definitions.add(points);
    }
    return definitions;
  }

  /** Whether each block assigns only one value to the choice's variable. */
  static boolean isToldApart(Value.Choice choice) {
    Set<Integer> seen = new HashSet<>();
    return choice.options().stream()
        .flatMap(option -> choice.blocks(option).stream())
        .allMatch(seen::add);
  }

  /** Boolean variables that determine paths. */
  private static List<Value.Choice> truths(Body body) {
    List<Value.Choice> truths =
        body.flow().conditions().stream()
            .map(condition -> ParameterConditions.unboxed(condition.left()))
            .filter(Value.Choice.class::isInstance)
            .map(Value.Choice.class::cast)
            .filter(choice -> choice.body().filter(body::equals).isPresent())
            .filter(choice -> choice.options().stream().allMatch(one -> truth(one).isPresent()))
            .filter(Routes::isToldApart)
            .distinct()
            .toList();
    return truths.size() > MOST_TRUTHS ? List.of() : truths;
  }

  private static Optional<Long> truth(Value value) {
    if (!(value instanceof Value.Constant constant)) {
      return Optional.empty();
    }
    return constant.value() instanceof Boolean truth
        ? Optional.of(truth ? 1L : 0L)
        : Optional.of(constant.value())
            .filter(Integer.class::isInstance)
            .map(number -> ((Integer) number).longValue());
  }

  /** Whether the truth values assigned on a path satisfy its conditions. */
  private static boolean isPossible(
      ReachingDefinitions.Combination combination, int from, List<Value.Choice> truths) {
    for (Condition condition : combination.conditions()) {
      int index = truths.indexOf(ParameterConditions.unboxed(condition.left()));
      int last = index < 0 ? ReachingDefinitions.NONE : combination.last().get(from + index);
      if (last != ReachingDefinitions.NONE
          && condition.right() instanceof Value.Constant limit
          && limit.value() instanceof Integer number
          && !condition
              .comparison()
              .holds(truth(truths.get(index).options().get(last)).orElseThrow(), number)) {
        return false;
      }
    }
    return true;
  }

  private List<Route> routes(
      List<ReachingDefinitions.Combination> found, int variables, Body body, Set<Guard> doubts) {
    Map<List<Integer>, List<Set<Guard>>> all = new LinkedHashMap<>();
    for (ReachingDefinitions.Combination one : found) {
      List<Set<Guard>> before =
          all.computeIfAbsent(one.last().subList(0, variables), last -> new ArrayList<>());
      for (Set<Guard> guards : guards(one.conditions(), body)) {
        if (before.stream().noneMatch(guards::containsAll)) {
          before.removeIf(more -> more.containsAll(guards));
          before.add(guards);
        }
      }
    }
    List<Route> routes = new ArrayList<>();
    all.forEach(
        (last, guards) ->
            (guards.size() > MOST ? List.of(common(guards)) : guards)
                .forEach(one -> routes.add(new Route(last, one, doubts))));
    return routes;
  }

  private static Set<Guard> common(List<Set<Guard>> guards) {
    Set<Guard> common = new LinkedHashSet<>(guards.get(0));
    guards.forEach(common::retainAll);
    return common;
  }

  /**
   * Texts used in a block. The conditions on parameters there matter to texts that depend on
   * callers.
   */
  Texts guarded(Texts texts, Body body, int block) {
    boolean given =
        texts.hasInputs()
            && texts.alternatives().stream()
                .flatMap(text -> text.inputs().stream())
                .allMatch(Input::isArgument);
    return given
        ? texts.given(
            always
                .computeIfAbsent(body, one -> new HashMap<>())
                .computeIfAbsent(block, number -> holding(body, number)))
        : texts;
  }

  /** The conditions on parameters that hold whenever a block runs. */
  private static Set<Guard> holding(Body body, int block) {
    return body.flow().conditions(block).stream()
        .flatMap(condition -> ParameterConditions.guard(condition, body).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The alternative sets of conditions on parameters under which conditions hold. */
  private List<Set<Guard>> guards(List<Condition> conditions, Body body) {
    List<Set<Guard>> all = List.of(Set.of());
    for (Condition condition : conditions) {
      Optional<Guard> asked =
          isOfPredicate(condition) ? Optional.empty() : ParameterConditions.guard(condition, body);
      List<Set<Guard>> one =
          asked.isPresent() ? List.of(Set.of(asked.get())) : byPredicate(condition);
      if (one.isEmpty() || all.size() * one.size() > MOST) {
        continue;
      }
      List<Set<Guard>> more = new ArrayList<>();
      for (Set<Guard> before : all) {
        for (Set<Guard> added : one) {
          Set<Guard> both = new LinkedHashSet<>(before);
          both.addAll(added);
          more.add(both);
        }
      }
      all = more;
    }
    return all;
  }

  /** Whether a condition is the result of a method whose code is visible. */
  private boolean isOfPredicate(Condition condition) {
    return ParameterConditions.unboxed(condition.left()) instanceof Value.Result result
        && result.call().method().resultType().equals("Z")
        && condition.right() instanceof Value.Constant
        && isSeen(result.call());
  }

  private boolean isSeen(Call call) {
    List<MethodInfo> all = targets.of(call);
    return !all.isEmpty() && all.stream().allMatch(one -> targets.body(one).isPresent());
  }

  /** The conditions on parameters in a method of the program; none if they are unknown. */
  private List<Set<Guard>> byPredicate(Condition condition) {
    if (!isOfPredicate(condition)
        || !(condition.right() instanceof Value.Constant limit)
        || !(limit.value() instanceof Integer number)) {
      return List.of();
    }
    List<Set<Guard>> sets = new ArrayList<>();
    for (Text text :
        evaluator.texts(ParameterConditions.unboxed(condition.left())).alternatives()) {
      Optional<Long> truth =
          text.literal().map(one -> one.equals("true") || one.equals("1") ? 1L : 0L);
      if (truth.isEmpty()) {
        return List.of();
      }
      if (condition.comparison().holds(truth.get(), number)) {
        sets.add(text.guards());
      }
    }
    return sets;
  }
}
