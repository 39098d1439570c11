package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.ListedNames;
import dev.biscotti.search.Texts;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads {@code @CookieName}: what carries it may be used as a name. */
final class CookieNames {
  private final Hierarchy hierarchy;

  CookieNames(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** The names that an annotated field can hold, or that it is checked elsewhere. */
  static Optional<Texts> ofField(FieldNode field) {
    return of(Annotations.of(field));
  }

  /** Of a method, or of one that it overrides. */
  Optional<Texts> ofMethod(ClassNode owner, MethodNode method) {
    return hierarchy.withOverridden(owner, method).stream()
        .map(member -> of(Annotations.of(member.node())))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Of a parameter, or of the same one of a method that is overridden. */
  Optional<Texts> ofParameter(ClassNode owner, MethodNode method, int index) {
    return hierarchy.withOverridden(owner, method).stream()
        .map(member -> of(Annotations.ofParameter(member.owner(), member.node(), index)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Texts> of(List<AnnotationNode> annotations) {
    if (Annotations.has(annotations, Annotations.ALLOW_UNDECLARED_COOKIE)) {
      return Optional.of(Texts.settled());
    }
    return listed(annotations, false).map(ListedNames::texts);
  }

  /** What the annotation lists; empty if it is not there. */
  static Optional<ListedNames> listed(List<AnnotationNode> annotations, boolean foreign) {
    return Annotations.find(annotations, Annotations.COOKIE_NAME)
        .map(annotation -> new ListedNames(Annotations.strings(annotation, "value"), foreign));
  }
}
