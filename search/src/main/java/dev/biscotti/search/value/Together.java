package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.Reaching;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Guard;
import dev.biscotti.search.text.Slot;
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

/**
 * Tells apart the ways on which the variables of an expression get their values, so that no text is
 * put together of values that they never have together.
 */
final class Together {
  /** A longer expression is not looked through. */
  private static final int LONGEST = 200;

  /** Calls whose result depends on nothing but what they are given. */
  private static final Set<String> PURE =
      Set.of("java.lang.String", "java.lang.Boolean", "java.lang.Integer", "java.util.Objects");

  private static final Set<String> OF_TEXTS =
      Set.of(
          "java.lang.String",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.util.Objects",
          "java.lang.Integer",
          "java.lang.Long");

  private Together() {}

  /**
   * One of the ways.
   *
   * @param bound the values of the choices on it
   * @param guards what parameters hold on it
   */
  record Case(Map<Value, Value> bound, Set<Guard> guards) {
    /**
     * Texts that are evaluated on the way. A condition on a parameter matters to them if callers
     * are asked anyway, or for a header's line.
     */
    Texts given(Texts texts) {
      Texts all = Texts.none();
      for (Text text : texts.alternatives()) {
        boolean matters =
            !text.slots().isEmpty() || text.literal().filter(it -> it.contains("=")).isPresent();
        all = all.or(Texts.of(List.of(matters ? text.given(guards) : text)));
      }
      return all;
    }
  }

  /**
   * The ways to a point.
   *
   * @param cases the ways; none if nothing has to be told apart
   * @param doubtful whether there are variables of which it cannot be told which values come
   *     together
   */
  record Ways(List<Case> cases, boolean doubtful) {}

  /**
   * The ways to a point.
   *
   * @param expression the expression
   * @param body the body that has it
   * @param at where it is evaluated
   */
  static Ways ways(Value expression, Body body, Reaching.Point at) {
    Chosen chosen = new Chosen(body);
    chosen.in(expression);
    List<Value.Choice> choices = new ArrayList<>(chosen.choices);
    choices.removeAll(chosen.endless);
    choices.removeIf(choice -> !isToldApart(choice));
    while (!choices.isEmpty()) {
      Optional<List<Reaching.Combination>> found = reaching(choices, body, at, true);
      if (found.isEmpty()) {
        return new Ways(List.of(), isDoubtful(chosen, List.of()));
      }
      List<Value.Choice> unclear = unclear(choices, found.get());
      if (!unclear.isEmpty()) {
        // Conditions can rule an option out, but without them some way has to lead by it.
        unclear =
            reaching(choices, body, at, false)
                .map(all -> unclear(choices, all))
                .orElse(List.copyOf(choices));
      }
      if (unclear.isEmpty()) {
        return new Ways(cases(choices, found.get(), body), isDoubtful(chosen, choices));
      }
      choices.removeAll(unclear);
    }
    return new Ways(List.of(), isDoubtful(chosen, choices));
  }

  /** Whether several variables hold one of several texts, and it is not told which together. */
  private static boolean isDoubtful(Chosen chosen, List<Value.Choice> told) {
    return chosen.all.stream()
            .filter(choice -> !told.contains(choice))
            .filter(Together::hasTexts)
            .count()
        > 1;
  }

  private static boolean hasTexts(Value.Choice choice) {
    return choice.options().stream().filter(Value.Constant.class::isInstance).count() > 1;
  }

  /** Whether each block gives the choice's variable one value. */
  private static boolean isToldApart(Value.Choice choice) {
    Set<Integer> seen = new HashSet<>();
    return choice.options().stream()
        .flatMap(option -> choice.blocks(option).stream())
        .allMatch(seen::add);
  }

  private static Optional<List<Reaching.Combination>> reaching(
      List<Value.Choice> choices, Body body, Reaching.Point at, boolean conditions) {
    List<List<Set<Reaching.Point>>> variables = new ArrayList<>();
    for (Value.Choice choice : choices) {
      List<Set<Reaching.Point>> definitions = new ArrayList<>();
      for (Value option : choice.options()) {
        Set<Reaching.Point> points = new LinkedHashSet<>();
        choice.blocks(option).forEach(block -> points.add(Reaching.Point.begin(block)));
        definitions.add(points);
      }
      variables.add(definitions);
    }
    Steady steady = new Steady(body);
    return body.flow()
        .reaching(
            at,
            variables,
            value -> conditions ? steady.of(value) : Optional.empty(),
            condition -> guard(condition, body).isPresent());
  }

  /** Choices with an option that no way leads by: it is not seen where they get it. */
  private static List<Value.Choice> unclear(
      List<Value.Choice> choices, List<Reaching.Combination> found) {
    List<Value.Choice> unclear = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      Set<Integer> reached = new HashSet<>();
      for (Reaching.Combination combination : found) {
        reached.add(combination.last().get(i));
      }
      reached.remove(Reaching.NONE);
      if (reached.size() < choices.get(i).options().size()) {
        unclear.add(choices.get(i));
      }
    }
    return unclear;
  }

  private static List<Case> cases(
      List<Value.Choice> choices, List<Reaching.Combination> found, Body body) {
    List<Case> cases = new ArrayList<>();
    for (Reaching.Combination combination : found) {
      Map<Value, Value> bound = new LinkedHashMap<>();
      for (int i = 0; i < choices.size(); i++) {
        int last = combination.last().get(i);
        if (last != Reaching.NONE) {
          bound.put(choices.get(i), choices.get(i).options().get(last));
        }
      }
      Set<Guard> guards = new LinkedHashSet<>();
      combination.conditions().forEach(condition -> guard(condition, body).ifPresent(guards::add));
      cases.add(new Case(bound, guards));
    }
    boolean apart =
        choices.size() > 1
            || cases.size() < choices.get(0).options().size()
            || cases.stream().anyMatch(one -> !one.guards().isEmpty());
    return apart ? cases : List.of();
  }

  /** What a condition says of a parameter; empty if it says nothing of one. */
  private static Optional<Guard> guard(Condition condition, Body body) {
    if (body.around().isPresent()
        || !(unboxed(condition.left()) instanceof Value.Parameter parameter)
        || parameter.index() < 0
        || parameter.body() != body) {
      return Optional.empty();
    }
    Slot slot = new Slot(new Slot.Source.Parameter(body.method(), parameter.index()), List.of());
    if (condition.right() instanceof Value.Null) {
      return Optional.of(new Guard(slot, condition.comparison(), Optional.empty()));
    }
    return condition.right() instanceof Value.Constant constant
            && constant.value() instanceof Number limit
            && (limit instanceof Integer || limit instanceof Long)
        ? Optional.of(new Guard(slot, condition.comparison(), Optional.of(limit.longValue())))
        : Optional.empty();
  }

  /** A number without what boxes, unboxes or widens it. */
  private static Value unboxed(Value value) {
    Value plain = Values.plain(value);
    if (plain instanceof Value.Converted converted) {
      return converted.type().equals("J") || converted.type().equals("Z")
          ? unboxed(converted.value())
          : plain;
    }
    return plain instanceof Value.Result result
            && result.call().receiver().isPresent()
            && StringCalls.UNBOXING.contains(result.call().method().name())
        ? unboxed(result.call().receiver().get())
        : plain;
  }

  /** The choices that an expression depends on. */
  private static final class Chosen {
    private final Body body;
    private final Set<Value.Choice> choices = new LinkedHashSet<>();

    /** These, and those that the body does not make, or of which it is not known where. */
    private final Set<Value.Choice> all = new LinkedHashSet<>();

    /** Those that depend on themselves, in a loop. */
    private final Set<Value.Choice> endless = new HashSet<>();

    private final List<Value.Choice> open = new ArrayList<>();
    private final Set<Value> seen = new HashSet<>();
    private int steps;

    Chosen(Body body) {
      this.body = body;
    }

    void in(Value value) {
      Value plain = Values.plain(value);
      if (steps++ > LONGEST) {
        return;
      }
      if (plain instanceof Value.Choice choice) {
        ofChoice(choice);
      } else if (plain instanceof Value.Constant || !seen.add(plain)) {
        return;
      } else if (plain instanceof Value.Concatenation text) {
        text.parts().forEach(this::in);
      } else if (plain instanceof Value.Converted converted) {
        in(converted.value());
      } else if (plain instanceof Value.FieldRead read) {
        read.object().ifPresent(this::in);
      } else if (plain instanceof Value.NewArray array) {
        Arrays.stores(array).forEach(store -> in(store.value()));
      } else if (plain instanceof Value.Result result) {
        ofCall(result.call());
      }
    }

    private void ofCall(Call call) {
      if (OF_TEXTS.contains(call.method().owner())) {
        call.arguments().forEach(this::in);
      }
      call.receiver().ifPresent(this::in);
    }

    private void ofChoice(Value.Choice choice) {
      int before = open.indexOf(choice);
      if (before >= 0) {
        endless.addAll(open.subList(before, open.size()));
        return;
      }
      all.add(choice);
      if (choice.body().filter(one -> one == body).isPresent()) {
        choices.add(choice);
      }
      if (seen.add(choice)) {
        open.add(choice);
        choice.options().forEach(this::in);
        open.remove(open.size() - 1);
      }
    }
  }

  /** Values that are the same whenever a body compares them. */
  private static final class Steady {
    private final Body body;
    private final Map<List<Object>, Value> same = new HashMap<>();

    Steady(Body body) {
      this.body = body;
    }

    Optional<Value> of(Value value) {
      return of(value, 0);
    }

    private Optional<Value> of(Value value, int depth) {
      Value plain = unboxed(value);
      if (plain instanceof Value.Parameter || plain instanceof Value.Constant) {
        return Optional.of(plain);
      }
      if (plain instanceof Value.FieldRead read) {
        boolean assigned =
            body.fieldStores().stream().anyMatch(store -> store.field().equals(read.field()));
        return assigned ? Optional.empty() : Optional.of(plain);
      }
      if (plain instanceof Value.Choice choice) {
        boolean once =
            choice.body().filter(one -> one == body).isPresent()
                && choice.options().stream()
                    .flatMap(option -> choice.blocks(option).stream())
                    .noneMatch(body.flow()::isRepeated);
        return once ? Optional.of(plain) : Optional.empty();
      }
      return plain instanceof Value.Result result && depth < 4
          ? ofCall(result, depth)
          : Optional.empty();
    }

    private Optional<Value> ofCall(Value.Result result, int depth) {
      Call call = result.call();
      if (!PURE.contains(call.method().owner())) {
        boolean once = call.body() == body && !body.flow().isRepeated(call.point().block());
        return once ? Optional.of(result) : Optional.empty();
      }
      List<Object> key = new ArrayList<>(List.of(call.method()));
      List<Value> given = new ArrayList<>(call.arguments());
      call.receiver().ifPresent(given::add);
      for (Value one : given) {
        Optional<Value> steady = of(one, depth + 1);
        if (steady.isEmpty()) {
          return Optional.empty();
        }
        key.add(steady.get());
      }
      return Optional.of(same.computeIfAbsent(key, one -> result));
    }
  }
}
