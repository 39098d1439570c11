package dev.biscotti.tooling.bytecode;

import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads where {@code @AllowUndeclaredCookie} allows undeclared cookies. Neither a local variable's
 * annotation nor {@code @SuppressWarnings} is in a class file.
 */
final class Exceptions {
  private final Flows flows;
  private final LambdaSites lambdas;

  Exceptions(Flows flows, LambdaSites lambdas) {
    this.flows = flows;
    this.lambdas = lambdas;
  }

  /** Whether a declaration around an instruction allows them. */
  boolean isAllowed(Point point) {
    Point at = lambdas.outermost(point);
    MethodNode method = at.flow().method();
    return Annotations.has(Annotations.of(method), Annotations.ALLOW_UNDECLARED_COOKIE)
        || initialized(at).filter(Exceptions::isAllowed).isPresent()
        || isAllowed(at.flow().owner());
  }

  static boolean isAllowed(FieldNode field) {
    return Annotations.has(Annotations.of(field), Annotations.ALLOW_UNDECLARED_COOKIE);
  }

  /** Whether a class allows them, or the class or method that it stands in. */
  boolean isAllowed(ClassNode type) {
    if (Annotations.has(Annotations.of(type), Annotations.ALLOW_UNDECLARED_COOKIE)) {
      return true;
    }
    Optional<ClassNode> outer = Access.outerClass(type).flatMap(flows::type);
    if (outer.isEmpty()) {
      return false;
    }
    boolean byMethod =
        type.outerMethod != null
            && Access.method(outer.get(), type.outerMethod, type.outerMethodDesc)
                .map(Annotations::of)
                .filter(all -> Annotations.has(all, Annotations.ALLOW_UNDECLARED_COOKIE))
                .isPresent();
    return byMethod || isAllowed(outer.get());
  }

  /** The field that an instruction of an initializer works for. */
  static Optional<FieldNode> initialized(Point point) {
    MethodFlow flow = point.flow();
    String method = flow.method().name;
    if (!method.equals(Access.STATIC_INITIALIZER) && !method.equals(Access.CONSTRUCTOR)) {
      return Optional.empty();
    }
    // An initializer keeps something on the stack until it stores its result.
    AbstractInsnNode at = point.instruction();
    while (at.getNext() != null) {
      boolean stores = at.getOpcode() == Opcodes.PUTFIELD || at.getOpcode() == Opcodes.PUTSTATIC;
      if (stores && at instanceof FieldInsnNode field) {
        boolean own = field.owner.equals(flow.owner().name);
        boolean initializer =
            at.getOpcode() == Opcodes.PUTSTATIC || FieldValues.isInitializer(flow, at);
        return own && initializer ? Access.field(flow.owner(), field.name) : Optional.empty();
      }
      at = at.getNext();
      AbstractInsnNode next = at;
      if (next.getOpcode() >= 0
          && flow.before(next).filter(frame -> frame.getStackSize() == 0).isPresent()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
