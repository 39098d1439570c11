package dev.biscotti.policy.bytecode;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclarationBuilder;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
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
    Optional<AnnotationNode> essential =
        Annotations.find(annotations, Annotations.ESSENTIAL_COOKIE);
    if (essential.isPresent()) {
      AnnotationNode annotation = essential.get();
      Exemption because =
          Annotations.constant(annotation, "because", Exemption.class, Exemption.SERVICE_DELIVERY);
      return Optional.of(
          complete(
              CookieDeclaration.essential(
                  name(annotation, name), because, Annotations.string(annotation, "purpose")),
              annotation,
              type,
              field));
    }
    return Annotations.find(annotations, Annotations.CONSENT_COOKIE)
        .map(
            annotation ->
                complete(
                    CookieDeclaration.consent(
                        name(annotation, name),
                        Annotations.string(annotation, "category"),
                        Annotations.string(annotation, "purpose")),
                    annotation,
                    type,
                    field));
  }

  private static DeclaredName name(AnnotationNode annotation, String name) {
    return Annotations.bool(annotation, "pattern")
        ? DeclaredName.pattern(name, Annotations.string(annotation, "placeholder"))
        : new DeclaredName.Exact(name);
  }

  private static CookieDeclaration complete(
      CookieDeclarationBuilder builder,
      AnnotationNode annotation,
      ClassNode type,
      FieldNode field) {
    return builder
        .storage(Annotations.constant(annotation, "storage", Storage.class, Storage.COOKIE))
        .setBy(Annotations.constant(annotation, "setBy", SetBy.class, SetBy.APPLICATION))
        .provider(Annotations.string(annotation, "provider"))
        .source(new DeclarationSource(Access.binaryName(type.name), field.name))
        .build();
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
