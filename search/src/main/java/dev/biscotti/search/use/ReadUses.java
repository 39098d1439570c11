package dev.biscotti.search.use;

import dev.biscotti.search.code.AnnotationInfo;
import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.Place;
import dev.biscotti.search.code.TypeInfo;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.sink.CookieSink;
import dev.biscotti.search.sink.SinkForm;
import dev.biscotti.search.sink.SinkKind;
import dev.biscotti.search.sink.SinkMatcher;
import dev.biscotti.search.text.Texts;
import dev.biscotti.search.value.Evaluator;
import dev.biscotti.search.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the names of cookies that code reads. */
final class ReadUses {
  private static final Set<String> LOOKUPS =
      Set.of(
          "get",
          "getFirst",
          "containsKey",
          "getOrDefault",
          "first",
          "contains",
          "getFirstValue",
          "getValues");

  private final SinkMatcher sinks;
  private final Evaluator evaluator;

  ReadUses(SinkMatcher sinks, Evaluator evaluator) {
    this.sinks = sinks;
    this.evaluator = evaluator;
  }

  /** A call that takes the name. */
  List<NameUse> of(Call call, CookieSink sink) {
    int index = sink.nameArgument().orElse(-1);
    boolean reads =
        sink.kind() == SinkKind.READ
            && sink.form() == SinkForm.NAME
            && index >= 0
            && index < call.arguments().size();
    return reads
        ? List.of(NameUse.read(call.at(index), evaluator.argument(call, index), sink.label()))
        : List.of();
  }

  /** A comparison with a cookie's name, or a look-up in the cookies of a request. */
  List<NameUse> of(Call call) {
    String name = call.method().name();
    if (Comparisons.compares(call)) {
      return compared(call);
    }
    if (call.receiver().isEmpty() || call.arguments().isEmpty()) {
      return List.of();
    }
    Value object = call.receiver().get();
    if (name.equals("startsWith") && isReadName(object, call.body())) {
      Texts beginning =
          evaluator.texts(call.argument(0)).plus(Texts.unknown("only its beginning is compared"));
      return List.of(NameUse.read(call.at(0), beginning, call.method().inWords()));
    }
    return LOOKUPS.contains(name) && isScan(object)
        ? List.of(NameUse.read(call.at(0), evaluator.argument(call, 0), call.method().inWords()))
        : List.of();
  }

  private List<NameUse> compared(Call call) {
    List<Value> sides = Comparisons.sides(call);
    boolean method = call.arguments().size() == 1;
    if (isReadName(sides.get(0), call.body())) {
      return List.of(read(call, method ? call.at(0) : call.at(1), sides.get(1)));
    }
    return isReadName(sides.get(1), call.body())
        ? List.of(read(call, method ? call.atReceiver() : call.at(0), sides.get(0)))
        : List.of();
  }

  private NameUse read(Call call, Place at, Value name) {
    return NameUse.read(at, evaluator.texts(name), call.method().inWords());
  }

  /** A label of a switch over a cookie's name. */
  List<NameUse> of(Body.Case label, Body body) {
    return isReadName(label.selector(), body)
        ? List.of(NameUse.read(label.at(), evaluator.texts(label.label()), "switch"))
        : List.of();
  }

  /** A filter that overrides addCookie sees the names of cookies that are set. */
  private boolean isReadName(Value value, Body body) {
    return isScan(value)
        && sinks
            .sink(body.method().ref())
            .filter(sink -> sink.form() == SinkForm.CARRIER)
            .isEmpty();
  }

  /** Whether a value comes from a request: its cookies, or the name of one. */
  private boolean isScan(Value value) {
    Set<Value> options = Values.options(value);
    return !options.isEmpty()
        && options.stream()
            .allMatch(
                option ->
                    option instanceof Value.Result result
                        && sinks
                            .sink(result.call())
                            .filter(sink -> sink.form() == SinkForm.SCAN)
                            .isPresent());
  }

  /** Annotations that request a cookie, such as Spring's {@code @CookieValue}. */
  List<NameUse> of(TypeInfo type) {
    List<NameUse> uses = new ArrayList<>();
    for (FieldInfo field : type.fields()) {
      add(field.annotations(), Optional.of(field.ref().name()), uses);
    }
    for (MethodInfo method : type.methods()) {
      add(method.annotations(), Optional.empty(), uses);
      for (MethodInfo.Parameter parameter : method.parameters()) {
        String name = parameter.name();
        add(parameter.annotations(), name.isEmpty() ? Optional.empty() : Optional.of(name), uses);
      }
    }
    return uses;
  }

  private void add(List<AnnotationInfo> annotations, Optional<String> ownName, List<NameUse> uses) {
    for (AnnotationInfo annotation : annotations) {
      Texts names = names(annotation, ownName);
      if (!names.isEmpty()) {
        uses.add(NameUse.read(annotation.at(), names, annotation.type()));
      }
    }
  }

  private Texts names(AnnotationInfo annotation, Optional<String> ownName) {
    List<CookieSink> members = new ArrayList<>();
    for (CookieSink sink : sinks.table().ofType(annotation.type())) {
      if (sink.form() == SinkForm.ANNOT) {
        members.add(sink);
      }
    }
    if (members.isEmpty()) {
      return Texts.none();
    }
    for (CookieSink member : members) {
      Optional<String> name = annotation.string(member.member()).filter(text -> !text.isEmpty());
      if (name.isPresent()) {
        return Texts.literal(name.get());
      }
    }
    boolean usesOwnName =
        members.stream()
            .anyMatch(member -> member.name().filter(CookieSink.PARAMETER::equals).isPresent());
    return usesOwnName ? ownName.map(Texts::literal).orElse(Texts.none()) : Texts.none();
  }
}
