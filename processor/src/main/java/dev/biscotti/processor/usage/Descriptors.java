package dev.biscotti.processor.usage;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Writes methods as the JVM does (JVMS section 4.3). */
final class Descriptors {
  private final Elements elements;
  private final Types types;

  Descriptors(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  String of(ExecutableElement method) {
    StringBuilder text = new StringBuilder("(");
    for (VariableElement parameter : method.getParameters()) {
      append(text, parameter.asType());
    }
    append(text.append(')'), method.getReturnType());
    return text.toString();
  }

  /** A method told apart from every other one. */
  String key(ExecutableElement method) {
    return owner(method) + "." + method.getSimpleName() + of(method);
  }

  /** A field told apart from every other one. */
  String key(VariableElement field) {
    return (field.getEnclosingElement() instanceof TypeElement type ? binaryName(type) : "")
        + "."
        + field.getSimpleName();
  }

  private String owner(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement type ? binaryName(type) : "";
  }

  String binaryName(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }

  private void append(StringBuilder text, TypeMirror type) {
    TypeMirror erased = types.erasure(type);
    switch (erased.getKind()) {
      case BOOLEAN -> text.append('Z');
      case BYTE -> text.append('B');
      case SHORT -> text.append('S');
      case INT -> text.append('I');
      case LONG -> text.append('J');
      case CHAR -> text.append('C');
      case FLOAT -> text.append('F');
      case DOUBLE -> text.append('D');
      case VOID -> text.append('V');
      case ARRAY -> append(text.append('['), ((ArrayType) erased).getComponentType());
      default -> {
        String name =
            types.asElement(erased) instanceof TypeElement element
                ? binaryName(element)
                : erased.toString();
        text.append('L').append(name.replace('.', '/')).append(';');
      }
    }
  }
}
