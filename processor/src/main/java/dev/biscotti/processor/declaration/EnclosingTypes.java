package dev.biscotti.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Which types a type is nested in. */
final class EnclosingTypes {
  private EnclosingTypes() {}

  /** The type itself, then the types around it from the inside out. */
  static List<TypeElement> of(TypeElement type) {
    List<TypeElement> types = new ArrayList<>();
    for (Element at = type; at instanceof TypeElement enclosing; at = at.getEnclosingElement()) {
      types.add(enclosing);
    }
    return types;
  }
}
