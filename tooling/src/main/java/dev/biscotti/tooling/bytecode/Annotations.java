package dev.biscotti.tooling.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads annotations out of class files, of class and of runtime retention alike. */
final class Annotations {
  static final String PACKAGE = "Ldev/biscotti/annotations/";
  static final String ESSENTIAL_COOKIE = PACKAGE + "EssentialCookie;";
  static final String CONSENT_COOKIE = PACKAGE + "ConsentCookie;";
  static final String COOKIE_POLICY = PACKAGE + "CookiePolicy;";
  static final String COOKIE_CATALOG = PACKAGE + "CookieCatalog;";
  static final String COOKIE_NAME = PACKAGE + "CookieName;";
  static final String ALLOW_UNDECLARED_COOKIE = PACKAGE + "AllowUndeclaredCookie;";
  static final String BISCOTTI_GENERATED = PACKAGE + "BiscottiGenerated;";

  private Annotations() {}

  static List<AnnotationNode> of(ClassNode type) {
    return joined(type.visibleAnnotations, type.invisibleAnnotations);
  }

  static List<AnnotationNode> of(FieldNode field) {
    return joined(field.visibleAnnotations, field.invisibleAnnotations);
  }

  static List<AnnotationNode> of(MethodNode method) {
    return joined(method.visibleAnnotations, method.invisibleAnnotations);
  }

  /**
   * The annotations of a parameter.
   *
   * @param index the parameter's place in the descriptor; an enum's or inner class's constructor
   *     has parameters there that the source has not (JVMS section 4.7.18)
   */
  static List<AnnotationNode> ofParameter(ClassNode type, MethodNode method, int index) {
    List<AnnotationNode> all = new ArrayList<>();
    all.addAll(
        ofParameter(
            type,
            method,
            method.visibleParameterAnnotations,
            method.visibleAnnotableParameterCount,
            index));
    all.addAll(
        ofParameter(
            type,
            method,
            method.invisibleParameterAnnotations,
            method.invisibleAnnotableParameterCount,
            index));
    return all;
  }

  private static List<AnnotationNode> ofParameter(
      ClassNode type,
      MethodNode method,
      List<AnnotationNode> @Nullable [] annotations,
      int annotable,
      int index) {
    if (annotations == null) {
      return List.of();
    }
    int count = annotable == 0 ? annotations.length : annotable;
    int hidden = Access.parameterCount(method.desc) - count;
    // Captured variables of a local class come last; what javac puts first, an enum or inner class
    // has.
    boolean first = Access.isEnum(type) || !Access.isAnonymousOrLocal(type) || hidden == 1;
    int at = first ? index - hidden : index;
    return at >= 0 && at < annotations.length ? joined(annotations[at], null) : List.of();
  }

  private static List<AnnotationNode> joined(
      @Nullable List<AnnotationNode> one, @Nullable List<AnnotationNode> other) {
    List<AnnotationNode> all = new ArrayList<>();
    if (one != null) {
      all.addAll(one);
    }
    if (other != null) {
      all.addAll(other);
    }
    return all;
  }

  static Optional<AnnotationNode> find(List<AnnotationNode> annotations, String descriptor) {
    return annotations.stream().filter(node -> node.desc.equals(descriptor)).findFirst();
  }

  static boolean has(List<AnnotationNode> annotations, String descriptor) {
    return find(annotations, descriptor).isPresent();
  }

  /** Whether a field declares a cookie. */
  static boolean isDeclaration(FieldNode field) {
    return has(of(field), ESSENTIAL_COOKIE) || has(of(field), CONSENT_COOKIE);
  }

  static Optional<Object> member(AnnotationNode annotation, String name) {
    List<Object> values = annotation.values;
    if (values != null) {
      for (int i = 0; i + 1 < values.size(); i += 2) {
        if (values.get(i).equals(name)) {
          return Optional.of(values.get(i + 1));
        }
      }
    }
    return Optional.empty();
  }

  static String string(AnnotationNode annotation, String name) {
    return member(annotation, name)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .orElse("");
  }

  static boolean bool(AnnotationNode annotation, String name) {
    return member(annotation, name).filter(Boolean.TRUE::equals).isPresent();
  }

  static List<String> strings(AnnotationNode annotation, String name) {
    return list(annotation, name).stream()
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** The internal names of class literals. */
  static List<String> classes(AnnotationNode annotation, String name) {
    return list(annotation, name).stream()
        .filter(value -> value instanceof Type type && type.getSort() == Type.OBJECT)
        .map(value -> ((Type) value).getInternalName())
        .toList();
  }

  private static List<?> list(AnnotationNode annotation, String name) {
    return member(annotation, name)
        .<List<?>>map(value -> value instanceof List<?> list ? list : List.of(value))
        .orElse(List.of());
  }

  /** An enum constant; the default if it is not stated or not known. */
  static <E extends Enum<E>> E constant(
      AnnotationNode annotation, String name, Class<E> type, E otherwise) {
    if (member(annotation, name).orElse(null) instanceof String[] reference) {
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equals(reference[1])) {
          return constant;
        }
      }
    }
    return otherwise;
  }

  static boolean isSynthetic(int access) {
    return Access.has(access, Opcodes.ACC_SYNTHETIC);
  }
}
