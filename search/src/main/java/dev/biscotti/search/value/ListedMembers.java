package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the individual members of an array, collection or stream whose members code lists. */
final class ListedMembers {
  private static final int DEEPEST = 6;
  private static final Set<String> NEXT = Set.of("next", "nextElement");
  private final Program program;
  private final Enums enums;

  ListedMembers(Program program, Enums enums) {
    this.program = program;
    this.enums = enums;
  }

  /** The possible members if a value was read from a container; empty for other values. */
  Optional<List<Value>> of(Value value) {
    if (value instanceof Value.Member member) {
      return in(member.container(), 0);
    }
    if (value instanceof Value.ArrayElement element) {
      return element.index() instanceof Value.Constant index
          ? at(element.array(), String.valueOf(index.value()))
          : in(element.array(), 0);
    }
    if (value instanceof Value.Result result && NEXT.contains(result.call().method().name())) {
      return result.call().receiver().flatMap(iterator -> in(iterator, 0));
    }
    return value instanceof Value.Parameter parameter
        ? container(parameter).flatMap(container -> in(container, 0))
        : Optional.empty();
  }

  /** The values at an index of a container, or of each possible container. */
  Optional<List<Value>> at(Value container, String index) {
    List<Value> containers = of(Values.plain(container)).orElse(List.of(container));
    List<Value> all = new ArrayList<>();
    for (Value one : containers) {
      Optional<Value> member = in(one, 0).flatMap(members -> at(members, index));
      if (member.isEmpty()) {
        return Optional.empty();
      }
      all.add(member.get());
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  private static Optional<Value> at(List<Value> members, String index) {
    try {
      int number = Integer.parseInt(index);
      return number >= 0 && number < members.size()
          ? Optional.of(members.get(number))
          : Optional.empty();
    } catch (NumberFormatException noNumber) {
      return Optional.empty();
    }
  }

  /** The container that passes its members to the lambda with a parameter. */
  private static Optional<Value> container(Value.Parameter parameter) {
    Body lambda = parameter.body();
    return lambda.around().stream()
        .flatMap(around -> around.calls().stream())
        .filter(call -> call.arguments().size() == 1 && isLambda(call.argument(0), lambda))
        .filter(call -> ContainerCalls.EACH.contains(call.method().name()))
        .flatMap(call -> call.receiver().stream())
        .findFirst();
  }

  private static boolean isLambda(Value value, Body body) {
    return Values.plain(value) instanceof Value.Function function
        && function.lambda().filter(body::equals).isPresent()
        && body.parameterTypes().size() == 1;
  }

  private Optional<List<Value>> in(Value container, int depth) {
    Value plain = Values.plain(container);
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    if (plain instanceof Value.NewArray array) {
      return Optional.of(ArrayStores.stores(array).stream().map(Body.ArrayStore::value).toList());
    }
    if (plain instanceof Value.FieldRead read) {
      return inField(read, depth);
    }
    return plain instanceof Value.Result result ? returned(result.call(), depth) : Optional.empty();
  }

  private Optional<List<Value>> inField(Value.FieldRead read, int depth) {
    Optional<FieldInfo> field =
        program.field(read.field()).filter(one -> one.is(Flag.FINAL) && one.is(Flag.STATIC));
    List<Value> stored =
        field.map(program::using).orElse(List.of()).stream()
            .flatMap(body -> Bodies.fieldStores(body).stream())
            .filter(store -> store.field().equals(field.get().ref()))
            .map(Body.FieldStore::value)
            .toList();
    return stored.size() == 1 ? in(stored.get(0), depth + 1) : Optional.empty();
  }

  private Optional<List<Value>> returned(Call call, int depth) {
    String name = call.method().owner() + "." + call.method().name();
    if (call.method().name().equals("values") && call.method().parameters().equals("()")) {
      List<Value> constants = enums.objects(call.method().owner());
      return constants.isEmpty() ? Optional.empty() : Optional.of(constants);
    }
    if (ContainerCalls.FACTORIES.contains(name)) {
      return arguments(call, depth);
    }
    return call.receiver().isPresent() && ContainerCalls.VIEWS.contains(call.method().name())
        ? in(call.receiver().get(), depth + 1)
        : Optional.empty();
  }

  private Optional<List<Value>> arguments(Call call, int depth) {
    List<Value> all = new ArrayList<>();
    for (Value argument : call.arguments()) {
      if (Values.isArray(argument)) {
        Optional<List<Value>> members = in(argument, depth + 1);
        if (members.isEmpty()) {
          return members;
        }
        all.addAll(members.get());
      } else {
        all.add(argument);
      }
    }
    return Optional.of(all);
  }
}
