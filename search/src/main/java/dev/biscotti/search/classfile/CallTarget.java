package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.MethodRef;
import java.util.Optional;

/**
 * What an instruction calls.
 *
 * @param method the method; for a variant that fills in Kotlin's default arguments, the original
 * @param dispatch how the method that runs is chosen
 * @param original the original, if the instruction calls such a variant
 */
record CallTarget(
    MethodRef method, Call.Dispatch dispatch, Optional<KotlinDefaults.Original> original) {
  static CallTarget of(
      int opcode, ConstantPool.Method method, ClassFile caller, ClassLookup lookup) {
    MethodRef ref = new MethodRef(method.owner(), method.name(), method.descriptor());
    boolean constructor = ref.isConstructor();
    if (constructor || opcode == Opcodes.INVOKESTATIC) {
      Optional<KotlinDefaults.Original> original = KotlinDefaults.original(method, lookup);
      if (original.isPresent()) {
        return new CallTarget(original.get().method(), dispatch(original.get()), original);
      }
    }
    Call.Dispatch dispatch =
        switch (opcode) {
          case Opcodes.INVOKESTATIC -> Call.Dispatch.STATIC;
          case Opcodes.INVOKESPECIAL -> Call.Dispatch.SPECIAL;
          default ->
              isPrivate(method, caller, lookup) ? Call.Dispatch.SPECIAL : Call.Dispatch.VIRTUAL;
        };
    return new CallTarget(ref, dispatch, Optional.empty());
  }

  private static Call.Dispatch dispatch(KotlinDefaults.Original original) {
    if (original.method().isConstructor()
        || original.known().filter(CallTarget::isPrivate).isPresent()) {
      return original.shift() == 0 && !original.method().isConstructor()
          ? Call.Dispatch.STATIC
          : Call.Dispatch.SPECIAL;
    }
    return original.shift() == 0 ? Call.Dispatch.STATIC : Call.Dispatch.VIRTUAL;
  }

  private static boolean isPrivate(int access) {
    return Access.has(access, Access.PRIVATE);
  }

  /**
   * Whether the target is private. Since Java 11, nested classes call each other's private methods
   * with ordinary instructions.
   */
  private static boolean isPrivate(
      ConstantPool.Method method, ClassFile caller, ClassLookup lookup) {
    boolean nested = outermost(method.owner()).equals(outermost(caller.name()));
    Optional<ClassFile> owner =
        method.owner().equals(caller.name())
            ? Optional.of(caller)
            : nested ? lookup.file(method.owner()) : Optional.empty();
    Optional<ClassMethod> found =
        owner.isEmpty() ? Optional.empty() : owner.get().method(method.name(), method.descriptor());
    return found.isPresent() && isPrivate(found.get().access());
  }

  private static String outermost(String name) {
    int nested = name.indexOf('$', 1);
    return nested < 0 ? name : name.substring(0, nested);
  }
}
