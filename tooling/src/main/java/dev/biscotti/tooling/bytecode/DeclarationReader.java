package dev.biscotti.tooling.bytecode;

import dev.biscotti.policy.CookieFacts;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.UndeclaredAllowance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads declared constants from class files: what a search must know of them, not their text. */
final class DeclarationReader {
  private DeclarationReader() {}

  /** The cookies that a class itself declares, in its order. */
  static List<CookieDeclaration> cookies(ClassNode type) {
    List<CookieDeclaration> cookies = new ArrayList<>();
    for (FieldNode field : type.fields) {
      if (field.value instanceof String name) {
        cookie(type, field, name).ifPresent(cookies::add);
      }
    }
    return cookies;
  }

  private static Optional<CookieDeclaration> cookie(ClassNode type, FieldNode field, String name) {
    List<AnnotationNode> annotations = Annotations.of(field);
    DeclarationSource source = new DeclarationSource(Access.binaryName(type.name), field.name);
    return Annotations.find(annotations, Annotations.ESSENTIAL_COOKIE)
        .map(AnnotationMembers::ofEssential)
        .map(members -> CookieFacts.essential(name, members, source))
        .or(
            () ->
                Annotations.find(annotations, Annotations.CONSENT_COOKIE)
                    .map(AnnotationMembers::ofConsent)
                    .map(members -> CookieFacts.consent(name, members, source)));
  }

  /** The places of a class where undeclared cookies are allowed, named as the inventory does. */
  static List<UndeclaredAllowance> allowances(ClassNode type) {
    String typeName = Access.binaryName(type.name);
    List<UndeclaredAllowance> found = new ArrayList<>();
    add(found, typeName, Annotations.of(type));
    for (FieldNode field : type.fields) {
      add(found, typeName + "." + field.name, Annotations.of(field));
    }
    for (MethodNode method : type.methods) {
      String location = typeName + "." + method.name;
      if (!Annotations.isSynthetic(method.access)) {
        add(found, location, Annotations.of(method));
        int parameters = Type.getArgumentCount(method.desc);
        for (int i = 0; i < parameters; i++) {
          add(found, location + ", parameter " + (i + 1), Annotations.ofParameter(type, method, i));
        }
      }
    }
    return found;
  }

  private static void add(
      List<UndeclaredAllowance> found, String location, List<AnnotationNode> annotations) {
    Annotations.find(annotations, Annotations.ALLOW_UNDECLARED_COOKIE)
        .map(annotation -> Annotations.string(annotation, "reason"))
        .ifPresent(reason -> found.add(new UndeclaredAllowance(location, reason)));
  }
}
