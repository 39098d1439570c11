package dev.biscotti.search.value;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates objects of types whose instances are all visible: enums, and classes that only their
 * own code instantiates.
 */
final class Enums {
  private final Program program;
  private final Evaluator evaluator;

  Enums(Program program, Evaluator evaluator) {
    this.program = program;
    this.evaluator = evaluator;
  }

  /** The name of an enum constant that a call returns; empty for other calls. */
  Optional<Texts> name(Call call) {
    String method = call.method().name();
    boolean asked =
        (method.equals("name") || method.equals("toString")) && call.arguments().isEmpty();
    if (!asked || call.receiver().isEmpty()) {
      return Optional.empty();
    }
    Value object = call.receiver().get();
    Optional<TypeInfo> type =
        type(Values.className(object))
            .filter(one -> one.is(Flag.ENUM))
            .or(() -> ofConstants(object));
    if (type.isEmpty() || (method.equals("toString") && !isToStringInherited(type.get()))) {
      return Optional.empty();
    }
    Texts all = Texts.none();
    for (Value option : Values.options(object)) {
      if (!(option instanceof Value.FieldRead read) || !isConstant(read, type.get())) {
        return Optional.of(constants(type.get()));
      }
      all = all.or(Texts.literal(read.field().name()));
    }
    return Optional.of(all);
  }

  private Optional<TypeInfo> type(String name) {
    return name.isEmpty() || name.startsWith("java.") ? Optional.empty() : program.type(name);
  }

  /** The enum whose constant is used as an object of a supertype. */
  private Optional<TypeInfo> ofConstants(Value object) {
    return Values.options(object).stream()
        .filter(Value.FieldRead.class::isInstance)
        .flatMap(read -> type(((Value.FieldRead) read).field().owner()).stream())
        .filter(one -> one.is(Flag.ENUM))
        .findFirst();
  }

  private static boolean isConstant(Value.FieldRead read, TypeInfo type) {
    return read.object().isEmpty()
        && read.field().owner().equals(type.name())
        && type.field(read.field().name()).filter(field -> field.is(Flag.ENUM)).isPresent();
  }

  private static Texts constants(TypeInfo type) {
    return type.fields().stream()
        .filter(field -> field.is(Flag.ENUM))
        .map(field -> Texts.literal(field.ref().name()))
        .reduce(Texts.none(), Texts::or);
  }

  /** Whether an enum's constants show their names as text. */
  static boolean isToStringInherited(TypeInfo type) {
    return type.is(Flag.ENUM)
        && type.methods().stream()
            .noneMatch(
                method ->
                    method.ref().name().equals("toString")
                        && method.ref().parameters().equals("()"));
  }

  /** The elements of {@code values()}; empty for other calls. */
  Optional<Texts> members(Call call, List<Step> path) {
    boolean values =
        call.method().name().equals("values") && call.method().parameters().equals("()");
    return values
        ? type(call.method().owner()).filter(one -> one.is(Flag.ENUM)).map(one -> all(one, path))
        : Optional.empty();
  }

  /** All constants of an enum. */
  Optional<Texts> members(String enumType, List<Step> path) {
    return type(enumType).filter(one -> one.is(Flag.ENUM)).map(one -> all(one, path));
  }

  private Texts all(TypeInfo type, List<Step> path) {
    return constantsOf(type).stream()
        .map(constant -> evaluator.at(constant, path))
        .reduce(Texts.none(), Texts::or);
  }

  private static List<Value> constantsOf(TypeInfo type) {
    return type.fields().stream()
        .filter(field -> field.is(Flag.ENUM))
        .<Value>map(field -> new Value.FieldRead(field.ref(), field.descriptor(), Optional.empty()))
        .toList();
  }

  /**
   * Something in an unknown object whose type determines the possible values.
   *
   * @param descriptor the object's type
   * @param path the steps to take from it
   * @return the possible texts in any of the objects; empty if not all of them are visible
   */
  Optional<Texts> ofUnknown(String descriptor, List<Step> path) {
    return objects(descriptor, path).stream()
        .map(object -> evaluator.at(object, path))
        .reduce(Texts::or);
  }

  /** The objects that can contain an input, by its type; none if not all of them are visible. */
  List<Value> objects(Input input) {
    String type =
        input.source() instanceof Input.Source.Parameter parameter
            ? parameter.index() >= 0
                ? parameter.method().ref().parameterTypes().get(parameter.index())
                : ""
            : ((Input.Source.Field) input.source()).field().descriptor();
    return objects(type, input.path());
  }

  /**
   * The objects of a type that has a field.
   *
   * @param descriptor the type
   * @param path the steps to take from an object, the first of them to a field
   * @return the objects; none if not all of them are visible
   */
  List<Value> objects(String descriptor, List<Step> path) {
    if (path.isEmpty() || !(path.get(0) instanceof Step.OfField step)) {
      return List.of();
    }
    List<Value> objects = objects(Descriptors.className(descriptor));
    // An interface does not determine the objects, but the class with the field does.
    return objects.isEmpty() ? objects(step.field().owner()) : objects;
  }

  /**
   * The objects of a type.
   *
   * @param name the type's binary name
   * @return the objects; none if not all of them are visible
   */
  List<Value> objects(String name) {
    return type(name)
        .map(type -> type.is(Flag.ENUM) ? constantsOf(type) : ofClosed(type))
        .orElse(List.of());
  }

  /** A class with only private constructors is instantiated only in its own code. */
  private List<Value> ofClosed(TypeInfo type) {
    List<MethodInfo> constructors = type.constructors();
    boolean closed =
        !constructors.isEmpty()
            && constructors.stream().allMatch(one -> one.is(Flag.PRIVATE))
            && program.subtypes(type.name()).isEmpty();
    if (!closed) {
      return List.of();
    }
    List<Value> objects = new ArrayList<>();
    for (MethodInfo method : type.methods()) {
      for (Call call : Bodies.calls(program, method)) {
        if (call.isCreation() && call.method().owner().equals(type.name())) {
          objects.add(new Value.Result(call));
        }
      }
    }
    return objects;
  }
}
