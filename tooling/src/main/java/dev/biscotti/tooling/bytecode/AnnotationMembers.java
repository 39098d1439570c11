package dev.biscotti.tooling.bytecode;

import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.policy.StatedMembers;
import dev.biscotti.search.classfile.ClassAnnotation;
import dev.biscotti.search.code.Descriptors;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The members of an annotation in a class file. A class file holds no defaults, so these come from
 * our own annotation types.
 */
final class AnnotationMembers implements StatedMembers {
  private static final Map<String, Object> ESSENTIAL = defaults(EssentialCookie.class);
  private static final Map<String, Object> CONSENT = defaults(ConsentCookie.class);

  private final ClassAnnotation annotation;
  private final Map<String, Object> defaults;

  private AnnotationMembers(ClassAnnotation annotation, Map<String, Object> defaults) {
    this.annotation = annotation;
    this.defaults = defaults;
  }

  static StatedMembers ofEssential(ClassAnnotation annotation) {
    return new AnnotationMembers(annotation, ESSENTIAL);
  }

  static StatedMembers ofConsent(ClassAnnotation annotation) {
    return new AnnotationMembers(annotation, CONSENT);
  }

  private static Map<String, Object> defaults(Class<?> annotation) {
    Map<String, Object> defaults = new HashMap<>();
    for (Method member : annotation.getDeclaredMethods()) {
      Object value = member.getDefaultValue();
      if (value != null) {
        defaults.put(member.getName(), value);
      }
    }
    return defaults;
  }

  private Object value(String member) {
    return annotation.member(member).orElseGet(() -> defaults.getOrDefault(member, ""));
  }

  @Override
  public String string(String member) {
    return value(member) instanceof String text ? text : "";
  }

  @Override
  public boolean bool(String member) {
    return Boolean.TRUE.equals(value(member));
  }

  @Override
  public <E extends Enum<E>> E constant(Class<E> type, String member, E unresolved) {
    Object value = value(member);
    if (value instanceof ClassAnnotation.EnumConstant stated) {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equals(stated.name())) {
          return constant;
        }
      }
    }
    return type.isInstance(value) ? type.cast(value) : unresolved;
  }

  @Override
  public int integer(String member) {
    return value(member) instanceof Integer number ? number : 0;
  }

  @Override
  public List<String> strings(String member) {
    return annotation.list(member).stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  @Override
  public <E extends Enum<E>> List<E> constants(Class<E> type, String member) {
    Set<String> stated =
        annotation.list(member).stream()
            .filter(ClassAnnotation.EnumConstant.class::isInstance)
            .map(one -> ((ClassAnnotation.EnumConstant) one).name())
            .collect(Collectors.toSet());
    return Stream.of(type.getEnumConstants()).filter(one -> stated.contains(one.name())).toList();
  }

  /**
   * The name as in source. A class file does not distinguish a $ from the dot before a nested
   * class.
   */
  @Override
  public String typeName(String member) {
    Object value = value(member);
    if (value instanceof ClassAnnotation.ClassLiteral literal) {
      return typeNameOf(literal.descriptor());
    }
    return value instanceof Class<?> type ? type.getCanonicalName() : "java.lang.String";
  }

  private static String typeNameOf(String descriptor) {
    return switch (descriptor.charAt(0)) {
      case '[' -> typeNameOf(descriptor.substring(1)) + "[]";
      case 'L' -> Descriptors.className(descriptor).replace('$', '.');
      case 'B' -> "byte";
      case 'C' -> "char";
      case 'D' -> "double";
      case 'F' -> "float";
      case 'I' -> "int";
      case 'J' -> "long";
      case 'S' -> "short";
      case 'Z' -> "boolean";
      default -> "void";
    };
  }
}
