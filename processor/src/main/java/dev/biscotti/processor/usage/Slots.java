package dev.biscotti.processor.usage;

import dev.biscotti.search.Piece;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** The parameters and fields that names were found to come from. */
final class Slots {
  private final Descriptors descriptors;
  private final Map<String, Source> sources = new LinkedHashMap<>();

  Slots(Descriptors descriptors) {
    this.descriptors = descriptors;
  }

  /** What a slot stands for. */
  sealed interface Source {
    /** A parameter. */
    record Parameter(ExecutableElement method, int index) implements Source {}

    /** A field. */
    record Field(VariableElement field) implements Source {}
  }

  /** The slot of a parameter. */
  Piece.Slot parameter(ExecutableElement method, int index) {
    String key = descriptors.key(method) + "#" + index;
    sources.putIfAbsent(key, new Source.Parameter(method, index));
    String name = method.getParameters().get(index).getSimpleName().toString();
    return new Piece.Slot(key, "the parameter \"" + name + "\" of " + describe(method));
  }

  /** The slot of a field. */
  Piece.Slot field(VariableElement field) {
    String key = descriptors.key(field);
    sources.putIfAbsent(key, new Source.Field(field));
    return new Piece.Slot(key, "the field " + describe(field));
  }

  Optional<Source> source(Piece.Slot slot) {
    return Optional.ofNullable(sources.get(slot.key()));
  }

  static String describe(Element element) {
    Element owner = element.getEnclosingElement();
    boolean constructor = element.getSimpleName().contentEquals("<init>");
    String simple =
        constructor && owner != null ? "the constructor" : element.getSimpleName().toString();
    return owner == null
        ? simple
        : (constructor ? simple + " of " : "") + qualifier(owner, simple, constructor);
  }

  private static String qualifier(Element owner, String simple, boolean constructor) {
    return constructor ? owner.getSimpleName().toString() : owner.getSimpleName() + "." + simple;
  }
}
