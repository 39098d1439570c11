package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkForm;
import dev.biscotti.search.sink.SinkKind;
import dev.biscotti.search.sink.SinkMatcher;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates the results of calls. */
final class CallResults {
  private final SinkMatcher sinks;
  private final Program program;
  private final NameAnnotations names;
  private final ConfiguredTexts configured;
  private final Evaluator evaluator;
  private final Targets targets;
  private final StringCalls strings;
  private final Durations durations;
  private final StringBuilderCalls builders;
  private final Containers containers;
  private final Enums enums;
  private final Map<Key, Texts> known = new HashMap<>();
  private final Set<Key> beingEvaluated = new HashSet<>();
  private int recursions;

  private record Key(MethodInfo method, List<Step> path) {}

  CallResults(
      Program program,
      SinkMatcher sinks,
      NameAnnotations names,
      ConfiguredTexts configured,
      Evaluator evaluator) {
    this.program = program;
    this.sinks = sinks;
    this.names = names;
    this.configured = configured;
    this.evaluator = evaluator;
    this.targets = new Targets(program);
    this.strings = new StringCalls(evaluator);
    this.durations = new Durations(evaluator);
    this.builders = new StringBuilderCalls(evaluator);
    this.enums = evaluator.enums();
    this.containers = new Containers(program, evaluator);
  }

  Texts texts(Call call, List<Step> path) {
    Optional<CookieSink> sink = sinks.sink(call);
    Optional<Texts> ofSink = sink.flatMap(one -> ofSink(one, call, path));
    if (ofSink.isPresent()) {
      return ofSink.get();
    }
    if (StepPaths.begins(path, Step.Part.NAME)) {
      Optional<Texts> name = nameOfChained(call, path);
      if (name.isPresent()) {
        return name.get();
      }
    }
    Optional<MethodInfo> method = program.method(call.method());
    if (path.isEmpty()) {
      Optional<Texts> text = text(call, method);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return StringCalls.handedOn(call)
        .map(value -> evaluator.at(value, path))
        .or(() -> evaluator.functions().applied(call, path))
        .or(() -> containers.texts(call, path))
        .or(() -> call.isCreation() ? Optional.of(created(call, path)) : followed(call, path))
        .or(() -> enums.ofUnknown(Values.descriptor(new Value.Result(call)), path))
        .orElseGet(() -> Texts.unknown("it is the result of " + call.method().inWords()));
  }

  private Optional<Texts> text(Call call, Optional<MethodInfo> method) {
    if (Values.isBuilder(call.method().owner())) {
      return Optional.of(builders.texts(call));
    }
    return method
        .flatMap(names::ofMethod)
        .or(() -> cookieAsText(call))
        .or(() -> strings.texts(call))
        .or(() -> durations.texts(call))
        .or(() -> enums.name(call))
        .or(() -> defaultOf(method))
        .or(() -> method.flatMap(configured::ofMethod))
        .or(() -> configured.lookup(call, evaluator));
  }

  /** The text of a cookie object, whose name was checked where it was created. */
  private Optional<Texts> cookieAsText(Call call) {
    return call.method().name().equals("toString")
        ? call.receiver()
            .filter(object -> sinks.isCookieType(Values.className(object)))
            .map(object -> Texts.verified())
        : Optional.empty();
  }

  /** The default of an annotation's member. */
  private static Optional<Texts> defaultOf(Optional<MethodInfo> method) {
    return method
        .flatMap(MethodInfo::defaultValue)
        .filter(String.class::isInstance)
        .map(
            value ->
                Texts.literal((String) value)
                    .or(Texts.unknown("an annotation can supply another value")));
  }

  private Optional<Texts> ofSink(CookieSink sink, Call call, List<Step> path) {
    int index = sink.nameArgument().orElse(-1);
    if (StepPaths.begins(path, Step.Part.NAME)) {
      return sink.form() == SinkForm.NAME && index >= 0
          ? Optional.of(evaluator.texts(call.argument(index)))
          : Optional.empty();
    }
    boolean read = sink.kind() == SinkKind.READ;
    return switch (sink.form()) {
      case HEADERNAME ->
          index >= 0 ? Optional.of(evaluator.at(call.argument(index), path)) : Optional.empty();
      case CARRIER, NAME, COOKIESTRING, COPY, HEADERREAD ->
          read ? Optional.empty() : Optional.of(Texts.verified());
      case SCAN -> Optional.of(scanned(call, path));
      case SESSION, HEADER, IMPLICIT, ANNOT, DYNAMIC -> Optional.empty();
    };
  }

  /** The name by which a cookie is looked up; the content of a request is unknown. */
  private Texts scanned(Call call, List<Step> path) {
    Optional<Value> cookie =
        call.receiver().filter(object -> path.isEmpty() && isCookie(object, call));
    return cookie.map(evaluator::name).orElseGet(() -> Texts.unknown(RequestNames.NAME));
  }

  private boolean isCookie(Value object, Call call) {
    String type = Values.className(object);
    return sinks.isCookieType(type.isEmpty() ? call.method().owner() : type);
  }

  /** The name of a cookie from a builder: the one with which the chain began. */
  private Optional<Texts> nameOfChained(Call call, List<Step> path) {
    boolean chained =
        call.receiver().isPresent()
            && !call.method().isConstructor()
            && (sinks.isCookieType(call.method().owner())
                || sinks.isCookieType(Values.className(call.receiver().get()))
                || beginsWithName(call.receiver().get()));
    return chained ? call.receiver().map(object -> evaluator.at(object, path)) : Optional.empty();
  }

  /** Whether a chain of calls begins with one that takes a cookie's name. */
  private boolean beginsWithName(Value object) {
    Value at = Values.plain(object);
    while (at instanceof Value.Result result && !result.call().method().isConstructor()) {
      Call call = result.call();
      if (sinks.sink(call).filter(sink -> sink.form() == SinkForm.NAME).isPresent()) {
        return true;
      }
      at = call.receiver().map(Values::plain).orElseGet(Value.Null::new);
    }
    return false;
  }

  /** Something in an object that a constructor creates. */
  private Texts created(Call call, List<Step> path) {
    if (path.isEmpty()) {
      boolean copy =
          call.method().owner().equals("java.lang.String") && call.arguments().size() == 1;
      return copy ? evaluator.texts(call.argument(0)) : Texts.unknown("an object is not a text");
    }
    return program
        .method(call.method())
        .flatMap(targets::body)
        .map(
            body ->
                path.get(0) instanceof Step.OfField
                    ? inField(body, path, call)
                    : fill(nameGivenTo(body, path), call, body.method()))
        .orElseGet(() -> Texts.unknown("its constructor cannot be seen"));
  }

  /** The value that a constructor assigns to a field, with the arguments of its call. */
  private Texts inField(Body constructor, List<Step> path, Call call) {
    Optional<Texts> stored = left(constructor, path);
    Optional<Call> delegation = delegation(constructor);
    Texts all = stored.orElseGet(Texts::none);
    if (stored.isEmpty() && isUnassigned(constructor, delegation, path)) {
      return Texts.literal("true");
    }
    if (stored.isEmpty() && delegation.isPresent()) {
      all = created(delegation.get(), path);
    }
    return fill(all, call, constructor.method());
  }

  /** Whether the question is if a field is null that no constructor of its class assigns. */
  private static boolean isUnassigned(
      Body constructor, Optional<Call> delegation, List<Step> path) {
    String owner = constructor.method().ref().owner();
    return StepPaths.rest(path).equals(List.of(new Step.Question.IsNull()))
        && ((Step.OfField) path.get(0)).field().owner().equals(owner)
        && delegation.filter(call -> call.method().owner().equals(owner)).isEmpty();
  }

  /** The name that the constructor of a cookie subclass passes on. */
  private Texts nameGivenTo(Body constructor, List<Step> path) {
    Optional<Call> delegation = delegation(constructor);
    return StepPaths.begins(path, Step.Part.NAME) && delegation.isPresent()
        ? texts(delegation.get(), path)
        : Texts.unknown("it cannot be followed");
  }

  private static boolean isThis(Value object) {
    return Values.plain(object) instanceof Value.Parameter parameter
        && parameter.index() == Value.Parameter.THIS;
  }

  /** The call of {@code this(...)} or {@code super(...)}. */
  private static Optional<Call> delegation(Body constructor) {
    return constructor.calls().stream()
        .filter(call -> call.method().isConstructor())
        .filter(call -> call.receiver().filter(CallResults::isThis).isPresent())
        .findFirst();
  }

  private Optional<Texts> followed(Call call, List<Step> path) {
    if (call.method().isConstructor()) {
      return Optional.of(created(call, path));
    }
    Optional<Texts> all = Optional.empty();
    for (MethodInfo target : targets.of(call)) {
      Optional<Body> body = targets.body(target);
      if (body.isEmpty()) {
        return Optional.empty();
      }
      Texts result = fill(returned(target, body.get(), path), call, target);
      all = Optional.of(all.map(before -> before.or(result)).orElse(result));
    }
    return all;
  }

  /** The result of a method, with inputs for its parameters. */
  Texts returned(MethodInfo method, Body body, List<Step> path) {
    Key key = new Key(method, path);
    Texts before = known.get(key);
    if (before != null) {
      return before;
    }
    if (!beingEvaluated.add(key)) {
      recursions++;
      return Texts.unknown("it is the result of a recursion");
    }
    int recursionsBefore = recursions;
    try {
      Texts all = evaluator.elsewhere(() -> anyReturned(body, path));
      if (recursions == recursionsBefore) {
        known.put(key, all);
      }
      return all;
    } finally {
      beingEvaluated.remove(key);
    }
  }

  private Texts anyReturned(Body body, List<Step> path) {
    Texts all = Texts.none();
    for (Body.Returned value : body.returned()) {
      all = all.or(evaluator.returned(body, value, path));
    }
    return all;
  }

  /**
   * The value that a constructor assigns to a field of the new object, with inputs for its
   * parameters; empty if it assigns none.
   */
  Optional<Texts> left(Body constructor, List<Step> path) {
    Step.OfField field = (Step.OfField) path.get(0);
    return constructor.fieldStores().stream()
        .filter(store -> store.field().equals(field.field()))
        .filter(store -> store.object().filter(CallResults::isThis).isPresent())
        .map(store -> evaluator.stored(store, StepPaths.rest(path)))
        .reduce(Texts::or);
  }

  /** Fills the inputs of a method with the arguments of a call, object by object. */
  Texts fill(Texts texts, Call call, MethodInfo target) {
    Optional<Integer> index = ParameterInputs.readTwice(texts, target);
    List<Value> objects =
        index.map(one -> evaluator.apart(ParameterInputs.given(call, one))).orElse(List.of());
    if (objects.size() < 2) {
      return texts.fill(input -> given(input, call, target));
    }
    return objects.stream()
        .map(
            object ->
                texts.fill(
                    input ->
                        ParameterInputs.isOf(input, target, index.get())
                            ? Optional.of(evaluator.at(object, input.path()))
                            : given(input, call, target)))
        .reduce(Texts.none(), Texts::or);
  }

  private Optional<Texts> given(Input input, Call call, MethodInfo target) {
    if (!(input.source() instanceof Input.Source.Parameter parameter)
        || !parameter.method().equals(target)) {
      return Optional.empty();
    }
    if (parameter.index() != Value.Parameter.THIS) {
      return Optional.of(evaluator.argument(call, parameter.index(), input.path()));
    }
    return Optional.of(
        call.isCreation()
            ? texts(call, input.path())
            : call.receiver()
                .map(object -> evaluator.at(object, input.path()))
                .orElseGet(() -> Texts.unknown("it is the value of " + input.inWords())));
  }
}
