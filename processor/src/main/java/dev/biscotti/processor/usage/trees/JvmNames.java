package dev.biscotti.processor.usage.trees;

import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.MethodRef;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes types and members as class files do (JVMS 4.2, 4.3). */
public final class JvmNames {
  /** The parameters that javac prepends to an enum's constructors. */
  private static final String ENUM_PARAMETERS = "Ljava/lang/String;I";

  private final SourceModel source;

  /**
   * Creates the names of one compilation.
   *
   * @param source javac's view of it
   */
  public JvmNames(SourceModel source) {
    this.source = source;
  }

  String binaryName(TypeElement type) {
    return source.elements().getBinaryName(type).toString();
  }

  /** The binary name of the class that contains a member. */
  String owner(Element member) {
    Optional<TypeElement> type = SourceModel.classAround(member);
    return type.isPresent() ? binaryName(type.get()) : "";
  }

  String descriptor(TypeElement type) {
    return "L" + binaryName(type).replace('.', '/') + ";";
  }

  /** The erased type. */
  String descriptor(TypeMirror type) {
    StringBuilder text = new StringBuilder();
    append(text, type);
    return text.toString();
  }

  /** The class of a type, or the name of an array as the owner of a method. */
  String ownerName(TypeMirror type) {
    String descriptor = descriptor(type);
    return descriptor.startsWith("L")
        ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.')
        : descriptor.replace('/', '.');
  }

  MethodRef ref(ExecutableElement method) {
    return ref(method, owner(method));
  }

  MethodRef ref(ExecutableElement method, String owner) {
    return new MethodRef(owner, name(method), descriptor(method));
  }

  private static String name(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? MethodRef.CONSTRUCTOR
        : method.getSimpleName().toString();
  }

  FieldRef ref(VariableElement field) {
    return new FieldRef(owner(field), field.getSimpleName().toString());
  }

  /**
   * The erased descriptor of a method or constructor.
   *
   * @param method the method
   * @return the descriptor, with the parameters that javac adds
   */
  public String descriptor(ExecutableElement method) {
    StringBuilder text = new StringBuilder("(");
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      appendAdded(text, method);
    }
    for (VariableElement parameter : method.getParameters()) {
      append(text, parameter.asType());
    }
    append(text.append(')'), method.getReturnType());
    return text.toString();
  }

  private void appendAdded(StringBuilder text, ExecutableElement constructor) {
    Optional<TypeElement> type = SourceModel.classAround(constructor);
    Optional<TypeElement> outer = type.isEmpty() ? type : outerParameter(type.get());
    if (outer.isPresent()) {
      text.append(descriptor(outer.get()));
    } else if (type.isPresent() && type.get().getKind() == ElementKind.ENUM) {
      text.append(ENUM_PARAMETERS);
    }
  }

  /**
   * The class of the enclosing object, which constructors of a member class get first. Constructors
   * of local classes get it too, but what such a class captures is looked up in the code around it.
   */
  Optional<TypeElement> outerParameter(TypeElement type) {
    return type.getNestingKind() == NestingKind.MEMBER
        ? source.instanceAround(type)
        : Optional.empty();
  }

  /** The number of parameters that javac prepends to those of a constructor. */
  int added(ExecutableElement method) {
    Optional<TypeElement> type = SourceModel.classAround(method);
    if (method.getKind() != ElementKind.CONSTRUCTOR || type.isEmpty()) {
      return 0;
    }
    if (type.get().getKind() == ElementKind.ENUM) {
      return 2;
    }
    return outerParameter(type.get()).isPresent() ? 1 : 0;
  }

  /** The field in which an object of a member class stores its enclosing object. */
  FieldRef outerField(TypeElement type, TypeElement outer) {
    int depth = 0;
    for (Optional<TypeElement> at = source.instanceAround(outer);
        at.isPresent();
        at = source.instanceAround(at.get())) {
      depth++;
    }
    return new FieldRef(binaryName(type), "this$" + depth);
  }

  private void append(StringBuilder text, TypeMirror type) {
    TypeMirror erased = type.getKind().isPrimitive() ? type : source.types().erasure(type);
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
      default -> text.append('L').append(internalName(erased)).append(';');
    }
  }

  private String internalName(TypeMirror erased) {
    boolean known =
        erased.getKind() != TypeKind.ERROR
            && erased instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement;
    String name =
        known
            ? binaryName((TypeElement) ((DeclaredType) erased).asElement())
            : erased.getKind() == TypeKind.NULL ? "java.lang.Object" : erased.toString();
    return name.replace('.', '/');
  }
}
