package dev.biscotti.search.use;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.Evaluator;
import dev.biscotti.search.value.Values;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Follows each use of a name from a parameter or field to the code that supplies it, until the name
 * is known or cannot be determined.
 */
final class UseResolver {
  /**
   * The maximum total weight of followed uses; the weight of a use is the number of parts of its
   * texts. Hand-written code stays far below it; in generated code, further uses are not followed.
   */
  static final int LIMIT = 60_000;

  private static final Texts TOO_MANY = Texts.unknown("too many paths lead to where it is set");

  private final Program program;
  private final Evaluator evaluator;
  private final Callers callers;
  private final ArgumentSubstitution arguments;
  private final ObjectContents contents;
  private final ZeroLifetimes lifetimes;
  private final Deque<NameUse> open = new ArrayDeque<>();
  private final SeenUses seen = new SeenUses();
  private final List<NameUse> resolved = new ArrayList<>();
  private final Set<Unfollowed> notFollowed = new HashSet<>();

  /** For each call, the methods that use a name from its arguments. */
  private final Map<Call, Set<MethodInfo>> using = new HashMap<>();

  private final int limit;
  private int weight;

  /** A place where uses are no longer followed. */
  private record Unfollowed(Place at, NameUse.Act act, String api) {}

  UseResolver(Program program, Evaluator evaluator, Callers callers, int limit) {
    this.program = program;
    this.evaluator = evaluator;
    this.callers = callers;
    this.limit = limit;
    this.arguments = new ArgumentSubstitution(program, evaluator);
    this.contents = new ObjectContents(program, evaluator, callers);
    this.lifetimes = new ZeroLifetimes(program, evaluator, callers);
  }

  /** Adds a use, unless it is already known or allowed by {@code @AllowUndeclaredCookie}. */
  void add(NameUse some) {
    NameUse use = some.withoutOtherHeaders();
    boolean counts = use.header().isEmpty() || !use.header().get().isEmpty();
    if (!counts || use.at().isAllowed()) {
      return;
    }
    if (weight < limit) {
      seen.add(use).ifPresent(this::follow);
    } else if (use.inputs().isEmpty()) {
      resolved.add(use);
    } else if (notFollowed.add(new Unfollowed(use.at(), use.act(), use.api()))) {
      resolved.add(use.with(TOO_MANY));
    }
  }

  private void follow(NameUse use) {
    open.add(use);
    weight += use.weight();
  }

  /** Resolves everything added so far and what follows from it; returns what is now known. */
  List<NameUse> resolve() {
    while (!open.isEmpty()) {
      resolve(open.remove());
    }
    List<NameUse> done = resolved.stream().map(this::judgeable).toList();
    resolved.clear();
    return done;
  }

  /** A use is certain only if every method that its calls can run uses the name. */
  private NameUse judgeable(NameUse use) {
    boolean everywhere =
        use.through().stream()
            .allMatch(
                one ->
                    using
                        .getOrDefault(one.call(), Set.of())
                        .containsAll(callers.targets(one.call())));
    return everywhere ? use : use.uncertain();
  }

  private void resolve(NameUse use) {
    Set<Input> inputs = use.inputs();
    if (inputs.isEmpty()) {
      resolved.add(use);
      return;
    }
    if (use.header().filter(Texts::hasInputs).isPresent()) {
      toSource(use, inputs.iterator().next());
      return;
    }
    // What is known is checked here, the rest at its source.
    resolved.add(use.with(use.texts().withInputs(false)));
    NameUse rest = use.with(use.texts().withInputs(true));
    toSource(rest, rest.inputs().iterator().next());
  }

  private void toSource(NameUse use, Input input) {
    if (input.source() instanceof Input.Source.Field field) {
      toAssignments(use, input, field.field());
      return;
    }
    Input.Source.Parameter parameter = (Input.Source.Parameter) input.source();
    if (parameter.index() == Value.Parameter.THIS) {
      toObject(use, input, parameter);
    } else {
      toCallers(use, input, parameter);
    }
  }

  /**
   * Follows something in the object itself: to the constructors, which show the values that belong
   * together, and to the callers, which show the object together with their arguments.
   */
  private void toObject(NameUse use, Input input, Input.Source.Parameter parameter) {
    MethodInfo method = parameter.method();
    List<Input> given =
        use.allInputs().stream()
            .filter(
                one ->
                    one.source() instanceof Input.Source.Parameter other
                        && other.method().equals(method))
            .toList();
    boolean alone = given.stream().allMatch(one -> one.source().equals(parameter));
    if (alone && given.size() > 1 && toFilled(use, method, given)) {
      return;
    }
    boolean several = !alone || (given.size() > 1 && copiesItself(owner(input)));
    if (several && !callers.of(method).calls().isEmpty()) {
      Input argument =
          given.stream()
              .filter(one -> !one.source().equals(parameter) && use.isNamedBy(one))
              .findFirst()
              .orElse(input);
      toCallers(use, argument, (Input.Source.Parameter) argument.source());
    } else if (given.size() < 2 || !alone || !toConstructors(use, input, given)) {
      toField(use, input);
    }
  }

  /**
   * Uses the contents of the object at each call; false if they cannot be followed at one of them.
   */
  private boolean toFilled(NameUse use, MethodInfo method, List<Input> given) {
    Callers.Found found = callers.of(method);
    boolean inFields = given.stream().noneMatch(one -> owner(one).isEmpty());
    if (!inFields || found.calls().isEmpty() || !found.references().isEmpty()) {
      return false;
    }
    Map<Call, List<Map<Input, ObjectContents.Filled>>> all = new LinkedHashMap<>();
    for (Call call : found.calls()) {
      Optional<List<Map<Input, ObjectContents.Filled>>> filled = contents.of(call, given);
      if (filled.isEmpty()) {
        return false;
      }
      all.put(call, filled.get());
    }
    all.forEach(
        (call, ways) -> {
          using.computeIfAbsent(call, one -> new LinkedHashSet<>()).add(method);
          ways.forEach(way -> onObject(filled(use, given, way), call, method).ifPresent(this::add));
        });
    return true;
  }

  private static NameUse filled(
      NameUse use, List<Input> given, Map<Input, ObjectContents.Filled> way) {
    Place place =
        given.stream()
            .filter(use::isNamedBy)
            .flatMap(input -> Optional.ofNullable(way.get(input)).stream())
            .findFirst()
            .map(ObjectContents.Filled::at)
            .orElse(use.at());
    return use.fill(
        place,
        input ->
            Optional.ofNullable(way.get(input)).map(one -> one.texts().withoutGrowthOf(input)));
  }

  /** Uses what each constructor assigns to the fields; false if they can hold other values. */
  private boolean toConstructors(NameUse use, Input input, List<Input> given) {
    String owner = owner(input);
    boolean fixed =
        given.stream()
            .allMatch(
                one ->
                    owner(one).equals(owner)
                        && program
                            .field(((Step.OfField) one.path().get(0)).field())
                            .filter(field -> field.is(Flag.FINAL))
                            .isPresent());
    Optional<TypeInfo> type = fixed ? program.type(owner) : Optional.empty();
    List<NameUse> made = new ArrayList<>();
    for (MethodInfo constructor : type.map(TypeInfo::constructors).orElse(List.of())) {
      Optional<Body> body = program.body(constructor);
      Optional<Texts> left = body.flatMap(one -> evaluator.left(one, input.path()));
      if (left.isPresent()) {
        made.add(
            use.fill(
                use.isNamedBy(input) ? assigned(body.get(), input).orElse(use.at()) : use.at(),
                one ->
                    given.contains(one)
                        ? evaluator.left(body.get(), one.path())
                        : Optional.empty()));
      }
    }
    made.forEach(this::add);
    return !made.isEmpty();
  }

  /** Whether a class creates its objects from others, as immutable builders do. */
  private boolean copiesItself(String owner) {
    return program.type(owner).map(TypeInfo::methods).orElse(List.of()).stream()
        .filter(method -> !method.is(Flag.STATIC) && !method.ref().isConstructor())
        .flatMap(method -> program.body(method).stream())
        .flatMap(body -> body.calls().stream())
        .anyMatch(call -> call.isCreation() && call.method().owner().equals(owner));
  }

  private static String owner(Input input) {
    return !input.path().isEmpty() && input.path().get(0) instanceof Step.OfField step
        ? step.field().owner()
        : "";
  }

  private static Optional<Place> assigned(Body constructor, Input input) {
    return constructor.fieldStores().stream()
        .filter(store -> input.path().get(0).equals(new Step.OfField(store.field())))
        .map(Body.FieldStore::at)
        .findFirst();
  }

  /** Follows a field of the object itself to all code that assigns it, in any object. */
  private void toField(NameUse use, Input input) {
    Optional<Texts> ofField = arguments.ofField(input);
    if (ofField.isPresent()) {
      add(use.fill(use.at(), only(input, ofField.get())));
    } else {
      addUnknown(use, input);
    }
  }

  private static Function<Input, Optional<Texts>> only(Input input, Texts texts) {
    return one -> one.equals(input) ? Optional.of(texts) : Optional.empty();
  }

  private void toCallers(NameUse use, Input input, Input.Source.Parameter parameter) {
    MethodInfo method = parameter.method();
    Callers.Found found = callers.of(method);
    for (Call call : found.calls()) {
      using.computeIfAbsent(call, one -> new LinkedHashSet<>()).add(method);
      for (NameUse there : arguments.at(call, use, input, parameter)) {
        onObject(there, call, method).ifPresent(this::add);
      }
    }
    for (Value.Function function : found.references()) {
      add(use.fill(function.at(), given -> arguments.given(given, function, method, input)));
    }
    boolean supplied =
        parameter.index() >= 0
            && parameter.index() < method.parameters().size()
            && Frameworks.supply(method.parameters().get(parameter.index()).annotations());
    if (found.isEmpty() || supplied) {
      addUnknown(use, input);
    }
  }

  /**
   * A use at a call, with what the call shows about the object of earlier calls; empty if those run
   * other methods on this object.
   */
  private Optional<NameUse> onObject(NameUse use, Call call, MethodInfo method) {
    Set<NameUse.Through> through = new LinkedHashSet<>();
    for (NameUse.Through one : use.through()) {
      if (one.within().filter(method::equals).isEmpty() || call.receiver().isEmpty()) {
        through.add(one);
        continue;
      }
      Value object = call.receiver().get();
      Callers.Runs runs = callers.runs(one.method(), object);
      if (runs == Callers.Runs.NEVER) {
        return Optional.empty();
      }
      if (runs == Callers.Runs.PERHAPS) {
        through.add(new NameUse.Through(one.call(), one.method(), within(object)));
      }
    }
    NameUse there = use.through(through);
    return Optional.of(
        callers.targets(call).size() > 1
            ? there.through(
                new NameUse.Through(call, method, call.receiver().flatMap(UseResolver::within)))
            : there);
  }

  /** The method whose own object a value is. */
  private static Optional<MethodInfo> within(Value object) {
    return Values.plain(object) instanceof Value.Parameter parameter
            && parameter.index() == Value.Parameter.THIS
        ? Optional.of(parameter.body().method())
        : Optional.empty();
  }

  private void toAssignments(NameUse some, Input input, FieldInfo field) {
    // The name and max-age of one object cannot be distinguished from those of others.
    NameUse use = lifetimes.mayBeZero(some) ? some.uncertain() : some;
    Optional<Texts> configured = evaluator.configured(field);
    if (configured.isPresent()) {
      // The framework's value replaces what the code assigns.
      add(use.fill(use.at(), only(input, configured.get())));
      return;
    }
    boolean found = false;
    for (Body body : program.using(field)) {
      for (Body one : body.withLambdas()) {
        for (Body.FieldStore store : one.fieldStores()) {
          if (store.field().equals(field.ref())) {
            found = true;
            Texts value = evaluator.stored(store, input.path()).withoutGrowthOf(input);
            Place place = use.isNamedBy(input) ? store.at() : use.at();
            add(use.fill(place, only(input, value)));
          }
        }
      }
    }
    boolean open =
        !field.is(Flag.PRIVATE)
            && !field.is(Flag.FINAL)
            && (field.is(Flag.PUBLIC) || field.is(Flag.PROTECTED));
    if (!found || Frameworks.supply(field.annotations())) {
      addUnknown(use, input);
    } else if (open) {
      add(
          use.fill(
              use.at(), only(input, Texts.unknown(input.inWords() + " is assigned elsewhere"))));
    }
  }

  /** The supplier of the input is unseen, but its type may determine the possible values. */
  private void addUnknown(NameUse use, Input input) {
    List<Value> objects = evaluator.objects(input);
    for (Value object : objects) {
      add(
          use.fill(
              use.at(),
              one ->
                  one.source().equals(input.source())
                      ? Optional.of(evaluator.at(object, one.path()))
                      : Optional.empty()));
    }
    if (objects.isEmpty()) {
      add(
          use.fill(
              use.at(), only(input, Texts.unknown(input.inWords() + " is supplied elsewhere"))));
    }
  }
}
