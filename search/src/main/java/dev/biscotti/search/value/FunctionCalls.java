package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Step.Part;
import dev.biscotti.search.text.Texts;
import java.util.List;
import java.util.Optional;

/** Evaluates the arguments and results of lambdas and method references. */
public final class FunctionCalls {
  private static final String ELSEWHERE = "the parameter of a lambda is supplied elsewhere";
  private static final int DEEPEST = 3;
  private final Program program;
  private final Evaluator evaluator;
  private final Targets targets;
  private int depth;

  FunctionCalls(Program program, Evaluator evaluator) {
    this.program = program;
    this.evaluator = evaluator;
    this.targets = new Targets(program);
  }

  /** The possible texts of a lambda's parameter. */
  Texts parameter(Body lambda, int index, List<Step> path) {
    return lambda
        .around()
        .flatMap(around -> functionOf(around, lambda))
        .map(function -> argument(function, index, path))
        .orElseGet(() -> Texts.unknown(ELSEWHERE));
  }

  private static Optional<Value.Function> functionOf(Body around, Body lambda) {
    return around.functions().stream()
        .filter(function -> function.lambda().filter(lambda::equals).isPresent())
        .findFirst();
  }

  /**
   * The arguments of a function.
   *
   * @param function the function
   * @param index the argument's index
   * @param path the steps to take from the argument
   * @return every text that can be there
   */
  public Texts argument(Value.Function function, int index, List<Step> path) {
    Body around = outermost(function.around());
    return uses(around, function, index, path)
        .or(
            () ->
                targets
                    .ofInterface(function.type())
                    .map(method -> new Input.Source.Parameter(method, index))
                    .map(parameter -> Texts.input(new Input(parameter, path))))
        .or(() -> usesOfField(around, function, index, path))
        .orElseGet(() -> Texts.unknown(ELSEWHERE));
  }

  /** The arguments of calls through the field that holds a function. */
  private Optional<Texts> usesOfField(
      Body around, Value.Function function, int index, List<Step> path) {
    Optional<Texts> all = Optional.empty();
    for (Body.FieldStore store : Bodies.fieldStores(around)) {
      if (is(store.value(), function)) {
        Value kept = new Value.FieldRead(store.field(), "", store.object());
        List<Body> bodies = program.field(store.field()).map(program::using).orElse(List.of());
        for (Body body : bodies) {
          Optional<Texts> used = uses(body, kept, index, path);
          if (used.isPresent()) {
            all = Optional.of(all.map(before -> before.or(used.get())).orElseGet(used::get));
          }
        }
      }
    }
    return all;
  }

  private static Body outermost(Body body) {
    Body at = body;
    while (at.around().isPresent()) {
      at = at.around().get();
    }
    return at;
  }

  /**
   * The arguments with which a body calls a function, directly or by passing it on; empty if that
   * is unseen.
   */
  private Optional<Texts> uses(Body body, Value function, int index, List<Step> path) {
    if (depth >= DEEPEST) {
      return Optional.empty();
    }
    depth++;
    try {
      Optional<Texts> all = Optional.empty();
      for (Call call : Bodies.calls(body)) {
        Optional<Texts> used = use(call, function, index, path);
        if (used.isPresent()) {
          all = Optional.of(all.map(before -> before.or(used.get())).orElseGet(used::get));
        }
      }
      return all;
    } finally {
      depth--;
    }
  }

  private Optional<Texts> use(Call call, Value function, int index, List<Step> path) {
    boolean joins =
        call.method().owner().startsWith("java.util.function.")
            && call.method().name().equals("andThen");
    if (joins && call.receiver().filter(object -> is(object, function)).isPresent()) {
      return uses(outermost(call.body()), new Value.Result(call), index, path);
    }
    if (call.receiver().filter(object -> is(object, function)).isPresent()) {
      boolean calls = index < call.arguments().size() && isAbstract(call);
      return calls ? Optional.of(evaluator.at(call.argument(index), path)) : Optional.empty();
    }
    for (int i = 0; i < call.arguments().size(); i++) {
      if (is(call.argument(i), function)) {
        return handedTo(call, i, index, path);
      }
    }
    return Optional.empty();
  }

  private static boolean is(Value value, Value function) {
    return function instanceof Value.FieldRead kept
        ? Values.options(value).stream()
            .anyMatch(
                option ->
                    option instanceof Value.FieldRead read && read.field().equals(kept.field()))
        : Values.options(value).contains(function);
  }

  /** Methods such as {@code Consumer.andThen} do not call the function itself. */
  private boolean isAbstract(Call call) {
    return program.method(call.method()).filter(method -> !method.is(Flag.ABSTRACT)).isEmpty();
  }

  private Optional<Texts> handedTo(Call call, int position, int index, List<Step> path) {
    Optional<Texts> members = member(call, index, path);
    if (members.isPresent()) {
      return members;
    }
    Optional<Texts> all = Optional.empty();
    for (MethodInfo target : targets.of(call)) {
      Optional<Body> body = targets.body(target);
      Optional<Texts> used =
          body.flatMap(one -> uses(one, new Value.Parameter(one, position), index, path));
      if (used.isPresent()) {
        Texts filled = used.get().fill(input -> Bodies.argument(evaluator, input, call, target));
        all = Optional.of(all.map(before -> before.or(filled)).orElse(filled));
      }
    }
    return all;
  }

  /** What a container passes to a function; empty for other calls. */
  private Optional<Texts> member(Call call, int index, List<Step> path) {
    String name = call.method().name();
    if (call.receiver().isEmpty() || !ContainerCalls.EACH.contains(name)) {
      return name.equals("computeIfAbsent") && index == 0
          ? Optional.of(evaluator.at(call.argument(0), path))
          : Optional.empty();
    }
    boolean ours =
        program.type(call.method().owner()).filter(type -> type.ofModule()).isPresent()
            && !program.isSubtype(call.method().owner(), "java.lang.Iterable")
            && !program.isSubtype(call.method().owner(), "java.util.Map");
    if (ours) {
      return Optional.empty();
    }
    Value object = call.receiver().get();
    boolean pairs =
        program.isSubtype(call.method().owner(), "java.util.Map")
            || Descriptors.simpleName(Values.className(call.argument(0))).startsWith("Bi");
    Part part = pairs ? (index == 0 ? Part.KEY : Part.VALUE) : Part.MEMBER;
    return Optional.of(evaluator.at(object, StepPaths.within(part, path)));
  }

  /**
   * The result of a function that is passed to a call.
   *
   * @param value the function
   * @param call the call, on the container whose members the function gets
   * @param path the steps to take from the result
   * @return every text that can be there
   */
  Texts result(Value value, Call call, List<Step> path) {
    if (!(Values.plain(value) instanceof Value.Function function)) {
      return Texts.unknown("it is the result of a function");
    }
    if (function.lambda().isPresent()) {
      return function.lambda().get().returned().stream()
          .map(returned -> evaluator.at(returned.value(), path))
          .reduce(Texts::or)
          .orElseGet(() -> Texts.unknown("it is the result of a function"));
    }
    return function
        .method()
        .flatMap(program::method)
        .flatMap(method -> ofReference(function, method, call, path))
        .orElseGet(() -> Texts.unknown("it is the result of a function"));
  }

  /** The result of the function that a call invokes; empty if the function is unknown. */
  Optional<Texts> applied(Call call, List<Step> path) {
    Optional<Value.Function> function =
        call.receiver().filter(object -> isAbstract(call)).flatMap(this::only);
    if (function.isEmpty()) {
      return Optional.empty();
    }
    Optional<Body> lambda = function.get().lambda();
    if (lambda.isPresent()) {
      return evaluator.inLambda(lambda.get(), call.arguments(), path);
    }
    return function
        .get()
        .method()
        .flatMap(program::method)
        .map(
            method -> evaluator.at(imagined(function.get(), method, call.arguments(), call), path));
  }

  private Optional<Value.Function> only(Value object) {
    Value plain = Values.plain(object);
    if (plain instanceof Value.Function function) {
      return Optional.of(function);
    }
    if (!(plain instanceof Value.FieldRead read)) {
      return Optional.empty();
    }
    List<Value> stored =
        program.field(read.field()).filter(field -> field.is(Flag.FINAL)).stream()
            .flatMap(field -> program.using(field).stream())
            .flatMap(body -> Bodies.fieldStores(body).stream())
            .filter(store -> store.field().equals(read.field()))
            .map(store -> Values.plain(store.value()))
            .toList();
    return stored.size() == 1 && stored.get(0) instanceof Value.Function function
        ? Optional.of(function)
        : Optional.empty();
  }

  private static Value imagined(
      Value.Function function, MethodInfo method, List<Value> arguments, Call call) {
    boolean onFirst =
        function.receiver().isEmpty()
            && !method.is(Flag.STATIC)
            && !method.ref().isConstructor()
            && !arguments.isEmpty();
    Call made = call.body().imagined(method.ref(), dispatch(method), function.at());
    made.complete(
        onFirst ? Optional.of(arguments.get(0)) : function.receiver(),
        onFirst ? arguments.subList(1, arguments.size()) : arguments,
        List.of());
    return new Value.Result(made);
  }

  private static Call.Dispatch dispatch(MethodInfo method) {
    return method.is(Flag.STATIC)
        ? Call.Dispatch.STATIC
        : method.ref().isConstructor() ? Call.Dispatch.SPECIAL : Call.Dispatch.VIRTUAL;
  }

  /** The result as if the method were called with a member of the call's object. */
  private Optional<Texts> ofReference(
      Value.Function function, MethodInfo method, Call call, List<Step> path) {
    Value member =
        call.receiver()
            .<Value>map(Value.Member::new)
            .orElseGet(() -> new Value.Unknown("it is the result of a function"));
    boolean takes =
        (function.receiver().isEmpty() && !method.is(Flag.STATIC) && !method.ref().isConstructor())
            || !method.ref().parameterTypes().isEmpty();
    Value made = imagined(function, method, takes ? List.of(member) : List.of(), call);
    return Optional.of(evaluator.at(made, path));
  }
}
