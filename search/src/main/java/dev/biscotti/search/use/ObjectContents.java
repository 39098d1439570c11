package dev.biscotti.search.use;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.ReachingDefinitions;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.Evaluator;
import dev.biscotti.search.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the contents of an object, such as a builder, that one method creates and fills step by
 * step, when a method is called on it.
 */
final class ObjectContents {
  private final Program program;
  private final Evaluator evaluator;
  private final Callers callers;
  private final Map<Call, Boolean> escaping = new HashMap<>();
  private final Map<Filler, Optional<List<Setter>>> known = new HashMap<>();

  ObjectContents(Program program, Evaluator evaluator, Callers callers) {
    this.program = program;
    this.evaluator = evaluator;
    this.callers = callers;
  }

  /** The texts of a field and where they were assigned. */
  record Filled(Texts texts, Place at) {}

  /** A field of an object that a call creates. */
  private record Filler(Call made, FieldRef field) {}

  /** A call that fills a field. */
  private record Setter(Call call, MethodInfo method, Body.FieldStore store) {}

  /**
   * The contents of an object at a call on it.
   *
   * @param call the call
   * @param inputs inputs in the object, each within a field
   * @return for each path to the call, the contents of the inputs; empty if that cannot be followed
   */
  Optional<List<Map<Input, Filled>>> of(Call call, List<Input> inputs) {
    Optional<Call> made = call.receiver().flatMap(this::made);
    if (made.isEmpty() || made.get().body() != call.body() || isShared(made.get())) {
      return Optional.empty();
    }
    List<List<Setter>> setters = new ArrayList<>();
    for (Input input : inputs) {
      Optional<List<Setter>> ofInput = fillers(made.get(), field(input));
      if (ofInput.isEmpty()) {
        return Optional.empty();
      }
      setters.add(ofInput.get());
    }
    List<List<Set<ReachingDefinitions.Point>>> definitions =
        setters.stream()
            .map(some -> some.stream().map(one -> Set.of(one.call().point())).toList())
            .toList();
    return call.body()
        .flow()
        .reaching(made.get().point(), call.point(), definitions)
        .map(
            found ->
                found.stream()
                    .map(one -> filled(made.get(), inputs, setters, one.last()))
                    .toList());
  }

  private boolean isShared(Call made) {
    Boolean known = escaping.get(made);
    if (known == null) {
      known = escapes(made);
      escaping.put(made, known);
    }
    return known;
  }

  private Optional<List<Setter>> fillers(Call made, FieldRef field) {
    Filler filler = new Filler(made, field);
    Optional<List<Setter>> before = known.get(filler);
    if (before == null) {
      before = setters(made, field);
      known.put(filler, before);
    }
    return before;
  }

  private static FieldRef field(Input input) {
    return ((Step.OfField) input.path().get(0)).field();
  }

  private static List<Step> rest(Input input) {
    return input.path().subList(1, input.path().size());
  }

  /** The call that creates the object of a chain of calls. */
  private Optional<Call> made(Value object) {
    Value at = Values.plain(object);
    while (at instanceof Value.Result result
        && result.call().receiver().isPresent()
        && returnsItself(result.call())) {
      at = Values.plain(result.call().receiver().get());
    }
    return at instanceof Value.Result result && result.call().receiver().isEmpty()
        ? Optional.of(result.call())
        : Optional.empty();
  }

  private boolean returnsItself(Call call) {
    List<MethodInfo> targets = callers.targets(call);
    return !targets.isEmpty()
        && targets.stream()
            .allMatch(
                target ->
                    program
                        .body(target)
                        .filter(body -> !body.returned().isEmpty())
                        .filter(
                            body -> body.returned().stream().allMatch(one -> isThis(one.value())))
                        .isPresent());
  }

  private static boolean isThis(Value value) {
    return Values.plain(value) instanceof Value.Parameter parameter
        && parameter.index() == Value.Parameter.THIS;
  }

  private boolean is(Value value, Call made) {
    return made(value).filter(one -> one == made).isPresent();
  }

  /** Whether other code gets the object, or the object may be one of several. */
  private boolean escapes(Call made) {
    Body outermost = ObjectUses.outermost(made.body());
    return outermost.withLambdas().stream()
        .anyMatch(
            body ->
                body.returned().stream().anyMatch(one -> mentions(one.value(), made))
                    || body.fieldStores().stream()
                        .flatMap(
                            store ->
                                Stream.concat(Stream.of(store.value()), store.object().stream()))
                        .anyMatch(value -> mentions(value, made))
                    || body.arrayStores().stream().anyMatch(one -> mentions(one.value(), made))
                    || body.functions().stream()
                        .flatMap(function -> function.receiver().stream())
                        .anyMatch(value -> mentions(value, made))
                    || body.calls().stream().anyMatch(call -> isHandedTo(call, made)));
  }

  private boolean isHandedTo(Call call, Call made) {
    boolean unclear =
        call.receiver()
            .filter(object -> mentions(object, made))
            .filter(object -> call.body() != made.body() || !is(object, made))
            .isPresent();
    return unclear || call.arguments().stream().anyMatch(value -> mentions(value, made));
  }

  private boolean mentions(Value value, Call made) {
    return Values.options(value).stream().anyMatch(option -> is(option, made));
  }

  /** The calls that fill a field of an object; empty if they are unknown. */
  private Optional<List<Setter>> setters(Call made, FieldRef ref) {
    Optional<FieldInfo> field = program.field(ref);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    List<Body> storing =
        program.using(field.get()).stream()
            .filter(
                body -> body.withLambdas().stream().anyMatch(one -> !stores(one, ref).isEmpty()))
            .toList();
    if (storing.stream()
        .flatMap(body -> body.withLambdas().stream())
        .flatMap(body -> stores(body, ref).stream())
        .anyMatch(store -> store.object().filter(ObjectContents::isThis).isEmpty())) {
      return Optional.empty();
    }
    List<Setter> setters = new ArrayList<>();
    for (Call call : made.body().calls()) {
      boolean on = call.receiver().filter(object -> is(object, made)).isPresent();
      for (MethodInfo target : on ? callers.targets(call) : List.<MethodInfo>of()) {
        Optional<Body> body = program.body(target);
        if (body.isEmpty() || storing.stream().noneMatch(one -> mayRun(body.get(), one))) {
          continue;
        }
        List<Body.FieldStore> stores = stores(body.get(), ref);
        boolean simple =
            stores.size() == 1
                && body.get().flow().isStraight()
                && callers.targets(call).size() == 1
                && storing.stream().noneMatch(one -> calls(body.get(), one.method()));
        if (!simple) {
          return Optional.empty();
        }
        setters.add(new Setter(call, target, stores.get(0)));
      }
    }
    return Optional.of(setters);
  }

  private static List<Body.FieldStore> stores(Body body, FieldRef field) {
    return body.fieldStores().stream().filter(store -> store.field().equals(field)).toList();
  }

  private static boolean mayRun(Body body, Body storing) {
    return body == storing || calls(body, storing.method());
  }

  private static boolean calls(Body body, MethodInfo method) {
    return body.withLambdas().stream()
        .flatMap(one -> one.calls().stream())
        .map(Call::method)
        .filter(called -> called.name().equals(method.ref().name()))
        .anyMatch(called -> !called.isConstructor() || called.owner().equals(method.ref().owner()));
  }

  private Map<Input, Filled> filled(
      Call made, List<Input> inputs, List<List<Setter>> setters, List<Integer> last) {
    Map<Input, Filled> filled = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      Input input = inputs.get(i);
      filled.put(
          input,
          last.get(i) == ReachingDefinitions.NONE
              ? initial(made, input)
              : bySetter(setters.get(i).get(last.get(i)), rest(input)));
    }
    return filled;
  }

  private Filled bySetter(Setter setter, List<Step> rest) {
    Texts texts =
        evaluator
            .at(setter.store().value(), rest)
            .fill(input -> given(input, setter.call(), setter.method()));
    return new Filled(texts, place(setter.store().value(), setter.call()));
  }

  private static Place place(Value value, Call call) {
    return Values.plain(value) instanceof Value.Parameter parameter && parameter.index() >= 0
        ? call.at(parameter.index())
        : call.at();
  }

  private Optional<Texts> given(Input input, Call call, MethodInfo method) {
    return input.source() instanceof Input.Source.Parameter parameter
            && parameter.method().equals(method)
            && parameter.index() >= 0
        ? Optional.of(evaluator.argument(call, parameter.index(), input.path()))
        : Optional.empty();
  }

  /** The initial content of a field. */
  private Filled initial(Call made, Input input) {
    if (made.isCreation()) {
      Place place =
          program.method(made.method()).flatMap(program::body).stream()
              .flatMap(body -> stores(body, field(input)).stream())
              .map(store -> place(store.value(), made))
              .findFirst()
              .orElse(made.at());
      return new Filled(evaluator.made(made, input.path()), place);
    }
    List<MethodInfo> targets = callers.targets(made);
    Optional<Body> body =
        targets.size() == 1 ? program.body(targets.get(0)) : Optional.<Body>empty();
    if (body.isEmpty() || body.get().returned().size() != 1) {
      return new Filled(Texts.unknown("it is made elsewhere"), made.at());
    }
    Value returned = Values.plain(body.get().returned().get(0).value());
    return returned instanceof Value.Result result && result.call().isCreation()
        ? new Filled(
            initial(result.call(), input).texts().fill(one -> given(one, made, targets.get(0))),
            made.at())
        : new Filled(Texts.unknown("it is made elsewhere"), made.at());
  }
}
