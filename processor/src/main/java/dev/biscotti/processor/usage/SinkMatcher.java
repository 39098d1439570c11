package dev.biscotti.processor.usage;

import dev.biscotti.search.CookieSink;
import dev.biscotti.search.SinkForm;
import dev.biscotti.search.SinkKind;
import dev.biscotti.search.SinkTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Tells which sink an element is: by its class and overload, or by what it overrides. */
final class SinkMatcher {
  private final SourceModel source;
  private final SinkTable table;
  private final Descriptors descriptors;
  private final Map<Element, Optional<CookieSink>> known = new HashMap<>();
  private final Map<String, Optional<TypeElement>> types = new HashMap<>();

  SinkMatcher(SourceModel source, SinkTable table) {
    this.source = source;
    this.table = table;
    this.descriptors = new Descriptors(source.elements(), source.types());
  }

  SinkTable table() {
    return table;
  }

  Descriptors descriptors() {
    return descriptors;
  }

  /** The sink that a method, constructor or field is. */
  Optional<CookieSink> sink(Element element) {
    Optional<CookieSink> sink = known.get(element);
    if (sink == null) {
      sink = find(element);
      known.put(element, sink);
    }
    return sink;
  }

  /** The constructor of a class with the parameters of another constructor. */
  Optional<CookieSink> constructor(TypeElement type, ExecutableElement like) {
    String descriptor = descriptors.of(like);
    return table.ofType(descriptors.binaryName(type)).stream()
        .filter(sink -> sink.isConstructor() && sink.hasParametersOf(descriptor))
        .findFirst();
  }

  private Optional<CookieSink> find(Element element) {
    List<CookieSink> named = table.ofMember(element.getSimpleName().toString());
    if (named.isEmpty() || !(element.getEnclosingElement() instanceof TypeElement owner)) {
      return Optional.empty();
    }
    List<CookieSink> fitting = new ArrayList<>();
    for (CookieSink sink : named) {
      if (fits(sink, element, owner)) {
        fitting.add(sink);
      }
    }
    String binaryName = descriptors.binaryName(owner);
    return fitting.stream()
        .filter(sink -> sink.type().equals(binaryName))
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  private boolean fits(CookieSink sink, Element element, TypeElement owner) {
    if (element instanceof VariableElement) {
      return sink.form() == SinkForm.HEADERNAME
          && !sink.descriptor().startsWith("(")
          && sink.type().equals(descriptors.binaryName(owner));
    }
    if (!(element instanceof ExecutableElement method) || sink.form() == SinkForm.ANNOT) {
      return false;
    }
    if (sink.isConstructor()) {
      return sink.type().equals(descriptors.binaryName(owner))
          && sink.hasParametersOf(descriptors.of(method));
    }
    Optional<TypeElement> type = type(sink.type());
    if (type.isEmpty() || method.getParameters().size() < arguments(sink)) {
      return false;
    }
    boolean inherits = isSubtype(owner, type.get());
    return inherits
        && (sink.hasParametersOf(descriptors.of(method))
            || source.withOverridden(method).stream()
                .anyMatch(
                    overridden ->
                        type.get().equals(overridden.getEnclosingElement())
                            && sink.hasParametersOf(descriptors.of(overridden))));
  }

  private static int arguments(CookieSink sink) {
    return sink.nameArgument().isPresent() ? sink.nameArgument().getAsInt() + 1 : 0;
  }

  private boolean isSubtype(TypeElement type, TypeElement of) {
    TypeMirror one = source.types().erasure(type.asType());
    return source.types().isSubtype(one, source.types().erasure(of.asType()));
  }

  private Optional<TypeElement> type(String binaryName) {
    return types.computeIfAbsent(
        binaryName,
        name -> Optional.ofNullable(source.elements().getTypeElement(name.replace('$', '.'))));
  }

  /** Whether a parameter is a name that callers answer for, because the method itself is a sink. */
  boolean isNameParameter(ExecutableElement method, int index) {
    return sink(method)
        .filter(sink -> sink.kind() == SinkKind.SET || sink.kind() == SinkKind.DELETE)
        .filter(sink -> sink.form() != SinkForm.CARRIER)
        .filter(sink -> sink.nameArgument().isPresent() && sink.nameArgument().getAsInt() == index)
        .isPresent();
  }

  /** Whether objects of a type carry a name that was checked where they were made. */
  boolean isCookieType(TypeMirror type) {
    for (TypeMirror at = type; at != null; at = superclass(at)) {
      if (source.types().asElement(at) instanceof TypeElement element
          && element.getSimpleName().toString().contains("ookie")
          && table.ofType(descriptors.binaryName(element)).stream().anyMatch(this::makesCookie)) {
        return true;
      }
    }
    return false;
  }

  /** Whether objects of a type may come from a request, so that their names were never checked. */
  boolean isRequestCookieType(TypeMirror type) {
    return source.types().asElement(type) instanceof TypeElement element
        && table.ofType(descriptors.binaryName(element)).stream()
            .anyMatch(
                sink ->
                    sink.kind() == SinkKind.SET_OR_SEND
                        || sink.kind() == SinkKind.REQUEST
                        || sink.form() == SinkForm.SCAN);
  }

  private boolean makesCookie(CookieSink sink) {
    boolean named = sink.form() == SinkForm.NAME || sink.form() == SinkForm.SESSION;
    boolean sets = sink.kind() == SinkKind.SET || sink.kind() == SinkKind.SET_OR_SEND;
    return named && sets;
  }

  private @Nullable TypeMirror superclass(TypeMirror type) {
    List<? extends TypeMirror> parents =
        source.types().asElement(type) instanceof TypeElement
            ? source.types().directSupertypes(type)
            : List.of();
    return parents.isEmpty() ? null : parents.get(0);
  }
}
