package dev.biscotti.tooling.bytecode;

import dev.biscotti.annotations.ConsentCookie;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.policy.StatedMembers;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** The members of an annotation in a class file, which holds no defaults: ours are asked. */
final class AnnotationMembers implements StatedMembers {
  private static final Map<String, Object> ESSENTIAL = defaults(EssentialCookie.class);
  private static final Map<String, Object> CONSENT = defaults(ConsentCookie.class);

  private final AnnotationNode annotation;
  private final Map<String, Object> defaults;

  private AnnotationMembers(AnnotationNode annotation, Map<String, Object> defaults) {
    this.annotation = annotation;
    this.defaults = defaults;
  }

  static StatedMembers ofEssential(AnnotationNode annotation) {
    return new AnnotationMembers(annotation, ESSENTIAL);
  }

  static StatedMembers ofConsent(AnnotationNode annotation) {
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
    return Annotations.member(annotation, member)
        .orElseGet(() -> defaults.getOrDefault(member, ""));
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
    return type.isInstance(value(member))
        ? type.cast(value(member))
        : Annotations.constant(annotation, member, type, unresolved);
  }

  /** As source writes it: a class file does not tell a $ from the dot before a nested class. */
  @Override
  public String typeName(String member) {
    Object value = value(member);
    String name =
        value instanceof Type type
            ? type.getClassName()
            : value instanceof Class<?> type ? type.getTypeName() : "java.lang.String";
    return name.replace('$', '.');
  }
}
