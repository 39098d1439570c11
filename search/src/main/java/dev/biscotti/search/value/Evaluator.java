package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.ReachingDefinitions;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.sink.SinkMatcher;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Evaluates a value, or something in its object, to every text that it can be. */
public final class Evaluator {
  /** Deeper structures, such as one that contains itself, are not followed. */
  private static final int LONGEST = 8;

  private static final String TOO_MANY = "it goes through too many declarations";
  private final SinkMatcher sinks;
  private final ConfiguredTexts configured;
  private final CallResults results;
  private final FieldValues fields;
  private final FunctionCalls functions;
  private final Additions additions;
  private final Enums enums;
  private final PossibleObjects objects;
  private final ParameterValues parameters;
  private final ArrayElements elements;
  private final PlainTexts plain = new PlainTexts(this);
  private final ConditionEvaluator answers;
  private final Routes routes;
  private final Bindings bindings = new Bindings();
  private final FixedPoint fixedPoint = new FixedPoint();
  private final WorkLimit limit = new WorkLimit();

  /** A value, or a field of any object, and something in it. */
  private record Key(Object of, List<Step> path) {}

  /** A value at the place of its use. */
  private record There(Value of, Body body, int block) {}

  /**
   * Creates the evaluator for one program.
   *
   * @param program the program
   * @param sinks its sinks
   */
  public Evaluator(Program program, SinkMatcher sinks) {
    this.sinks = sinks;
    NameAnnotations names = new NameAnnotations(program);
    this.configured = new ConfiguredTexts(program);
    this.functions = new FunctionCalls(program, this);
    this.enums = new Enums(program, this);
    ListedMembers members = new ListedMembers(program, enums);
    this.elements = new ArrayElements(members, this);
    this.parameters = new ParameterValues(sinks, names, configured, functions);
    this.objects = new PossibleObjects(program, enums, members);
    this.additions = new Additions(program, functions, this);
    this.fields = new FieldValues(program, sinks, configured, this);
    this.answers = new ConditionEvaluator(program, this);
    this.routes = new Routes(program, this);
    this.results = new CallResults(program, sinks, names, configured, this);
  }

  /**
   * Evaluates a value.
   *
   * @param value the value
   * @return every text that it can be; none for null
   */
  public Texts texts(Value value) {
    return at(value, List.of());
  }

  /**
   * Evaluates the members of an array, collection, stream or Optional.
   *
   * @param container the array or object
   * @return every text that a member can be
   */
  public Texts members(Value container) {
    return at(container, List.of(Step.Part.MEMBER));
  }

  /**
   * Evaluates the name of a cookie.
   *
   * @param cookie the object
   * @return every name that it can have
   */
  public Texts name(Value cookie) {
    return at(cookie, List.of(Step.Part.NAME));
  }

  /**
   * Evaluates something in an object.
   *
   * @param value the object
   * @param path the steps to take from there
   * @return every text that can be there
   */
  public Texts at(Value value, List<Step> path) {
    Value plain = bindings.of(value);
    if (path.isEmpty() && sinks.isCookieType(Values.className(value))) {
      // The text of a cookie, whose name was checked where it was created.
      return Texts.verified();
    }
    return evaluated(
        new Key(plain, path),
        path,
        key -> plain instanceof Value.Choice choice ? chosen(choice, key) : apart(plain, path));
  }

  /**
   * Evaluates an argument of a call, separately for each path to the call.
   *
   * @param call the call
   * @param index the argument's index
   * @return every possible text; none for null
   */
  public Texts argument(Call call, int index) {
    return argument(call, index, List.of());
  }

  /**
   * Evaluates something in an argument of a call.
   *
   * @param call the call
   * @param index the argument's index, or {@link Value.Parameter#THIS}
   * @param path the steps to take from there
   * @return every text that can be there
   */
  public Texts argument(Call call, int index, List<Step> path) {
    Value value = ParameterInputs.given(call, index);
    return path.isEmpty() ? there(value, call.body(), call.point()) : at(value, path);
  }

  /**
   * Evaluates something in a value that is assigned to a field.
   *
   * @param store the assignment
   * @param path the steps to take from there
   * @return every text that can be there
   */
  public Texts stored(Body.FieldStore store, List<Step> path) {
    return path.isEmpty()
        ? there(store.value(), store.body(), ReachingDefinitions.Point.end(store.block()))
        : at(store.value(), path);
  }

  /** Evaluates a value that a body returns. */
  Texts returned(Body body, Body.Returned value, List<Step> path) {
    return path.isEmpty()
        ? there(value.value(), body, ReachingDefinitions.Point.end(value.block()))
        : at(value.value(), path);
  }

  /** Evaluates a text separately for each path to a point. */
  private Texts there(Value value, Body body, ReachingDefinitions.Point point) {
    if (value instanceof Value.Constant || bindings.isDeep()) {
      return texts(value);
    }
    return evaluated(
        new There(bindings.of(value), body, point.block()),
        List.of(),
        key -> {
          CorrelatedValues.Ways ways = CorrelatedValues.ways(value, body, point, routes);
          Texts texts =
              ways.cases().isEmpty()
                  ? texts(value)
                  : ways.cases().stream()
                      .map(one -> one.given(bindings.with(one.bound(), () -> texts(value))))
                      .reduce(Texts.none(), Texts::or);
          boolean doubtful = ways.doubtful() && texts.alternatives().size() > 1;
          return routes.guarded(doubtful ? texts.doubted() : texts, body, point.block());
        });
  }

  /**
   * The paths through bodies.
   *
   * @return the paths
   */
  public Routes routes() {
    return routes;
  }

  private <K> Texts evaluated(K key, List<Step> path, Function<K, Texts> evaluation) {
    Optional<Texts> before = bindings.known(key);
    if (before.isPresent()) {
      return before.get();
    }
    if (path.size() > LONGEST || !limit.enter()) {
      return Texts.unknown(TOO_MANY);
    }
    try {
      Texts texts = evaluation.apply(key);
      if (fixedPoint.isComplete()) {
        bindings.keep(key, texts, limit.isWhole());
      }
      return texts;
    } finally {
      if (limit.leave()) {
        bindings.forgetParts();
      }
    }
  }

  /**
   * The texts of a field from configuration.
   *
   * @param field the field
   * @return the default or the module's own value, and an unknown for other values; empty without
   *     such an annotation
   */
  public Optional<Texts> configured(FieldInfo field) {
    return configured.ofField(field);
  }

  /**
   * The objects that can contain an input, by its type.
   *
   * @param input an input within an object
   * @return the objects of the type; none if not all of them are visible
   */
  public List<Value> objects(Input input) {
    return enums.objects(input);
  }

  /**
   * The possible objects of a value.
   *
   * @param value the value
   * @return the objects; the value itself if it is not known to be one of several
   */
  public List<Value> apart(Value value) {
    return objects.of(value);
  }

  /**
   * The value that a constructor assigns to a field of the new object.
   *
   * @param constructor the constructor
   * @param path the steps to take from the object, the first of them to the field
   * @return the texts, with inputs for the constructor's parameters; empty if it assigns none
   */
  public Optional<Texts> left(Body constructor, List<Step> path) {
    return results.left(constructor, path);
  }

  /**
   * Evaluates something in a new object.
   *
   * @param creation the call that creates it
   * @param path the steps to take from the object
   * @return every possible text before other code changes the object
   */
  public Texts made(Call creation, List<Step> path) {
    return results.texts(creation, path);
  }

  /** The result of a lambda that is called with these arguments. */
  Optional<Texts> inLambda(Body lambda, List<Value> arguments, List<Step> path) {
    if (bindings.isDeep()) {
      return Optional.empty();
    }
    Map<Value, Value> given = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      Value parameter = new Value.Parameter(lambda, i);
      if (!Values.plain(arguments.get(i)).equals(parameter)) {
        given.put(parameter, arguments.get(i));
      }
    }
    return bindings.with(
        given,
        () ->
            lambda.returned().stream()
                .map(returned -> at(returned.value(), path))
                .reduce(Texts::or));
  }

  /** Evaluates in other code, where the bindings of objects do not apply. */
  Texts elsewhere(Supplier<Texts> evaluation) {
    return bindings.elsewhere(evaluation);
  }

  Enums enums() {
    return enums;
  }

  ArrayElements elements() {
    return elements;
  }

  Additions additions() {
    return additions;
  }

  /**
   * The calls of functions.
   *
   * @return the functions of the program
   */
  public FunctionCalls functions() {
    return functions;
  }

  /**
   * The texts for each object from which several parts are read, so that parts of different objects
   * are not combined.
   */
  private Texts apart(Value value, List<Step> path) {
    if (!path.isEmpty() || bindings.isDeep() || !objects.isComposed(value)) {
      return evaluate(value, path);
    }
    Optional<Value> shared = objects.shared(value, bindings::isBound);
    if (shared.isEmpty()) {
      return evaluate(value, path);
    }
    Texts all = Texts.none();
    for (Value object : objects.of(shared.get())) {
      all = all.or(bindings.with(Map.of(shared.get(), object), () -> evaluate(value, path)));
    }
    return all;
  }

  private Texts evaluate(Value value, List<Step> path) {
    Optional<Texts> answer = answers.of(value, path);
    if (answer.isPresent()) {
      return answer.get();
    }
    if (value instanceof Value.Null) {
      return Texts.none();
    }
    if (value instanceof Value.Unknown unknown) {
      return Texts.unknown(unknown.reason());
    }
    Optional<Texts> changing = fields.changing(value, path);
    if (changing.isPresent()) {
      return changing.get();
    }
    if (value instanceof Value.Parameter parameter) {
      return parameters.texts(parameter, path);
    }
    if (value instanceof Value.FieldRead read) {
      return fields.texts(read, path);
    }
    if (value instanceof Value.Result result) {
      return results.texts(bindings.onBound(result.call()), path);
    }
    if (value instanceof Value.Member member) {
      return at(member.container(), StepPaths.within(Step.Part.MEMBER, path));
    }
    if (value instanceof Value.ArrayElement element) {
      return elements.texts(element, path);
    }
    if (value instanceof Value.NewArray array) {
      return StepPaths.begins(path, Step.Part.MEMBER)
          ? elements.stored(array, Optional.empty(), StepPaths.rest(path))
          : Texts.unknown("an object is not a text");
    }
    return path.isEmpty() ? plain.text(value) : Texts.unknown("it cannot be followed");
  }

  Texts operand(Value part) {
    return plain.operand(part);
  }

  private Texts chosen(Value.Choice choice, Key key) {
    return fixedPoint.ofOptions(
        key,
        choice.options().stream()
            .<Supplier<Texts>>map(option -> () -> at(option, key.path()))
            .toList());
  }

  /**
   * The contents of a container in a field. They may come from the field itself, so this is
   * evaluated repeatedly until the result no longer changes.
   */
  Texts contained(FieldInfo field, List<Step> path, Supplier<Texts> once) {
    return fixedPoint.ofContents(new Key(field, path), once);
  }
}
