package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.sink.SinkMatcher;
import dev.biscotti.search.text.Input;
import dev.biscotti.search.text.Step;
import dev.biscotti.search.text.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Evaluates fields. */
final class FieldValues {
  private final Program program;
  private final SinkMatcher sinks;
  private final ConfiguredTexts configured;
  private final Evaluator evaluator;
  private final Map<FieldInfo, Boolean> fixed = new HashMap<>();

  FieldValues(Program program, SinkMatcher sinks, ConfiguredTexts configured, Evaluator evaluator) {
    this.program = program;
    this.sinks = sinks;
    this.configured = configured;
    this.evaluator = evaluator;
  }

  Texts texts(Value.FieldRead read, List<Step> path) {
    Optional<String> header = sinks.headerName(read.field());
    if (header.isPresent() && path.isEmpty()) {
      return Texts.literal(header.get());
    }
    Optional<Texts> duration = Durations.constant(read);
    if (duration.isPresent() && path.isEmpty()) {
      return duration.get();
    }
    Optional<FieldInfo> found = program.field(read.field());
    if (found.isEmpty()) {
      return Texts.unknown(unknown(read));
    }
    FieldInfo field = found.get();
    Optional<TypeInfo> owner = program.type(field.ref().owner());
    Optional<Texts> declared = path.isEmpty() ? declared(field, owner) : Optional.empty();
    if (declared.isPresent()) {
      return declared.get();
    }
    if (field.is(Flag.STATIC)) {
      return ofClass(read, field, path);
    }
    if (isCaptured(field)) {
      return captured(field, path);
    }
    boolean contained =
        StepPaths.isInContainer(path) && owner.filter(TypeInfo::ofModule).isPresent();
    if (contained) {
      return contained(field, path);
    }
    return read.object().isPresent() && (isFixed(field) || isOwn(read.object().get(), field))
        ? evaluator.at(read.object().get(), StepPaths.within(new Step.OfField(field.ref()), path))
        : open(field, owner, path);
  }

  private static String unknown(Value.FieldRead read) {
    return "the field " + read.field().inWords() + " is assigned elsewhere";
  }

  /** The texts that the declaration determines. */
  private Optional<Texts> declared(FieldInfo field, Optional<TypeInfo> owner) {
    if (field.constant().isPresent()) {
      return field.constant().map(value -> Texts.literal(String.valueOf(value)));
    }
    Optional<Texts> vouched = NameAnnotations.ofField(field);
    if (vouched.isPresent()) {
      return vouched;
    }
    Optional<Texts> bound = configured.ofComponent(field);
    if (bound.isPresent()) {
      return bound;
    }
    if (field.is(Flag.ENUM)) {
      return Optional.of(
          owner.filter(Enums::isToStringInherited).isPresent()
              ? Texts.literal(field.ref().name())
              : Texts.unknown("its toString() is not evaluated"));
    }
    return Optional.empty();
  }

  /**
   * The texts of a static field: those from the class initializer, if nothing else assigns the
   * field.
   */
  private Texts ofClass(Value.FieldRead read, FieldInfo field, List<Step> path) {
    Optional<TypeInfo> owner = program.type(field.ref().owner());
    if (!field.is(Flag.FINAL)) {
      return StepPaths.isInContainer(path) && owner.filter(TypeInfo::ofModule).isPresent()
          ? contained(field, path)
          : open(field, owner, path);
    }
    Optional<Texts> initial = initial(field, path);
    Optional<Texts> added =
        StepPaths.isInContainer(path) && owner.filter(TypeInfo::ofModule).isPresent()
            ? added(field, path)
            : Optional.empty();
    if (initial.isEmpty() && added.isEmpty()) {
      return Texts.unknown(unknown(read));
    }
    return added
        .map(
            texts -> initial.filter(one -> !isEmptyContainer(one)).orElseGet(Texts::none).or(texts))
        .orElseGet(initial::orElseThrow);
  }

  /** Whether a container is created empty. */
  private static boolean isEmptyContainer(Texts texts) {
    return texts.equals(Texts.unknown(Containers.UNKNOWN))
        || texts.equals(Texts.unknown(ArrayElements.EMPTY));
  }

  private Optional<Texts> initial(FieldInfo field, List<Step> path) {
    return program
        .method(new MethodRef(field.ref().owner(), MethodRef.STATIC_INITIALIZER, "()V"))
        .flatMap(program::body)
        .flatMap(
            body ->
                Bodies.fieldStores(body).stream()
                    .filter(store -> store.field().equals(field.ref()))
                    .map(store -> evaluator.stored(store, path))
                    .reduce(Texts::or));
  }

  /** Whether only constructors assign an instance field, so that its value is set at creation. */
  private boolean isFixed(FieldInfo field) {
    if (field.is(Flag.FINAL)) {
      return true;
    }
    if (!field.is(Flag.PRIVATE) || configured.ofField(field).isPresent()) {
      return false;
    }
    Boolean known = fixed.get(field);
    if (known == null) {
      known =
          program.using(field).stream()
              .filter(body -> !body.method().ref().isConstructor())
              .flatMap(body -> Bodies.fieldStores(body).stream())
              .noneMatch(store -> store.field().equals(field.ref()));
      fixed.put(field, known);
    }
    return known;
  }

  /**
   * Whether only code, and not configuration, changes a field of the object itself, so that callers
   * show more.
   */
  private boolean isOwn(Value object, FieldInfo field) {
    return isThis(object)
        && configured.ofField(field).isEmpty()
        && program.type(field.ref().owner()).filter(TypeInfo::ofModule).isPresent();
  }

  private static boolean isThis(Value object) {
    return Values.plain(object) instanceof Value.Parameter parameter
        && parameter.index() == Value.Parameter.THIS;
  }

  /**
   * The texts of a field that code may change after the object's creation; empty for a field set
   * only at creation, and for a field of the method's own object.
   */
  Optional<Texts> changing(Value object, List<Step> path) {
    if (path.isEmpty() || !(path.get(0) instanceof Step.OfField step) || isThis(object)) {
      return Optional.empty();
    }
    return program
        .field(step.field())
        .filter(field -> !field.is(Flag.STATIC) && !isFixed(field))
        .map(field -> open(field, program.type(field.ref().owner()), StepPaths.rest(path)));
  }

  /**
   * Whether a field holds a variable captured by a local or anonymous class, which compilers pass
   * to the constructor.
   */
  private static boolean isCaptured(FieldInfo field) {
    return field.is(Flag.SYNTHETIC)
        && field.is(Flag.FINAL)
        && field.ref().name().startsWith("val$");
  }

  private Texts captured(FieldInfo field, List<Step> path) {
    Texts all = Texts.none();
    for (Body constructor : program.using(field)) {
      for (Body.FieldStore store : Bodies.fieldStores(constructor)) {
        if (store.field().equals(field.ref())) {
          all = all.or(whereMade(constructor, evaluator.stored(store, path)));
        }
      }
    }
    return all.isEmpty() ? Texts.unknown("the variable is supplied elsewhere") : all;
  }

  /** Replaces a constructor's parameters with values from the code that creates the object. */
  private Texts whereMade(Body constructor, Texts inside) {
    Texts all = Texts.none();
    for (Body body : program.calling(constructor.method())) {
      for (Call call : Bodies.calls(body)) {
        if (call.method().equals(constructor.method().ref())) {
          all =
              all.or(
                  inside.fill(
                      input -> Bodies.argument(evaluator, input, call, constructor.method())));
        }
      }
    }
    return all;
  }

  /** A field that other code assigns as well: an input, if the module's code shows the values. */
  private Texts open(FieldInfo field, Optional<TypeInfo> owner, List<Step> path) {
    return owner.filter(TypeInfo::ofModule).isPresent()
        ? Texts.input(new Input(new Input.Source.Field(field), path))
        : Texts.unknown("the field " + field.ref().inWords() + " is assigned elsewhere");
  }

  private Texts contained(FieldInfo field, List<Step> path) {
    return evaluator.contained(
        field,
        path,
        () -> assigned(field, path).orElseGet(() -> Texts.unknown(Containers.UNKNOWN)));
  }

  /** The contents of a container in a field: those at assignment and those added later. */
  private Optional<Texts> assigned(FieldInfo field, List<Step> path) {
    Optional<Texts> all = added(field, path);
    for (Body body : program.using(field)) {
      for (Body.FieldStore store : Bodies.fieldStores(body)) {
        if (store.field().equals(field.ref())) {
          Texts stored = evaluator.stored(store, path);
          if (all.isEmpty() || !isEmptyContainer(stored)) {
            all = Optional.of(all.map(before -> before.or(stored)).orElse(stored));
          }
        }
      }
    }
    return all;
  }

  /** The contents that code adds to a container in a field. */
  private Optional<Texts> added(FieldInfo field, List<Step> path) {
    Additions additions = evaluator.additions();
    Optional<Texts> all = Optional.empty();
    for (Body body : program.using(field)) {
      Optional<Texts> here = additions.toField(body, field.ref(), path);
      if (here.isPresent()) {
        all = Optional.of(all.map(before -> before.or(here.get())).orElseGet(here::get));
      }
    }
    return all;
  }
}
