package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.code.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the classes of objects whose creation is visible. */
public final class ExactTypes {
  private static final int DEEPEST = 4;
  private final Program program;

  /**
   * Creates the finder for one program.
   *
   * @param program the program
   */
  public ExactTypes(Program program) {
    this.program = program;
  }

  /**
   * The possible classes of an object.
   *
   * @param object the object
   * @return their binary names; empty if unseen code may create it
   */
  public Optional<Set<String>> of(Value object) {
    Set<String> types = new LinkedHashSet<>();
    return collect(object, types, 0) && !types.isEmpty() ? Optional.of(types) : Optional.empty();
  }

  private boolean collect(Value object, Set<String> types, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    if (object instanceof Value.Cast cast) {
      return collectAnonymous(cast, types) || collect(cast.value(), types, depth);
    }
    if (object instanceof Value.Choice choice) {
      return choice.options().stream().allMatch(option -> collect(option, types, depth + 1));
    }
    return object instanceof Value.Null
        || (object instanceof Value.FieldRead read && collectFromField(read, types, depth))
        || (object instanceof Value.Result made && collectResult(made, types, depth));
  }

  /** In source, the call that creates an anonymous class names its superclass. */
  private boolean collectAnonymous(Value.Cast cast, Set<String> types) {
    String type = Values.className(cast);
    boolean made =
        Values.plain(cast) instanceof Value.Result result
            && result.call().isCreation()
            && program.isSubtype(type, result.call().method().owner());
    if (made) {
      types.add(type);
    }
    return made;
  }

  private boolean collectFromField(Value.FieldRead read, Set<String> types, int depth) {
    Optional<FieldInfo> field = program.field(read.field()).filter(this::isSeenWhole);
    if (field.isEmpty()) {
      return false;
    }
    boolean stored = false;
    for (Body body : program.using(field.get())) {
      for (Body.FieldStore store : Bodies.fieldStores(body)) {
        if (store.field().equals(field.get().ref())) {
          stored = true;
          if (!collect(store.value(), types, depth + 1)) {
            return false;
          }
        }
      }
    }
    return stored;
  }

  private boolean isSeenWhole(FieldInfo field) {
    return (field.is(Flag.FINAL) || field.is(Flag.PRIVATE))
        && field.annotations().isEmpty()
        && program.type(field.ref().owner()).filter(TypeInfo::ofModule).isPresent();
  }

  /**
   * The classes of a new object, or of the result of a method in the module that is not overridden.
   */
  private boolean collectResult(Value.Result result, Set<String> types, int depth) {
    if (result.call().isCreation()) {
      types.add(result.call().method().owner());
      return true;
    }
    Optional<MethodInfo> method =
        program
            .method(result.call().method())
            .filter(one -> one.is(Flag.STATIC) || one.is(Flag.PRIVATE))
            .filter(one -> program.type(one.ref().owner()).filter(TypeInfo::ofModule).isPresent());
    List<Body.Returned> values =
        method.flatMap(program::body).map(Body::returned).orElse(List.of());
    return !values.isEmpty()
        && values.stream().allMatch(value -> collect(value.value(), types, depth + 1));
  }
}
