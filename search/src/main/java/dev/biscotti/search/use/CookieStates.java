package dev.biscotti.search.use;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkMatcher;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.Evaluator;
import dev.biscotti.search.value.Values;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the lifetime and attributes of a cookie in the call that creates it and in the calls on it.
 */
final class CookieStates {
  private static final Texts NOT_SET = Texts.unknown("it is not always set");

  private final SinkMatcher sinks;
  private final Evaluator evaluator;
  private final ObjectUses objects;
  private final Callers callers;
  private final MaxAges ages;

  CookieStates(SinkMatcher sinks, Evaluator evaluator, ObjectUses objects, Callers callers) {
    this.sinks = sinks;
    this.evaluator = evaluator;
    this.objects = objects;
    this.callers = callers;
    this.ages = new MaxAges(sinks, evaluator, objects, callers);
  }

  CookieState of(Call made, CookieSink sink) {
    int index = sink.ageArgument().orElse(-1);
    boolean given = index >= 0 && index < made.arguments().size();
    MaxAges.Found later = ages.after(made);
    Texts otherwise =
        later.isAlways()
            ? Texts.none()
            : given
                ? ages.seconds(made, index)
                : later.seconds().isEmpty() ? byCallers(made, 0).orElse(NOT_SET) : NOT_SET;
    return new CookieState(later.or(otherwise), later.guards(), attributes(made));
  }

  /**
   * The lifetimes that all callers set on the cookie that a method returns or that the constructor
   * of a subclass creates.
   */
  private Optional<Texts> byCallers(Call made, int depth) {
    Body body = made.body();
    boolean leaves =
        ObjectUses.isOfSubclass(made) || objects.isReturned(body, new Value.Result(made));
    if (depth > 2 || body.around().isPresent() || !leaves) {
      return Optional.empty();
    }
    MethodInfo method = body.method();
    Callers.Found found = callers.of(method);
    if (found.calls().isEmpty() || !found.references().isEmpty()) {
      return Optional.empty();
    }
    Texts all = Texts.none();
    for (Call call : found.calls()) {
      MaxAges.Found later = ages.after(call);
      Optional<Texts> seconds =
          later.isAlways() && later.guards().isEmpty()
              ? Optional.of(later.seconds())
              : byCallers(call, depth + 1);
      if (seconds.isEmpty()) {
        return Optional.empty();
      }
      all = all.or(seconds.get());
    }
    return Optional.of(all);
  }

  /** The state of a cookie that is passed to a call again. */
  CookieState before(Call carrier, Value cookie) {
    MaxAges.Found found = ages.before(carrier, cookie);
    return new CookieState(found.or(NOT_SET), List.of(), AttributesInCode.UNKNOWN);
  }

  private AttributesInCode attributes(Call made) {
    Value cookie = ObjectUses.made(made);
    if (!Descriptors.simpleName(Values.className(cookie)).contains("ookie")) {
      // The attributes of a framework's cookie with a configured name are unknown.
      return AttributesInCode.UNKNOWN;
    }
    Map<AttributesInCode.Name, Texts> set = new EnumMap<>(AttributesInCode.Name.class);
    Map<AttributesInCode.Name, List<Call>> setting = new EnumMap<>(AttributesInCode.Name.class);
    for (Call call : objects.calls(made.body(), cookie)) {
      Optional<AttributesInCode.Name> name = attribute(call.method().name());
      if (name.isPresent() && call.arguments().size() <= 1) {
        Texts value =
            call.arguments().isEmpty() ? Texts.literal("true") : evaluator.texts(call.argument(0));
        set.merge(name.get(), value, Texts::or);
        setting.computeIfAbsent(name.get(), one -> new ArrayList<>()).add(call);
      }
    }
    setting.forEach(
        (name, calls) -> {
          List<Call> here = calls.stream().filter(call -> call.body() == made.body()).toList();
          if (here.isEmpty() || !made.body().flow().isUnavoidable(made, here)) {
            set.merge(name, NOT_SET, Texts::or);
          }
        });
    return new AttributesInCode(set, !escapes(made, cookie));
  }

  /**
   * Whether unseen code may set attributes, because the cookie goes somewhere other than a sink.
   */
  private boolean escapes(Call made, Value cookie) {
    boolean handedOn =
        objects.arguments(made.body(), cookie).stream()
            .map(ObjectUses.Argument::call)
            .anyMatch(call -> sinks.sink(call).isEmpty());
    return handedOn
        || objects.isKept(made.body(), cookie)
        || objects.isReturned(made.body(), cookie)
        || made.arguments().size() > 2;
  }

  private static Optional<AttributesInCode.Name> attribute(String method) {
    String name = method.toLowerCase(Locale.ROOT);
    return switch (name.startsWith("set") ? name.substring(3) : name) {
      case "path" -> Optional.of(AttributesInCode.Name.PATH);
      case "domain" -> Optional.of(AttributesInCode.Name.DOMAIN);
      case "secure" -> Optional.of(AttributesInCode.Name.SECURE);
      case "httponly" -> Optional.of(AttributesInCode.Name.HTTP_ONLY);
      case "samesite" -> Optional.of(AttributesInCode.Name.SAME_SITE);
      default -> Optional.empty();
    };
  }
}
