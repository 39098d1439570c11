package dev.biscotti.search.value;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Step.Part;
import dev.biscotti.search.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates the contents of collections, maps, streams and Optionals, and what calls read from
 * them.
 */
final class Containers {
  static final String UNKNOWN = "it is taken from a collection that cannot be followed";
  private final Program program;
  private final FunctionCalls functions;
  private final Enums enums;
  private final Evaluator evaluator;
  private final Additions additions;

  Containers(Program program, Evaluator evaluator) {
    this.program = program;
    this.functions = evaluator.functions();
    this.enums = evaluator.enums();
    this.evaluator = evaluator;
    this.additions = evaluator.additions();
  }

  /** The result of a call on a platform container; empty for other calls. */
  Optional<Texts> texts(Call call, List<Step> path) {
    Optional<Texts> taken = taken(call, path);
    if (taken.isPresent()) {
      return taken;
    }
    if (!StepPaths.isInContainer(path)) {
      return Optional.empty();
    }
    Optional<Texts> made = made(call, path);
    Optional<Texts> added = additions.to(new Value.Result(call), path);
    if (made.isPresent()) {
      Texts all = made.get().or(added.orElseGet(Texts::none));
      return Optional.of(all.isEmpty() ? Texts.unknown(UNKNOWN) : all);
    }
    return added.isPresent() && isPlatform(call.method().owner()) ? added : Optional.empty();
  }

  private static boolean isPlatform(String owner) {
    return owner.startsWith("java.util.")
        || owner.startsWith("kotlin.")
        || owner.startsWith("scala.");
  }

  private boolean is(Call call, String type) {
    return program.isSubtype(call.method().owner(), type);
  }

  private boolean isMap(Call call) {
    return is(call, "java.util.Map");
  }

  private boolean holdsMembers(Call call) {
    return is(call, "java.lang.Iterable")
        || is(call, "java.util.stream.BaseStream")
        || is(call, "java.util.Optional")
        || is(call, "java.util.Iterator")
        || is(call, "java.util.Enumeration")
        || call.method().owner().startsWith("scala.collection.")
        || call.method().owner().startsWith("com.google.common.collect.");
  }

  /** The member, key or value that a call returns. */
  private Optional<Texts> taken(Call call, List<Step> path) {
    if (call.receiver().isEmpty()) {
      return Optional.empty();
    }
    String name = call.method().name();
    Value object = call.receiver().get();
    boolean entry =
        isMap(call)
            || is(call, "java.util.Map$Entry")
            || call.method().owner().equals("kotlin.Pair");
    Boolean key = ContainerCalls.ENTRY_PARTS.get(name);
    if (key != null && entry) {
      return Optional.of(evaluator.at(object, StepPaths.within(key ? Part.KEY : Part.VALUE, path)));
    }
    if (isMap(call) && ContainerCalls.VALUES.contains(name) && !call.arguments().isEmpty()) {
      Step value =
          evaluator.texts(call.argument(0)).only().<Step>map(Step.ValueOf::new).orElse(Part.VALUE);
      Texts values = evaluator.at(object, StepPaths.within(value, path));
      return Optional.of(
          name.equals("getOrDefault") ? values.or(evaluator.at(call.argument(1), path)) : values);
    }
    if (!ContainerCalls.TAKING.contains(name) || !holdsMembers(call) || returnsContainer(call)) {
      return Optional.empty();
    }
    if (name.equals("get") && call.arguments().size() == 1) {
      Optional<List<Value>> indexed = evaluator.elements().indexed(object, call.argument(0));
      if (indexed.isPresent()) {
        return indexed.get().stream().map(one -> evaluator.at(one, path)).reduce(Texts::or);
      }
    }
    Texts members = evaluator.at(object, StepPaths.within(Part.MEMBER, path));
    return Optional.of(
        switch (name) {
          case "orElse" -> members.or(evaluator.at(call.argument(0), path));
          case "orElseGet" -> members.or(functions.result(call.argument(0), call, path));
          default -> members;
        });
  }

  /**
   * Whether a call returns the container itself: Stream.peek, unlike other peek methods, does not
   * return a member.
   */
  private boolean returnsContainer(Call call) {
    return is(call, "java.util.stream.BaseStream");
  }

  /** The contents of the container that a call returns; empty if they cannot be followed. */
  private Optional<Texts> made(Call call, List<Step> path) {
    String name = call.method().owner() + "." + call.method().name();
    List<Step> rest = StepPaths.rest(path);
    boolean members = StepPaths.begins(path, Part.MEMBER);
    if (ContainerCalls.COPIES.contains(name)) {
      return Optional.of(evaluator.at(call.argument(0), path));
    }
    if (ContainerCalls.FACTORIES.contains(name) && members) {
      return Optional.of(arguments(call, rest));
    }
    if (ContainerCalls.ENTRIES.contains(name) && !members) {
      return Optional.of(
          StepPaths.concerns(path, evaluator.texts(call.argument(0)))
              ? evaluator.at(call.argument(StepPaths.begins(path, Part.KEY) ? 0 : 1), rest)
              : Texts.none());
    }
    if (ContainerCalls.MAPS.contains(name) && !members) {
      return Optional.of(inTurn(call, path));
    }
    if (ContainerCalls.MAPS_OF_ENTRIES.contains(name) && !members) {
      return Optional.of(evaluator.at(call.argument(0), inEntry(call, path)));
    }
    if (members && name.equals("java.util.EnumSet.allOf")) {
      return Optional.empty();
    }
    if (members && name.equals("java.util.stream.Stream.concat")) {
      return Optional.of(
          evaluator.at(call.argument(0), path).or(evaluator.at(call.argument(1), path)));
    }
    if (members && enums.members(call, rest).isPresent()) {
      return enums.members(call, rest);
    }
    if (call.isCreation()) {
      return created(call, path);
    }
    return call.receiver().isPresent() ? view(call, call.receiver().get(), path) : Optional.empty();
  }

  private static List<Step> inEntry(Call call, List<Step> path) {
    return Values.isArray(call.argument(0)) ? StepPaths.within(Part.MEMBER, path) : path;
  }

  private Texts arguments(Call call, List<Step> path) {
    Texts all = Texts.none();
    for (Value argument : call.arguments()) {
      boolean several = Values.isArray(argument);
      all = all.or(evaluator.at(argument, several ? StepPaths.within(Part.MEMBER, path) : path));
    }
    return all;
  }

  private Texts inTurn(Call call, List<Step> path) {
    Texts all = Texts.none();
    int part = StepPaths.begins(path, Part.KEY) ? 0 : 1;
    for (int i = 0; i + 1 < call.arguments().size(); i += 2) {
      if (StepPaths.concerns(path, evaluator.texts(call.argument(i)))) {
        all = all.or(evaluator.at(call.argument(i + part), StepPaths.rest(path)));
      }
    }
    return all;
  }

  /** The contents of a new collection or map: those of its arguments. */
  private Optional<Texts> created(Call call, List<Step> path) {
    String owner = call.method().owner();
    if (!owner.startsWith("java.util.")) {
      return Optional.empty();
    }
    List<String> types = call.method().parameterTypes();
    boolean copies =
        !types.isEmpty()
            && List.of("Ljava/util/Collection;", "Ljava/util/Map;", "Ljava/util/SortedSet;")
                .contains(types.get(0));
    Texts copied = copies ? evaluator.at(call.argument(0), path) : Texts.none();
    return Optional.of(copied.equals(Texts.unknown(UNKNOWN)) ? Texts.none() : copied);
  }

  private Optional<Texts> view(Call call, Value object, List<Step> path) {
    String name = call.method().name();
    boolean members = StepPaths.begins(path, Part.MEMBER);
    if (isMap(call) && members) {
      List<Step> rest = StepPaths.rest(path);
      return switch (name) {
        case "keySet", "navigableKeySet", "keys", "descendingKeySet" ->
            Optional.of(evaluator.at(object, StepPaths.within(Part.KEY, rest)));
        case "values" -> Optional.of(evaluator.at(object, StepPaths.within(Part.VALUE, rest)));
        case "entrySet" ->
            StepPaths.isInContainer(rest)
                ? Optional.of(evaluator.at(object, rest))
                : Optional.empty();
        default -> Optional.empty();
      };
    }
    if (holdsMembers(call) && members) {
      return switch (name) {
        case "map", "mapToObj" ->
            Optional.of(functions.result(call.argument(0), call, StepPaths.rest(path)));
        case "flatMap" -> Optional.of(functions.result(call.argument(0), call, path));
        default ->
            ContainerCalls.VIEWS.contains(name)
                ? Optional.of(evaluator.at(object, path))
                : Optional.empty();
      };
    }
    return Optional.empty();
  }
}
