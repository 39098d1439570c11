package dev.biscotti.tooling.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Tells whether everything that supplies a parameter or a field can be seen in the module. */
final class Reachability {
  /** Annotations from here describe a method; any other may stand for a framework that calls it. */
  private static final Set<String> DESCRIBING =
      Set.of(
          "java.lang.",
          "dev.biscotti.annotations.",
          "org.jspecify.annotations.",
          "org.jetbrains.annotations.",
          "com.google.errorprone.annotations.",
          "kotlin.",
          "scala.",
          "lombok.");

  private static final List<String> ENDINGS =
      List.of(".Nullable", ".NonNull", ".Nonnull", ".NotNull", ".VisibleForTesting");

  private final Flows flows;
  private final Hierarchy hierarchy;

  Reachability(Flows flows, Hierarchy hierarchy) {
    this.flows = flows;
    this.hierarchy = hierarchy;
  }

  /** Whether every call of a method or constructor is in the module. */
  boolean allCallsVisible(ClassNode owner, MethodNode method) {
    if (isCalledByFramework(owner, method)) {
      return false;
    }
    if (method.name.equals(Access.CONSTRUCTOR)) {
      return Access.isEnum(owner)
          || (isHidden(owner, method.access) && !isAnnotatedByFramework(Annotations.of(owner)));
    }
    return isHidden(owner, method.access) && hierarchy.withOverridden(owner, method).size() == 1;
  }

  /** Whether every assignment of a field is in its own class. */
  boolean allAssignmentsVisible(FieldNode field) {
    return Access.has(field.access, Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL)
        && !isAnnotatedByFramework(Annotations.of(field));
  }

  /** Private or package-private, or in something that is. */
  private boolean isHidden(ClassNode owner, int access) {
    return isHidden(access) || isHidden(owner);
  }

  private static boolean isHidden(int access) {
    return !Access.has(access, Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED);
  }

  private boolean isHidden(ClassNode type) {
    Optional<ClassNode> at = Optional.of(type);
    while (at.isPresent()) {
      if (Access.isAnonymousOrLocal(at.get()) || isHidden(Access.flags(at.get()))) {
        return true;
      }
      at = Access.outerClass(at.get()).flatMap(flows::type);
    }
    return false;
  }

  private static boolean isCalledByFramework(ClassNode owner, MethodNode method) {
    if (isAnnotatedByFramework(Annotations.of(method))) {
      return true;
    }
    List<AnnotationNode> ofParameters = new ArrayList<>();
    for (int i = 0; i < Access.parameterCount(method.desc); i++) {
      ofParameters.addAll(Annotations.ofParameter(owner, method, i));
    }
    return isAnnotatedByFramework(ofParameters);
  }

  private static boolean isAnnotatedByFramework(List<AnnotationNode> annotations) {
    return annotations.stream()
        .map(annotation -> Type.getType(annotation.desc).getClassName())
        .anyMatch(
            name ->
                DESCRIBING.stream().noneMatch(name::startsWith)
                    && ENDINGS.stream().noneMatch(name::endsWith));
  }
}
