package dev.biscotti.policy.bytecode;

import org.objectweb.asm.tree.ClassNode;

/**
 * Tells the classes that we generate: they name declared cookies only. {@code @Generated} is not
 * kept in class files, but the shape tells them.
 */
final class GeneratedClasses {
  private static final String TYPED_COOKIE = "dev/biscotti/runtime/cookie/";
  private static final String GUARD = "Ldev/biscotti/runtime/guard/CookieGuard;";

  private GeneratedClasses() {}

  static boolean isOurs(ClassNode type) {
    boolean typedCookie = type.superName != null && type.superName.startsWith(TYPED_COOKIE);
    boolean guard =
        type.fields.stream()
            .anyMatch(field -> field.name.equals("guard") && field.desc.equals(GUARD));
    return typedCookie || guard;
  }
}
