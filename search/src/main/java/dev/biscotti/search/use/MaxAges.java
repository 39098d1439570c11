package dev.biscotti.search.use;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Condition;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.ReachingDefinitions;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.sink.SinkMatcher;
import dev.biscotti.search.text.Guard;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.Evaluator;
import dev.biscotti.search.value.Routes;
import dev.biscotti.search.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the lifetimes that code sets on a cookie after creating it. */
final class MaxAges {
  private static final Set<String> AGE =
      Set.of("setMaxAge", "maxAge", "withMaxAge", "setMaxAgeSeconds", "setCookieMaxAge");

  private static final Set<String> EXPIRY = Set.of("setExpires", "expires", "expiry", "setExpiry");
  private static final Set<String> UNBOXING = Set.of("intValue", "longValue");
  private static final ReachingDefinitions.Point ENTRY = ReachingDefinitions.Point.begin(0);
  private static final int DEEPEST = 3;
  private final SendingCalls sending;
  private final Evaluator evaluator;
  private final ObjectUses objects;
  private final Callers callers;

  MaxAges(SinkMatcher sinks, Evaluator evaluator, ObjectUses objects, Callers callers) {
    this.sending = new SendingCalls(sinks, objects, callers);
    this.evaluator = evaluator;
    this.objects = objects;
    this.callers = callers;
  }

  /**
   * The lifetimes found.
   *
   * @param seconds the lifetimes
   * @param unset the conditions on parameters of the paths on which none is set; empty if one is
   *     set on every path
   * @param guards the conditions under which a lifetime is set, if they depend on nothing else
   */
  record Found(Texts seconds, List<Set<Guard>> unset, List<CookieState.Guard> guards) {
    static final Found NONE = new Found(Texts.none(), List.of(Set.of()), List.of());

    boolean isAlways() {
      return unset.isEmpty();
    }

    /** The lifetimes, with others for the paths on which none is set. */
    Texts or(Texts others) {
      return unset.stream().map(others::given).reduce(seconds, Texts::or);
    }
  }

  /**
   * The lifetimes set on a cookie that a call creates or returns. Changes after it was added to the
   * response have no effect, because a container writes the line immediately.
   */
  Found after(Call made) {
    Value cookie = ObjectUses.made(made);
    List<Setting> settings = settings(made.body(), cookie, 0);
    List<Call> sent = settings.isEmpty() ? List.of() : sending.of(made.body(), cookie);
    List<ReachingDefinitions.Point> ends =
        sent.isEmpty()
            ? made.body().flow().exits()
            : sent.stream().map(call -> end(call, settings)).toList();
    return found(settings, made.body(), made.point(), ends, Optional.of(made));
  }

  private static ReachingDefinitions.Point end(Call sent, List<Setting> settings) {
    boolean sets = settings.stream().anyMatch(setting -> setting.call() == sent);
    return new ReachingDefinitions.Point(
        sent.point().block(), sent.point().position() + (sets ? 1 : 0));
  }

  /** The lifetimes set on a cookie before it is passed to a call. */
  Found before(Call carrier, Value cookie) {
    List<Setting> settings = settings(carrier.body(), cookie, 0);
    return found(
        settings, carrier.body(), ENTRY, List.of(end(carrier, settings)), Optional.empty());
  }

  private record Setting(Call call, Texts seconds, Optional<Value> value) {}

  /** The possible lifetimes of a cookie at the ends of the paths from its creation. */
  private Found found(
      List<Setting> settings,
      Body body,
      ReachingDefinitions.Point from,
      List<ReachingDefinitions.Point> ends,
      Optional<Call> made) {
    List<Setting> here =
        settings.stream().filter(setting -> setting.call().body() == body).toList();
    if (settings.isEmpty()) {
      return Found.NONE;
    }
    if (ends.isEmpty()) {
      return new Found(all(settings), List.of(), List.of());
    }
    List<Set<ReachingDefinitions.Point>> definitions = new ArrayList<>();
    here.forEach(setting -> definitions.add(Set.of(setting.call().point())));
    definitions.add(Set.of(from));
    Texts seconds = Texts.none();
    List<Setting> elsewhere = new ArrayList<>(settings);
    elsewhere.removeAll(here);
    for (Setting setting : elsewhere) {
      seconds = seconds.or(setting.seconds());
    }
    Set<Integer> reaching = new TreeSet<>();
    Set<Set<Guard>> unset = new LinkedHashSet<>();
    for (ReachingDefinitions.Point end : ends) {
      Optional<List<Routes.Route>> routes = evaluator.routes().to(end, body, List.of(definitions));
      if (routes.isEmpty()) {
        return new Found(all(settings), List.of(Set.of()), List.of());
      }
      for (Routes.Route route : routes.get()) {
        int last = route.last().get(0);
        if (last == here.size()) {
          unset.add(route.guards());
        } else if (last != ReachingDefinitions.NONE) {
          reaching.add(last);
          seconds =
              seconds.or(here.get(last).seconds().given(route.guards()).given(route.doubts()));
        }
      }
    }
    if (unset.isEmpty()) {
      return new Found(seconds, List.of(), List.of());
    }
    List<Setting> some = new ArrayList<>(elsewhere);
    reaching.forEach(one -> some.add(here.get(one)));
    return (some.isEmpty() ? Optional.<List<CookieState.Guard>>empty() : guards(some, made))
        .map(guards -> new Found(all(some), List.of(), guards))
        .orElse(new Found(seconds, List.copyOf(unset), List.of()));
  }

  private static Texts all(List<Setting> settings) {
    return settings.stream().map(Setting::seconds).reduce(Texts.none(), Texts::or);
  }

  /** The conditions of all assignments, if each depends only on the lifetime that it sets. */
  private static Optional<List<CookieState.Guard>> guards(
      List<Setting> settings, Optional<Call> made) {
    List<CookieState.Guard> guards = new ArrayList<>();
    for (Setting setting : settings) {
      List<Condition> conditions =
          new ArrayList<>(setting.call().body().flow().conditions(setting.call()));
      made.filter(call -> call.body() == setting.call().body())
          .ifPresent(call -> conditions.removeAll(call.body().flow().conditions(call)));
      Optional<CookieState.Guard> guard =
          conditions.size() == 1 && setting.value().isPresent()
              ? guard(conditions.get(0), Values.plain(setting.value().get()))
              : Optional.empty();
      if (guard.isEmpty()) {
        return Optional.empty();
      }
      guards.add(guard.get());
    }
    return Optional.of(guards);
  }

  private static Optional<CookieState.Guard> guard(Condition condition, Value age) {
    if (!unboxed(condition.left()).equals(unboxed(age))) {
      return Optional.empty();
    }
    if (condition.right() instanceof Value.Null
        && condition.comparison() == Condition.Comparison.NE) {
      return Optional.of(CookieState.Guard.NOT_NULL);
    }
    return condition.right() instanceof Value.Constant constant
            && constant.value() instanceof Number limit
        ? Optional.of(new CookieState.Guard(condition.comparison(), limit.longValue()))
        : Optional.empty();
  }

  private static Value unboxed(Value age) {
    Value plain = Values.plain(age);
    return plain instanceof Value.Result result && UNBOXING.contains(result.call().method().name())
        ? result.call().receiver().map(Values::plain).orElse(plain)
        : plain;
  }

  private List<Setting> settings(Body body, Value cookie, int depth) {
    List<Setting> settings = new ArrayList<>();
    for (Call call : objects.calls(body, cookie)) {
      if (call.arguments().size() == 1) {
        setting(call).ifPresent(settings::add);
      }
    }
    if (depth < DEEPEST) {
      for (ObjectUses.Argument argument : objects.arguments(body, cookie)) {
        byCalled(argument, depth).ifPresent(settings::add);
      }
    }
    return settings;
  }

  private Optional<Setting> setting(Call call) {
    String name = call.method().name();
    if (AGE.contains(name)) {
      return Optional.of(new Setting(call, seconds(call, 0), Optional.of(call.argument(0))));
    }
    return EXPIRY.contains(name) && isPast(call.argument(0))
        ? Optional.of(new Setting(call, Texts.literal("0"), Optional.empty()))
        : Optional.empty();
  }

  /** A call that takes the cookie, if every method that it can run always sets a lifetime. */
  private Optional<Setting> byCalled(ObjectUses.Argument argument, int depth) {
    Call call = argument.call();
    Texts seconds = Texts.none();
    for (MethodInfo target : callers.targets(call)) {
      Optional<Texts> set = byTarget(target, argument, depth);
      if (set.isEmpty()) {
        return Optional.empty();
      }
      seconds = seconds.or(set.get());
    }
    return seconds.isEmpty()
        ? Optional.empty()
        : Optional.of(new Setting(call, seconds, Optional.empty()));
  }

  private Optional<Texts> byTarget(MethodInfo target, ObjectUses.Argument argument, int depth) {
    return objects
        .parameter(target, argument.index())
        .map(
            parameter ->
                found(
                    settings(parameter.body(), parameter, depth + 1),
                    parameter.body(),
                    ENTRY,
                    parameter.body().flow().exits(),
                    Optional.empty()))
        .filter(found -> found.isAlways() && found.guards().isEmpty())
        .map(found -> found.seconds().fill(input -> given(input, argument.call(), target)));
  }

  private Optional<Texts> given(Input input, Call call, MethodInfo target) {
    return input.source() instanceof Input.Source.Parameter parameter
            && parameter.method().equals(target)
            && parameter.index() >= 0
        ? Optional.of(evaluator.argument(call, parameter.index(), input.path()))
        : Optional.empty();
  }

  /** A number of seconds, a Duration, a date in the past, or a map with the attribute. */
  Texts seconds(Call call, int index) {
    Value age = call.argument(index);
    return switch (Values.className(age)) {
      case "java.util.Map" -> inMap(age);
      case "java.util.Date", "java.time.Instant" ->
          isPast(age) ? Texts.literal("0") : Texts.unknown("it is a date");
      case "java.util.OptionalLong", "java.util.OptionalInt" -> evaluator.members(age);
      default -> evaluator.argument(call, index);
    };
  }

  /** The value of the attribute's name in {@code Map.of}. */
  private Texts inMap(Value map) {
    if (Values.plain(map) instanceof Value.Result result
        && result.call().method().owner().equals("java.util.Map")
        && result.call().method().name().equals("of")) {
      for (int i = 0; i + 1 < result.call().arguments().size(); i += 2) {
        Optional<String> key = evaluator.texts(result.call().argument(i)).only();
        if (key.filter("maxAge"::equalsIgnoreCase).isPresent()) {
          return evaluator.texts(result.call().argument(i + 1));
        }
      }
    }
    return Texts.unknown("it is in a map");
  }

  /** {@code new Date(0)} and {@code Instant.EPOCH}. */
  private boolean isPast(Value date) {
    return Values.options(date).stream()
        .allMatch(
            option ->
                (option instanceof Value.Result result
                        && result.call().isCreation()
                        && result.call().method().owner().equals("java.util.Date")
                        && evaluator
                            .texts(result.call().argument(0))
                            .only()
                            .filter("0"::equals)
                            .isPresent())
                    || (option instanceof Value.FieldRead read
                        && read.field().inWords().equals("Instant.EPOCH")));
  }
}
