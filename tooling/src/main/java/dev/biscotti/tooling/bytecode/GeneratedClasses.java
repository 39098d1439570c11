package dev.biscotti.tooling.bytecode;

import org.objectweb.asm.tree.ClassNode;

/** Tells the classes that the processor generates: they name declared cookies only. */
final class GeneratedClasses {
  private GeneratedClasses() {}

  static boolean isOurs(ClassNode type) {
    return Annotations.has(Annotations.of(type), Annotations.BISCOTTI_GENERATED);
  }
}
