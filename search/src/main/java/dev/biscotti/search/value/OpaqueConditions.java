package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.Condition.Comparison;
import dev.biscotti.search.code.ReachingDefinitions;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Guard;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Step.Question;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds conditions that choose among paths, may depend on a parameter, and are not understood, so
 * that a call does not determine its path.
 */
final class OpaqueConditions {
  private static final int DEEPEST = 8;
  private final Body body;

  OpaqueConditions(Body body) {
    this.body = body;
  }

  /** The doubts about paths, identified by their definitions, that some conditions cause. */
  Set<Guard> among(
      List<ReachingDefinitions.Combination> ways,
      int variables,
      Predicate<Condition> isUnderstood) {
    Set<Condition> conditions = new LinkedHashSet<>();
    ways.forEach(way -> conditions.addAll(way.conditions()));
    Set<Guard> doubts = new LinkedHashSet<>();
    for (Condition condition : conditions) {
      if (!isUnderstood.test(condition) && isChoosing(condition, ways, variables)) {
        guard(condition).ifPresent(doubts::add);
      }
    }
    return doubts;
  }

  /** Whether the condition changes the possible definitions. */
  private static boolean isChoosing(
      Condition condition, List<ReachingDefinitions.Combination> ways, int variables) {
    Set<List<Integer>> with = new HashSet<>();
    Set<List<Integer>> without = new HashSet<>();
    for (ReachingDefinitions.Combination way : ways) {
      (way.conditions().contains(condition) ? with : without).add(way.last().subList(0, variables));
    }
    return !without.isEmpty() && !with.equals(without);
  }

  /** The doubt if there are too many paths to follow any condition. */
  Set<Guard> ofAny() {
    return isCalled() ? Set.of(guard(0)) : Set.of();
  }

  /** Whether the body has its own parameters, which calls supply. */
  private boolean isCalled() {
    return body.around().isEmpty() && !body.parameterTypes().isEmpty();
  }

  /** An unanswerable question about a parameter that the condition may depend on. */
  Optional<Guard> guard(Condition condition) {
    if (!isCalled()) {
      return Optional.empty();
    }
    Set<Integer> parameters = new TreeSet<>();
    collect(condition.left(), parameters, 0);
    collect(condition.right(), parameters, 0);
    return parameters.stream().findFirst().map(this::guard);
  }

  private Guard guard(int parameter) {
    Input.Source source = new Input.Source.Parameter(body.method(), parameter);
    return new Guard(new Input(source, List.of(new Question.IsUnclear())), Comparison.NE, 0);
  }

  /** Adds the parameters that a value depends on; an unfollowed value may depend on any. */
  private void collect(Value value, Set<Integer> parameters, int depth) {
    Value plain = Values.plain(value);
    if (depth > DEEPEST || plain instanceof Value.Unknown) {
      parameters.add(0);
    } else if (plain instanceof Value.Parameter parameter) {
      if (parameter.index() >= 0 && parameter.body() == body) {
        parameters.add(parameter.index());
      }
    } else {
      parts(plain).forEach(part -> collect(part, parameters, depth + 1));
    }
  }

  private static List<Value> parts(Value value) {
    if (value instanceof Value.Result result) {
      List<Value> given = new ArrayList<>(result.call().arguments());
      result.call().receiver().ifPresent(given::add);
      return given;
    }
    if (value instanceof Value.Choice choice) {
      return choice.options();
    }
    if (value instanceof Value.Converted converted) {
      return List.of(converted.value());
    }
    if (value instanceof Value.Concatenation text) {
      return text.parts();
    }
    if (value instanceof Value.ArrayElement element) {
      return List.of(element.array(), element.index());
    }
    if (value instanceof Value.Member member) {
      return List.of(member.container());
    }
    return value instanceof Value.FieldRead read ? read.object().stream().toList() : List.of();
  }
}
