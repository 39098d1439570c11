package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.ReachingDefinitions;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Guard;
import dev.biscotti.search.text.Text;
import dev.biscotti.search.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Distinguishes the paths on which the variables of an expression get their values, so that no text
 * combines values that they never have together.
 */
final class CorrelatedValues {
  /** Longer expressions are not analysed. */
  private static final int LONGEST = 200;

  private static final Pattern TRUTH_OR_NUMBER = Pattern.compile("-?\\d{1,18}|true|false");

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  private static final Set<String> OF_TEXTS =
      Set.of(
          "java.lang.String",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.util.Objects",
          "java.lang.Integer",
          "java.lang.Long");

  private CorrelatedValues() {}

  /**
   * One of the paths.
   *
   * @param bound the values of the choices on it
   * @param guards the conditions on parameters
   * @param doubts unanswerable questions about parameters that decide the path
   */
  record Case(Map<Value, Value> bound, Set<Guard> guards, Set<Guard> doubts) {
    /**
     * Texts that are evaluated on the path. A condition on a parameter matters if the texts depend
     * on callers anyway, and for header lines, lifetimes and truth values.
     */
    Texts given(Texts texts) {
      Texts all = Texts.none();
      for (Text text : texts.alternatives()) {
        boolean matters =
            !text.inputs().isEmpty() || text.literal().filter(Case::isGuarded).isPresent();
        boolean number = text.literal().filter(NUMBER.asMatchPredicate()).isPresent();
        Text one = number ? text.given(doubts) : text;
        all = all.or(Texts.of(List.of(matters ? one.given(guards) : one)));
      }
      return all;
    }

    private static boolean isGuarded(String text) {
      return text.contains("=") || TRUTH_OR_NUMBER.matcher(text).matches();
    }
  }

  /**
   * The paths to a point.
   *
   * @param cases the paths; none if nothing must be distinguished
   * @param doubtful whether it is unknown which values of some variables occur together
   */
  record Ways(List<Case> cases, boolean doubtful) {}

  /**
   * Finds the paths to a point.
   *
   * @param expression the expression
   * @param body the body that contains it
   * @param at where it is evaluated
   * @param routes finds the paths
   */
  static Ways ways(Value expression, Body body, ReachingDefinitions.Point at, Routes routes) {
    Chosen chosen = new Chosen(body);
    chosen.in(expression);
    List<Value.Choice> choices = new ArrayList<>(chosen.choices);
    choices.removeAll(chosen.endless);
    choices.removeIf(choice -> !Routes.isToldApart(choice));
    while (!choices.isEmpty()) {
      List<List<Set<ReachingDefinitions.Point>>> definitions =
          choices.stream().map(Routes::definitions).toList();
      Optional<List<Routes.Route>> found = routes.to(at, body, definitions);
      if (found.isEmpty()) {
        return new Ways(List.of(), isDoubtful(chosen, List.of()));
      }
      List<Value.Choice> unclear =
          unclear(choices, found.get().stream().map(Routes.Route::last).toList());
      if (!unclear.isEmpty()) {
        // Conditions can rule out an option, but without them some path must pass it.
        unclear =
            body.flow()
                .reaching(at, definitions)
                .map(all -> all.stream().map(ReachingDefinitions.Combination::last).toList())
                .map(all -> unclear(choices, all))
                .orElse(List.copyOf(choices));
      }
      if (unclear.isEmpty()) {
        return new Ways(cases(choices, found.get()), isDoubtful(chosen, choices));
      }
      choices.removeAll(unclear);
    }
    return new Ways(List.of(), isDoubtful(chosen, choices));
  }

  /** Whether several variables have several texts each and it is unknown which occur together. */
  private static boolean isDoubtful(Chosen chosen, List<Value.Choice> told) {
    return chosen.all.stream()
            .filter(choice -> !told.contains(choice))
            .filter(CorrelatedValues::hasTexts)
            .count()
        > 1;
  }

  private static boolean hasTexts(Value.Choice choice) {
    return choice.options().stream().filter(Value.Constant.class::isInstance).count() > 1;
  }

  /** Choices with an option that no path passes, so that its place is unknown. */
  private static List<Value.Choice> unclear(List<Value.Choice> choices, List<List<Integer>> found) {
    List<Value.Choice> unclear = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      Set<Integer> reached = new HashSet<>();
      for (List<Integer> last : found) {
        reached.add(last.get(i));
      }
      reached.remove(ReachingDefinitions.NONE);
      if (reached.size() < choices.get(i).options().size()) {
        unclear.add(choices.get(i));
      }
    }
    return unclear;
  }

  private static List<Case> cases(List<Value.Choice> choices, List<Routes.Route> found) {
    List<Case> cases = new ArrayList<>();
    for (Routes.Route route : found) {
      Map<Value, Value> bound = new LinkedHashMap<>();
      for (int i = 0; i < choices.size(); i++) {
        int last = route.last().get(i);
        if (last != ReachingDefinitions.NONE) {
          bound.put(choices.get(i), choices.get(i).options().get(last));
        }
      }
      cases.add(new Case(bound, route.guards(), route.doubts()));
    }
    boolean apart =
        choices.size() > 1
            || cases.size() < choices.get(0).options().size()
            || cases.stream().anyMatch(one -> !one.guards().isEmpty() || !one.doubts().isEmpty());
    return apart ? cases : List.of();
  }

  /** The choices that an expression depends on. */
  private static final class Chosen {
    private final Body body;
    private final Set<Value.Choice> choices = new LinkedHashSet<>();

    /** All choices, including those of other bodies and those without a known place. */
    private final Set<Value.Choice> all = new LinkedHashSet<>();

    /** The choices that depend on themselves, in a loop. */
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
        ArrayStores.stores(array).forEach(store -> in(store.value()));
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
}
