package dev.biscotti.tooling.bytecode;

import org.objectweb.asm.tree.AbstractInsnNode;

/** Where a value comes from within its method. */
sealed interface Origin {
  /**
   * A parameter, or the object itself.
   *
   * @param local the local variable that holds it when the method begins
   */
  record Parameter(int local) implements Origin {}

  /**
   * What an instruction makes. An object comes from the call of its constructor, a StringBuilder
   * from the last call that changed it.
   *
   * @param instruction the instruction
   */
  record Made(AbstractInsnNode instruction) implements Origin {}

  /**
   * A StringBuilder that was handed to somebody who may have changed it.
   *
   * @param instruction the call or store that handed it on
   */
  record HandedOn(AbstractInsnNode instruction) implements Origin {}
}
