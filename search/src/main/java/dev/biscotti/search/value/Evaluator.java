package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.sink.SinkMatcher;
import dev.biscotti.search.text.ListedNames;
import dev.biscotti.search.text.Slot;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Evaluates a value, or something in the object that it is, to every text that it can be. */
public final class Evaluator {
  static final String EMPTY_ARRAY = "it is taken from an array that cannot be followed";

  /** Longer ways are given up, so that neither time nor the stack runs out. */
  private static final int DEEPEST = 120;

  /** So many arguments of lambdas are told apart at once. */
  private static final int DEEPEST_BOUND = 8;

  /** A structure that is nested deeper, such as one that holds itself, is given up. */
  private static final int LONGEST = 8;

  /** What needs more values for one answer is given up, so that no code takes long. */
  private static final int MOST = 20_000;

  /** A loop that changes a variable in so many rounds can do so without an end. */
  private static final int ROUNDS = 3;

  private static final String LOOP = "it grows in a loop";
  private static final String TOO_MANY = "it goes through too many declarations";
  private final SinkMatcher sinks;
  private final NameAnnotations names;
  private final ConfiguredTexts configured;
  private final Results results;
  private final FieldValues fields;
  private final Functions functions;
  private final Additions additions;
  private final Enums enums;
  private final Members members;
  private final Objects objects;
  private final Map<Key, Texts> known = new HashMap<>();

  /** What an open choice has been found to be so far. */
  private final Map<Key, Texts> open = new HashMap<>();

  /** The open choices on which a text depends that was asked for within them. */
  private final Set<Key> unsettled = new HashSet<>();

  /** The objects that values are taken for while a text is evaluated. */
  private final Map<Value, Value> bound = new HashMap<>();

  private int depth;
  private int asked;
  private boolean tooDeep;

  /** A value, or a field whatever object has it, and something in it. */
  private record Key(Object of, List<Step> path) {}

  /**
   * For one program.
   *
   * @param program the program
   * @param sinks its sinks
   */
  public Evaluator(Program program, SinkMatcher sinks) {
    this.sinks = sinks;
    this.names = new NameAnnotations(program);
    this.configured = new ConfiguredTexts(program);
    this.functions = new Functions(program, this);
    this.enums = new Enums(program, this);
    this.members = new Members(program, enums);
    this.objects = new Objects(program, enums, members);
    this.additions = new Additions(program, functions, this);
    this.fields = new FieldValues(program, sinks, configured, this);
    this.results = new Results(program, sinks, names, configured, this);
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
    Value plain = Values.plain(bound.getOrDefault(Values.plain(value), value));
    if (path.isEmpty() && sinks.isCookieType(Values.className(value))) {
      // The text of a cookie, whose name was checked where it was made.
      return Texts.settled();
    }
    Key key = new Key(plain, path);
    Texts before = known.get(key);
    if (before != null && bound.isEmpty()) {
      return before;
    }
    asked = depth == 0 ? 0 : asked + 1;
    if (depth >= DEEPEST || path.size() > LONGEST || asked > MOST) {
      tooDeep |= path.size() <= LONGEST;
      return Texts.unknown(TOO_MANY);
    }
    depth++;
    try {
      Texts texts = plain instanceof Value.Choice choice ? chosen(choice, key) : apart(plain, path);
      if (bound.isEmpty() && ((unsettled.isEmpty() && !tooDeep) || depth == 1)) {
        known.put(key, texts);
      }
      return texts;
    } finally {
      depth--;
      tooDeep &= depth > 0;
    }
  }

  /**
   * What configuration supplies to a field.
   *
   * @param field the field
   * @return the default or the module's own value, and that there may be others; empty without an
   *     annotation that says so
   */
  public Optional<Texts> configured(FieldInfo field) {
    return configured.ofField(field);
  }

  /**
   * The objects that a slot can be in by its type alone.
   *
   * @param slot a slot within an object
   * @return any object of the type; none if not all of them are visible
   */
  public List<Value> objects(Slot slot) {
    String type =
        slot.source() instanceof Slot.Source.Parameter parameter
            ? parameter.index() >= 0
                ? parameter.method().ref().parameterTypes().get(parameter.index())
                : ""
            : ((Slot.Source.Field) slot.source()).field().descriptor();
    return enums.objects(type, slot.path());
  }

  /**
   * The objects that a value is one of.
   *
   * @param value the value
   * @return the objects; the value itself if it is not known to be one of several
   */
  public List<Value> apart(Value value) {
    return objects.of(value);
  }

  /**
   * What a constructor leaves in a field of the object that it makes.
   *
   * @param constructor the constructor
   * @param path the steps to take from the object, the first of them to the field
   * @return the texts, with slots for the constructor's parameters; empty if it assigns nothing
   */
  public Optional<Texts> left(Body constructor, List<Step> path) {
    return results.left(constructor, path);
  }

  /** What a lambda returns that is called with these arguments. */
  Optional<Texts> inLambda(Body lambda, List<Value> arguments, List<Step> path) {
    Map<Value, Value> before = new HashMap<>(bound);
    if (before.size() > DEEPEST_BOUND) {
      return Optional.empty();
    }
    try {
      for (int i = 0; i < arguments.size(); i++) {
        Value parameter = new Value.Parameter(lambda, i);
        if (!Values.plain(arguments.get(i)).equals(parameter)) {
          bound.put(parameter, arguments.get(i));
        }
      }
      return lambda.returned().stream()
          .map(returned -> at(returned.value(), path))
          .reduce(Texts::or);
    } finally {
      bound.clear();
      bound.putAll(before);
    }
  }

  /** A call on the object that its own is taken for. */
  private Call onBound(Call call) {
    Optional<Value> object =
        call.receiver().map(Values::plain).flatMap(plain -> Optional.ofNullable(bound.get(plain)));
    if (object.isEmpty()) {
      return call;
    }
    Call same = call.body().imagined(call.method(), call.dispatch(), call.at());
    same.complete(object, call.arguments(), List.of());
    return same;
  }

  /** Evaluates in code that does not have the values that objects are taken for here. */
  Texts elsewhere(Supplier<Texts> evaluation) {
    Map<Value, Value> here = Map.copyOf(bound);
    bound.clear();
    try {
      return evaluation.get();
    } finally {
      bound.putAll(here);
    }
  }

  Enums enums() {
    return enums;
  }

  Additions additions() {
    return additions;
  }

  /**
   * What functions are called with.
   *
   * @return the functions of the program
   */
  public Functions functions() {
    return functions;
  }

  /**
   * A text for each object that several parts of it are read from: the parts of one are never put
   * together with those of another.
   */
  private Texts apart(Value value, List<Step> path) {
    if (!path.isEmpty() || !bound.isEmpty() || !objects.isComposed(value)) {
      return evaluate(value, path);
    }
    Optional<Value> shared = objects.shared(value);
    if (shared.isEmpty()) {
      return evaluate(value, path);
    }
    Texts all = Texts.none();
    try {
      for (Value object : objects.of(shared.get())) {
        bound.put(shared.get(), object);
        all = all.or(evaluate(value, path));
      }
    } finally {
      bound.clear();
    }
    return all;
  }

  private Texts evaluate(Value value, List<Step> path) {
    if (value instanceof Value.Null) {
      return Texts.none();
    }
    if (value instanceof Value.Unknown unknown) {
      return Texts.unknown(unknown.reason());
    }
    if (value instanceof Value.Parameter parameter) {
      return parameter(parameter, path);
    }
    if (value instanceof Value.FieldRead read) {
      return fields.texts(read, path);
    }
    if (value instanceof Value.Result result) {
      return results.texts(onBound(result.call()), path);
    }
    if (value instanceof Value.Member member) {
      return at(member.container(), Paths.within(Step.Part.MEMBER, path));
    }
    if (value instanceof Value.ArrayElement element) {
      return element(element, path);
    }
    if (value instanceof Value.NewArray array) {
      return Paths.begins(path, Step.Part.MEMBER)
          ? stored(array, Optional.empty(), Paths.rest(path))
          : Texts.unknown("an object is no text");
    }
    return path.isEmpty() ? text(value) : Texts.unknown("it cannot be followed");
  }

  private Texts text(Value value) {
    if (value instanceof Value.Constant constant) {
      return Texts.literal(String.valueOf(constant.value()));
    }
    if (value instanceof Value.Concatenation concatenation) {
      Texts whole = Texts.literal("");
      for (Value part : concatenation.parts()) {
        whole = whole.plus(operand(part));
      }
      return whole;
    }
    if (value instanceof Value.Converted converted) {
      return Conversions.convert(texts(converted.value()), converted.type());
    }
    return value instanceof Value.Vouched vouched
        ? new ListedNames(vouched.names(), false).texts()
        : Texts.unknown("an object is no text");
  }

  /** What a value adds to a text. Null adds "null", which nobody means. */
  Texts operand(Value part) {
    Texts texts = texts(part);
    return texts.isEmpty() ? Texts.unknown("it can be null") : texts;
  }

  private Texts parameter(Value.Parameter parameter, List<Step> path) {
    Body body = parameter.body();
    int index = parameter.index();
    if (body.around().isPresent()) {
      return functions.parameter(body, index, path);
    }
    if (path.isEmpty()) {
      if (index == Value.Parameter.THIS) {
        return Texts.unknown("an object is no text");
      }
      Optional<Texts> supplied = configured.ofParameter(body.method(), index);
      if (supplied.isEmpty() && sinks.isNameParameter(body.method(), index)) {
        return Texts.settled();
      }
      Optional<Texts> given = names.ofParameter(body.method(), index).or(() -> supplied);
      if (given.isPresent()) {
        return given.get();
      }
    }
    Texts passed = Texts.slot(new Slot(new Slot.Source.Parameter(body.method(), index), path));
    return path.isEmpty()
        ? configured.ofSetter(body.method()).map(passed::or).orElse(passed)
        : passed;
  }

  private Texts element(Value.ArrayElement element, List<Step> path) {
    Value array = Values.plain(element.array());
    if (array instanceof Value.NewArray made
        && element.index() instanceof Value.Constant index
        && index.value() instanceof Integer) {
      return stored(made, Optional.of(index), path);
    }
    Optional<List<Value>> indexed = indexed(array, element.index());
    return indexed.isPresent()
        ? indexed.get().stream().map(one -> at(one, path)).reduce(Texts.none(), Texts::or)
        : at(array, Paths.within(Step.Part.MEMBER, path));
  }

  /** What is at one index of a container whose members the code lists; empty for another one. */
  Optional<List<Value>> indexed(Value container, Value index) {
    return texts(index).only().flatMap(number -> members.at(container, number));
  }

  /** What is put into an array, at one index if all indexes are known. */
  private Texts stored(Value.NewArray array, Optional<Value.Constant> index, List<Step> path) {
    List<Body.ArrayStore> stores = Arrays.stores(array);
    boolean indexed =
        index.isPresent()
            && stores.stream().allMatch(store -> store.index() instanceof Value.Constant);
    return stores.stream()
        .filter(store -> !indexed || store.index().equals(index.get()))
        .map(store -> at(store.value(), path))
        .reduce(Texts::or)
        .orElseGet(() -> Texts.unknown(EMPTY_ARRAY));
  }

  /**
   * What is put into an array.
   *
   * @param array the array
   * @return the assignments to its members, in the order of the code
   */
  public List<Body.ArrayStore> stores(Value.NewArray array) {
    return Arrays.stores(array);
  }

  /**
   * The members of an array in their order, such as the arguments of a format; empty if unknown.
   */
  Optional<List<Texts>> inOrder(Value array) {
    return Values.plain(array) instanceof Value.NewArray made
        ? Optional.of(Arrays.stores(made).stream().map(store -> operand(store.value())).toList())
        : Optional.empty();
  }

  /**
   * The texts of all options, evaluated again until they no longer change: in a loop an option may
   * be the choice itself with something behind it.
   */
  private Texts chosen(Value.Choice choice, Key key) {
    Texts partial = open.get(key);
    if (partial != null) {
      unsettled.add(key);
      return partial;
    }
    open.put(key, Texts.none());
    try {
      Texts beginning = Texts.none();
      for (int round = 0; ; round++) {
        Texts before = open.getOrDefault(key, Texts.none());
        Texts all = before;
        for (Value option : choice.options()) {
          all = all.or(at(option, key.path()));
          open.put(key, all);
        }
        if (round == 0) {
          beginning = firstOf(choice, key.path());
        }
        if (!unsettled.contains(key) || all.equals(before)) {
          return all;
        }
        if (round == ROUNDS) {
          return beginning.or(beginning.grown(all, Texts.unknown(LOOP)));
        }
      }
    } finally {
      open.remove(key);
      unsettled.remove(key);
    }
  }

  /**
   * What a container in a field holds. What is put in may be taken from the field itself, so this
   * is evaluated again until it no longer changes.
   */
  Texts contained(FieldInfo field, List<Step> path, Supplier<Texts> once) {
    Key key = new Key(field, path);
    Texts partial = open.get(key);
    if (partial != null) {
      unsettled.add(key);
      return partial;
    }
    try {
      Texts before = Texts.none();
      for (int round = 0; round <= ROUNDS; round++) {
        open.put(key, before);
        Texts all = before.or(once.get());
        if (!unsettled.contains(key) || all.equals(before)) {
          return all;
        }
        before = all;
      }
      return Texts.unknown(LOOP);
    } finally {
      open.remove(key);
      unsettled.remove(key);
    }
  }

  /** What a variable holds when a loop begins: the first option does not come from the loop. */
  private Texts firstOf(Value.Choice choice, List<Step> path) {
    return at(choice.options().get(0), path);
  }
}
