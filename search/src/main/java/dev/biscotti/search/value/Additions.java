package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Step.Part;
import dev.biscotti.search.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what code adds to a collection or map after its creation. */
final class Additions {
  private static final int DEEPEST = 3;
  private final FunctionCalls functions;
  private final Evaluator evaluator;
  private final Targets targets;
  private int depth;

  Additions(Program program, FunctionCalls functions, Evaluator evaluator) {
    this.functions = functions;
    this.evaluator = evaluator;
    this.targets = new Targets(program);
  }

  /** What calls in the body add to a container; empty if there are none. */
  Optional<Texts> to(Value container, List<Step> path) {
    return bodyOf(container).flatMap(body -> within(body, container, path));
  }

  private static Optional<Body> bodyOf(Value container) {
    if (container instanceof Value.Result result) {
      return Optional.of(outermost(result.call().body()));
    }
    return container instanceof Value.Parameter parameter
        ? Optional.of(outermost(parameter.body()))
        : Optional.empty();
  }

  private static Body outermost(Body body) {
    Body at = body;
    while (at.around().isPresent()) {
      at = at.around().get();
    }
    return at;
  }

  /** What calls in a body add to a container in a field. */
  Optional<Texts> toField(Body body, FieldRef field, List<Step> path) {
    return within(
        body, value -> value instanceof Value.FieldRead read && read.field().equals(field), path);
  }

  private Optional<Texts> within(Body body, Value container, List<Step> path) {
    return within(body, container::equals, path);
  }

  /** What calls in a body add to a container that the body can access. */
  private Optional<Texts> within(Body body, Predicate<Value> container, List<Step> path) {
    if (depth >= DEEPEST) {
      return Optional.empty();
    }
    depth++;
    try {
      Optional<Texts> all = Optional.empty();
      for (Call call : Bodies.calls(body)) {
        Optional<Texts> added =
            call.receiver().filter(object -> is(object, container)).isPresent()
                ? by(call, path)
                : byCalled(call, container, path);
        if (added.isPresent()) {
          all = Optional.of(all.map(before -> before.or(added.get())).orElseGet(added::get));
        }
      }
      Optional<Texts> stored = stored(body, container, path);
      return all.isEmpty() ? stored : all.map(texts -> texts.or(stored.orElseGet(Texts::none)));
    } finally {
      depth--;
    }
  }

  /**
   * What is assigned to array elements, except for an array created in the body, which is handled
   * there.
   */
  private Optional<Texts> stored(Body body, Predicate<Value> array, List<Step> path) {
    return StepPaths.begins(path, Part.MEMBER)
        ? body.withLambdas().stream()
            .flatMap(one -> one.arrayStores().stream())
            .filter(store -> is(store.array(), array))
            .map(store -> evaluator.at(store.value(), StepPaths.rest(path)))
            .reduce(Texts::or)
        : Optional.empty();
  }

  private static boolean is(Value value, Predicate<Value> container) {
    return Values.options(value).stream().anyMatch(container);
  }

  /** What a call on a container adds to it; empty for another call. */
  private Optional<Texts> by(Call call, List<Step> path) {
    String name = call.method().name();
    int last = call.arguments().size() - 1;
    List<Step> rest = StepPaths.rest(path);
    if (last < 0) {
      return Optional.empty();
    }
    if (StepPaths.begins(path, Part.MEMBER)) {
      if (ContainerCalls.ADDING.contains(name)) {
        return Optional.of(evaluator.at(call.argument(last), rest));
      }
      return name.equals("addAll")
          ? Optional.of(evaluator.at(call.argument(last), path))
          : Optional.empty();
    }
    boolean key = StepPaths.begins(path, Part.KEY);
    if (!name.equals("putAll") && !StepPaths.concerns(path, evaluator.texts(call.argument(0)))) {
      return Optional.empty();
    }
    return switch (name) {
      case "put", "putIfAbsent", "putFirst", "putLast", "replace", "merge", "setProperty" ->
          last < 1 ? Optional.empty() : Optional.of(evaluator.at(call.argument(key ? 0 : 1), rest));
      case "computeIfAbsent", "compute" ->
          Optional.of(
              key
                  ? evaluator.at(call.argument(0), rest)
                  : functions.result(call.argument(1), call, rest));
      case "putAll" -> Optional.of(evaluator.at(call.argument(0), path));
      default -> Optional.empty();
    };
  }

  /** What a method adds to a container argument; empty if it adds nothing visible. */
  private Optional<Texts> byCalled(Call call, Predicate<Value> container, List<Step> path) {
    int index = -1;
    for (int i = 0; i < call.arguments().size(); i++) {
      index = is(call.argument(i), container) ? i : index;
    }
    if (index < 0) {
      return Optional.empty();
    }
    if (call.method().owner().equals("java.util.Collections")
        && call.method().name().equals("addAll")) {
      return Optional.of(evaluator.at(call.argument(1), path));
    }
    Optional<Texts> all = Optional.empty();
    for (MethodInfo target : targets.of(call)) {
      Optional<Body> body = targets.body(target);
      if (body.isPresent()) {
        Optional<Texts> added = within(body.get(), new Value.Parameter(body.get(), index), path);
        if (added.isPresent()) {
          Texts filled = added.get().fill(input -> Bodies.argument(evaluator, input, call, target));
          all = Optional.of(all.map(before -> before.or(filled)).orElse(filled));
        }
      }
    }
    return all;
  }
}
