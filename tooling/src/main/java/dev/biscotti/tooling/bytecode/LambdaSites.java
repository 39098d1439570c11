package dev.biscotti.tooling.bytecode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds where a lambda stands whose body a compiler made into a method of its own. */
final class LambdaSites {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

  private final Flows flows;
  private final Map<String, Map<String, Point>> byClass = new HashMap<>();

  LambdaSites(Flows flows) {
    this.flows = flows;
  }

  /** The method that an instruction makes a function of; empty if it makes none. */
  static Optional<Handle> target(AbstractInsnNode instruction) {
    return instruction instanceof InvokeDynamicInsnNode dynamic
            && dynamic.bsm.getOwner().equals(FACTORY)
            && dynamic.bsmArgs.length > 1
            && dynamic.bsmArgs[1] instanceof Handle handle
        ? Optional.of(handle)
        : Optional.empty();
  }

  /** Whether a method is what a compiler made of a lambda: javac, Kotlin, Scala name them so. */
  static boolean isBody(MethodNode method) {
    boolean named =
        method.name.startsWith("lambda$")
            || method.name.contains("$lambda$")
            || method.name.contains("$anonfun$");
    return named && Access.has(method.access, Opcodes.ACC_PRIVATE | Opcodes.ACC_SYNTHETIC);
  }

  /** The instruction that makes a function of a lambda's body. */
  Optional<Point> of(ClassNode owner, MethodNode body) {
    return isBody(body)
        ? Optional.ofNullable(sites(owner).get(body.name + body.desc))
        : Optional.empty();
  }

  private Map<String, Point> sites(ClassNode owner) {
    Map<String, Point> known = byClass.get(owner.name);
    if (known == null) {
      known = new HashMap<>();
      for (MethodNode method : owner.methods) {
        for (AbstractInsnNode instruction : method.instructions) {
          Optional<Handle> target = target(instruction);
          if (target.isPresent() && target.get().getOwner().equals(owner.name)) {
            add(known, target.get(), owner, method, instruction);
          }
        }
      }
      byClass.put(owner.name, known);
    }
    return known;
  }

  private void add(
      Map<String, Point> sites,
      Handle target,
      ClassNode owner,
      MethodNode method,
      AbstractInsnNode instruction) {
    flows
        .of(owner, method)
        .ifPresent(
            flow ->
                sites.putIfAbsent(
                    target.getName() + target.getDesc(), new Point(flow, instruction)));
  }

  /** What a lambda's body gets for a parameter from around it; empty for the lambda's own. */
  Optional<FlowValue> captured(Point site, MethodNode body, int parameter) {
    int index = parameter + (Access.isStatic(body) ? 0 : 1);
    return index < site.arguments() ? Optional.of(site.argument(index)) : Optional.empty();
  }

  /** The place in a method that somebody wrote: around the lambda, and the lambda around that. */
  Point outermost(Point point) {
    Point at = point;
    Optional<Point> site = of(at.flow().owner(), at.flow().method());
    while (site.isPresent()) {
      at = site.get();
      site = of(at.flow().owner(), at.flow().method());
    }
    return at;
  }
}
