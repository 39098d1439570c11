package dev.biscotti.search.use;

import dev.biscotti.search.code.AnnotationInfo;
import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.Program;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.ListedNames;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.ArrayStores;
import dev.biscotti.search.value.Evaluator;
import dev.biscotti.search.value.NameAnnotations;
import dev.biscotti.search.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the values passed to parameters, methods, fields and variables with {@code @CookieName}.
 */
final class AnnotatedNameUses {
  private static final Set<String> TEXTUAL =
      Set.of("Ljava/lang/String;", "Ljava/lang/CharSequence;");

  private static final String COOKIE_NAME = "dev.biscotti.annotations.CookieName";

  private static final Set<String> DECLARING =
      Set.of("dev.biscotti.annotations.EssentialCookie", "dev.biscotti.annotations.ConsentCookie");

  private final Program program;
  private final Evaluator evaluator;
  private final NameAnnotations names;
  private final Map<MethodRef, Map<Integer, ListedNames>> known = new HashMap<>();

  AnnotatedNameUses(Program program, Evaluator evaluator) {
    this.program = program;
    this.evaluator = evaluator;
    this.names = new NameAnnotations(program);
  }

  /** The parameters of a method that accept a cookie's name, with the names that they list. */
  Map<Integer, ListedNames> parameters(MethodRef method) {
    Map<Integer, ListedNames> parameters = known.get(method);
    if (parameters == null) {
      parameters = find(method);
      known.put(method, parameters);
    }
    return parameters;
  }

  private Map<Integer, ListedNames> find(MethodRef method) {
    List<String> types = method.parameterTypes();
    List<Integer> textual = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      if (TEXTUAL.contains(types.get(i).replace("[", ""))) {
        textual.add(i);
      }
    }
    if (textual.isEmpty() || method.owner().startsWith("java.") || method.owner().startsWith("[")) {
      return Map.of();
    }
    Map<Integer, ListedNames> found = new TreeMap<>();
    Optional<MethodInfo> declared = program.method(method);
    for (int index : declared.isPresent() ? textual : List.<Integer>of()) {
      Optional<ListedNames> listed = names.listed(declared.get(), index);
      if (listed.isPresent()) {
        found.put(index, listed.get());
      }
    }
    return found;
  }

  List<NameUse> passed(Call call) {
    List<NameUse> uses = new ArrayList<>();
    for (Map.Entry<Integer, ListedNames> parameter : parameters(call.method()).entrySet()) {
      addPassed(call, parameter.getKey(), parameter.getValue(), uses);
    }
    return uses;
  }

  private void addPassed(Call call, int index, ListedNames listed, List<NameUse> uses) {
    String api = call.method().inWords();
    Value value = call.argument(index);
    if (Values.plain(value) instanceof Value.NewArray array) {
      for (Body.ArrayStore store : ArrayStores.stores(array)) {
        uses.add(NameUse.annotated(store.at(), evaluator.texts(store.value()), listed, api));
      }
    } else {
      Texts texts =
          Values.isArray(value) ? evaluator.members(value) : evaluator.argument(call, index);
      uses.add(NameUse.annotated(call.at(index), texts, listed, api));
    }
  }

  /**
   * The values that a body assigns to fields and variables with the annotation, or returns from
   * such a method.
   */
  List<NameUse> of(Body body) {
    List<NameUse> uses = new ArrayList<>();
    for (Body.FieldStore store : body.fieldStores()) {
      program
          .field(store.field())
          .flatMap(names::listed)
          .ifPresent(
              listed ->
                  uses.add(
                      NameUse.annotated(
                          store.at(),
                          evaluator.stored(store, List.of()),
                          listed,
                          store.field().inWords())));
    }
    for (Body.NamedLocal local : body.namedLocals()) {
      uses.add(
          annotated(
              local.at(), local.value(), new ListedNames(local.names(), false), local.name()));
    }
    Optional<ListedNames> listed =
        body.around().isEmpty() ? returned(body.method()) : Optional.empty();
    if (listed.isPresent()) {
      for (Body.Returned value : body.returned()) {
        uses.add(annotated(value.at(), value.value(), listed.get(), body.method().ref().inWords()));
      }
    }
    return uses;
  }

  /** The names that a method's annotation lists for its result. */
  Optional<ListedNames> returned(MethodInfo method) {
    return TEXTUAL.contains(method.ref().resultType()) ? names.listed(method) : Optional.empty();
  }

  private NameUse annotated(Place at, Value value, ListedNames listed, String api) {
    return NameUse.annotated(at, evaluator.texts(value), listed, api);
  }

  /** Constant fields whose value is in the declaration, so that no code assigns them. */
  List<NameUse> constants(TypeInfo type) {
    List<NameUse> uses = new ArrayList<>();
    for (FieldInfo field : type.fields()) {
      if (!declaresCookie(field) && field.constant().orElse(0) instanceof String name) {
        addConstant(field, name, uses);
      }
    }
    return uses;
  }

  private void addConstant(FieldInfo field, String name, List<NameUse> uses) {
    Optional<ListedNames> listed = names.listed(field);
    for (AnnotationInfo annotation : field.annotations()) {
      if (listed.isPresent() && annotation.type().equals(COOKIE_NAME)) {
        Texts text = Texts.literal(name);
        uses.add(NameUse.annotated(annotation.at(), text, listed.get(), field.ref().inWords()));
      }
    }
  }

  private static boolean declaresCookie(FieldInfo field) {
    for (AnnotationInfo annotation : field.annotations()) {
      if (DECLARING.contains(annotation.type())) {
        return true;
      }
    }
    return false;
  }
}
