package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Distinguishes the possible objects of a value, so that they are not mixed in one text. */
final class PossibleObjects {
  /** More objects are not distinguished, because each needs a separate evaluation. */
  private static final int MOST = 32;

  /** Longer expressions are not analysed. */
  private static final int LONGEST = 200;

  private static final Set<String> TEXTS =
      Set.of("java.lang.String", "java.lang.StringBuilder", "java.lang.StringBuffer");

  private final Program program;
  private final Enums enums;
  private final Targets targets;
  private final ListedMembers members;

  PossibleObjects(Program program, Enums enums, ListedMembers members) {
    this.program = program;
    this.enums = enums;
    this.targets = new Targets(program);
    this.members = members;
  }

  /** The possible objects of a value; the value itself if several are not known. */
  List<Value> of(Value value) {
    Value plain = Values.plain(value);
    Set<Value> objects = new LinkedHashSet<>();
    for (Value option : Values.options(plain)) {
      objects.addAll(ofOne(option));
    }
    return objects.size() > 1 && objects.size() <= MOST ? List.copyOf(objects) : List.of(plain);
  }

  private List<Value> ofOne(Value value) {
    String type = Values.className(value);
    if (isItself(value)) {
      return List.of(value);
    }
    if (value instanceof Value.Parameter parameter) {
      return ofParameter(parameter, type);
    }
    Optional<List<Value>> listed = members.of(value);
    if (listed.isPresent()) {
      return listed.get();
    }
    List<Value> all = returned(value);
    all = all.isEmpty() && !type.isEmpty() ? enums.objects(type) : all;
    return all.isEmpty() ? List.of(value) : all;
  }

  private List<Value> ofParameter(Value.Parameter parameter, String type) {
    if (parameter.index() == Value.Parameter.THIS) {
      return ofThis(parameter, type);
    }
    // Arguments of a method are distinguished at its callers.
    return parameter.body().around().isEmpty()
        ? List.of(parameter)
        : members.of(parameter).orElse(List.of(parameter));
  }

  private boolean isItself(Value value) {
    return (value instanceof Value.Result result && result.call().isCreation())
        || (value instanceof Value.FieldRead read && isConstant(read));
  }

  /** The constants that a method returns; other results are followed unchanged. */
  private List<Value> returned(Value value) {
    Optional<Body> body =
        value instanceof Value.Result result
            ? program.method(result.call().method()).flatMap(targets::body)
            : Optional.empty();
    if (body.isEmpty()) {
      return List.of();
    }
    List<Value> all = new ArrayList<>();
    for (Body.Returned one : body.get().returned()) {
      for (Value option : Values.options(one.value())) {
        Optional<List<Value>> listed = members.of(option);
        boolean constant = option instanceof Value.FieldRead read && isConstant(read);
        if (listed.isEmpty() && !constant && !(option instanceof Value.Null)) {
          return List.of(value);
        }
        all.addAll(constant ? List.of(option) : listed.orElse(List.of()));
      }
    }
    return all;
  }

  private boolean isConstant(Value.FieldRead read) {
    return program
        .field(read.field())
        .filter(field -> field.is(Flag.STATIC) && field.is(Flag.FINAL))
        .isPresent();
  }

  /** The object as an instance of each class without subclasses. */
  private List<Value> ofThis(Value object, String type) {
    List<TypeInfo> below = program.subtypes(type);
    boolean leaves =
        program.type(type).filter(one -> one.is(Flag.ABSTRACT)).isPresent()
            && below.stream()
                .allMatch(one -> one.is(Flag.ABSTRACT) || program.subtypes(one.name()).isEmpty());
    return leaves && !below.isEmpty()
        ? below.stream()
            .filter(one -> !one.is(Flag.ABSTRACT))
            .<Value>map(one -> new Value.Cast(object, "L" + one.name().replace('.', '/') + ";"))
            .toList()
        : List.of(object);
  }

  /** Whether a value is a text that consists of parts. */
  boolean isComposed(Value value) {
    return value instanceof Value.Concatenation
        || (value instanceof Value.Result result && TEXTS.contains(result.call().method().owner()));
  }

  /** The first unbound value with several possible objects that an expression uses twice. */
  Optional<Value> shared(Value expression, Predicate<Value> bound) {
    Uses uses = new Uses();
    uses.of(expression);
    return uses.again.stream()
        .filter(value -> !bound.test(value))
        .filter(value -> of(value).size() > 1)
        .findFirst();
  }

  /** The values that an expression uses, and those that it uses more than once. */
  private static final class Uses {
    private final Set<Value> seen = new HashSet<>();
    private final Set<Value> again = new LinkedHashSet<>();
    private int steps;

    void of(Value value) {
      Value plain = Values.plain(value);
      if (steps++ > LONGEST || plain instanceof Value.Constant) {
        return;
      }
      if (!seen.add(plain)) {
        again.add(plain);
        return;
      }
      if (plain instanceof Value.Concatenation text) {
        text.parts().forEach(part -> of(part));
      } else if (plain instanceof Value.FieldRead read) {
        read.object().ifPresent(object -> of(object));
      } else if (plain instanceof Value.NewArray array) {
        for (Body.ArrayStore store : ArrayStores.stores(array)) {
          of(store.value());
        }
      } else if (plain instanceof Value.Result result) {
        ofCall(result.call());
      }
    }

    private void ofCall(Call call) {
      call.receiver().ifPresent(object -> of(object));
      call.arguments().forEach(argument -> of(argument));
    }
  }
}
