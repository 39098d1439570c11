package dev.biscotti.processor.declaration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the codec for a declaration's {@code type} and {@code codec}. */
public final class ValueCodecResolver {
  private static final String CODEC = "dev.biscotti.runtime.CookieCodec";
  private static final Map<String, String> STANDARD =
      Map.of(
          "java.lang.String", "ofString",
          "java.lang.Boolean", "ofBoolean",
          "java.lang.Integer", "ofInt",
          "java.lang.Long", "ofLong",
          "java.util.UUID", "ofUuid",
          "java.time.Instant", "ofInstant",
          "java.time.LocalDate", "ofLocalDate",
          "java.time.Duration", "ofDuration");

  private final Elements elements;
  private final Types types;

  /**
   * Creates the resolver of a compilation.
   *
   * @param elements the compiler's elements
   * @param types the compiler's types
   */
  public ValueCodecResolver(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * The codec of a declaration.
   *
   * @param members the members of the cookie's annotation
   * @return the codec, or why there is none
   */
  public ValueCodec resolve(MirrorMembers members) {
    Optional<TypeMirror> stated =
        members.type("type").filter(type -> type.getKind() != TypeKind.ERROR);
    Optional<TypeMirror> codec =
        members.type("codec").filter(type -> type.getKind() != TypeKind.ERROR);
    if (stated.isEmpty() || codec.isEmpty()) {
      return new ValueCodec.Unresolved();
    }
    if (stated.get().getKind() == TypeKind.VOID) {
      return new ValueCodec.Missing(stated.get());
    }
    TypeMirror type =
        stated.get() instanceof PrimitiveType primitive
            ? types.boxedClass(primitive).asType()
            : stated.get();
    return codec.get().getKind() == TypeKind.VOID ? standard(type) : custom(type, codec.get());
  }

  private ValueCodec standard(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && isVisible(element)) {
      if (element.getKind() == ElementKind.ENUM) {
        return new ValueCodec.OfEnum(type);
      }
      String factory = STANDARD.get(element.getQualifiedName().toString());
      if (factory != null) {
        return new ValueCodec.Standard(type, factory);
      }
    }
    return new ValueCodec.Missing(type);
  }

  private ValueCodec custom(TypeMirror type, TypeMirror codec) {
    if (!(codec instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return new ValueCodec.Unusable(type, codec, "it is not a class");
    }
    TypeElement codecInterface = elements.getTypeElement(CODEC);
    if (codecInterface == null) {
      return new ValueCodec.Unresolved();
    }
    if (!types.isAssignable(codec, types.getDeclaredType(codecInterface, type))) {
      return new ValueCodec.Unusable(type, codec, "it is not a CookieCodec<" + simple(type) + ">");
    }
    if (!isVisible(element)) {
      return new ValueCodec.Unusable(type, codec, "generated code cannot access it");
    }
    if (element.getKind() == ElementKind.ENUM) {
      List<? extends Element> constants =
          element.getEnclosedElements().stream()
              .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
              .toList();
      return constants.size() == 1
          ? new ValueCodec.Custom(type, element, constants.get(0).getSimpleName().toString())
          : new ValueCodec.Unusable(
              type, codec, "it is an enum with " + constants.size() + " constants");
    }
    if (element.getKind() == ElementKind.INTERFACE
        || element.getModifiers().contains(Modifier.ABSTRACT)) {
      return new ValueCodec.Unusable(type, codec, "it is abstract");
    }
    boolean constructible =
        ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .anyMatch(
                constructor ->
                    constructor.getParameters().isEmpty()
                        && constructor.getModifiers().contains(Modifier.PUBLIC));
    // The constructor that javac adds has the same visibility as the class.
    boolean added =
        ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .allMatch(
                constructor ->
                    constructor.getParameters().isEmpty()
                        && !constructor.getModifiers().contains(Modifier.PRIVATE));
    return constructible || added
        ? new ValueCodec.Custom(type, element, "")
        : new ValueCodec.Unusable(type, codec, "it has no public constructor without parameters");
  }

  /** Whether code in the policy's package can refer to a type: no part of its name is private. */
  private static boolean isVisible(TypeElement type) {
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        return false;
      }
    }
    return true;
  }

  private static String simple(TypeMirror type) {
    return type instanceof DeclaredType declared
        ? declared.asElement().getSimpleName().toString()
        : type.toString();
  }
}
