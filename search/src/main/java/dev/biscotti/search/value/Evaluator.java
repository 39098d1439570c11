package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
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

/** Evaluates a value, or something in the object that it is, to every text that it can be. */
public final class Evaluator {
  /** Longer ways are given up, so that neither time nor the stack runs out. */
  private static final int DEEPEST = 120;

  /** A loop that changes a variable in so many rounds can do so without an end. */
  private static final int ROUNDS = 3;

  private static final String LOOP = "it grows in a loop";
  private final SinkMatcher sinks;
  private final NameAnnotations names;
  private final ConfiguredTexts configured;
  private final Results results;
  private final FieldValues fields;
  private final Functions functions;
  private final Additions additions;
  private final Enums enums;
  private final Map<Key, Texts> known = new HashMap<>();

  /** What an open choice has been found to be so far. */
  private final Map<Key, Texts> open = new HashMap<>();

  /** The open choices on which a text depends that was asked for within them. */
  private final Set<Key> unsettled = new HashSet<>();

  private int depth;
  private boolean tooDeep;

  private record Key(Value value, List<Step> path) {}

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
    Value plain = Values.plain(value);
    if (path.isEmpty() && sinks.isCookieType(Values.className(value))) {
      // The text of a cookie, whose name was checked where it was made.
      return Texts.settled();
    }
    Key key = new Key(plain, path);
    Texts before = known.get(key);
    if (before != null) {
      return before;
    }
    if (depth >= DEEPEST) {
      tooDeep = true;
      return Texts.unknown("it goes through too many declarations");
    }
    depth++;
    try {
      Texts texts =
          plain instanceof Value.Choice choice ? chosen(choice, key) : evaluate(plain, path);
      if (unsettled.isEmpty() && !tooDeep) {
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
   * What a slot can be by its type alone.
   *
   * @param slot a slot within an object
   * @return what any object of the type has there; empty if not all objects are visible
   */
  public Optional<Texts> ofType(Slot slot) {
    String type =
        slot.source() instanceof Slot.Source.Parameter parameter
            ? parameter.index() >= 0
                ? parameter.method().ref().parameterTypes().get(parameter.index())
                : ""
            : ((Slot.Source.Field) slot.source()).field().descriptor();
    return enums.ofUnknown(type, slot.path());
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
      return results.texts(result.call(), path);
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
      if (sinks.isNameParameter(body.method(), index)) {
        return Texts.settled();
      }
      Optional<Texts> given =
          names
              .ofParameter(body.method(), index)
              .or(() -> configured.ofParameter(body.method(), index));
      if (given.isPresent()) {
        return given.get();
      }
    }
    return Texts.slot(new Slot(new Slot.Source.Parameter(body.method(), index), path));
  }

  private Texts element(Value.ArrayElement element, List<Step> path) {
    Value array = Values.plain(element.array());
    return array instanceof Value.NewArray made
            && element.index() instanceof Value.Constant index
            && index.value() instanceof Integer
        ? stored(made, Optional.of(index), path)
        : at(array, Paths.within(Step.Part.MEMBER, path));
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
        .orElseGet(() -> Texts.unknown("it is taken from an array that cannot be followed"));
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

  /** What a variable holds when a loop begins: the first option does not come from the loop. */
  private Texts firstOf(Value.Choice choice, List<Step> path) {
    return at(choice.options().get(0), path);
  }
}
