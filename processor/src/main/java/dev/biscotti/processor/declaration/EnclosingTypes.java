package dev.biscotti.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds the types that enclose a type. */
final class EnclosingTypes {
  private EnclosingTypes() {}

  /** The type itself, then its enclosing types from the inside out. */
  static List<TypeElement> of(TypeElement type) {
    List<TypeElement> types = new ArrayList<>();
    for (Element at = type; at instanceof TypeElement enclosing; at = at.getEnclosingElement()) {
      types.add(enclosing);
    }
    return types;
  }
}
