package dev.biscotti.tooling.bytecode;

import java.util.Arrays;
import java.util.Optional;
import org.objectweb.asm.Type;

/**
 * Kotlin compiles a call that leaves out arguments to a variant of the method: static, named {@code
 * m$default}, with the object first and a bit mask and a marker last; or a constructor with the
 * mask and a marker last. A bit that is set stands for an argument that was left out.
 */
final class KotlinDefaults {
  private static final String SUFFIX = "$default";
  private static final String MARKER = "kotlin/jvm/internal/DefaultConstructorMarker";

  private static final String INTERFACE = "$DefaultImpls";

  /** One int holds the bits of so many parameters. */
  private static final int BITS = 32;

  private KotlinDefaults() {}

  /**
   * What a variant stands for.
   *
   * @param reference the method itself
   * @param shift how many arguments the variant has before those of the method
   */
  record Original(ClassMentions.MethodReference reference, int shift) {}

  /** The method that a variant stands for; empty for what is no variant. */
  static Optional<Original> original(ClassMentions.MethodReference reference) {
    Type[] types = Type.getArgumentTypes(reference.descriptor());
    if (types.length < 3 || types[types.length - 2].getSort() != Type.INT) {
      return Optional.empty();
    }
    Type last = types[types.length - 1];
    boolean constructor =
        reference.name().equals(Access.CONSTRUCTOR)
            && last.getSort() == Type.OBJECT
            && last.getInternalName().equals(MARKER);
    if (constructor) {
      return Optional.of(of(reference, reference.name(), types, 0));
    }
    boolean method = reference.name().endsWith(SUFFIX) && last.getSort() == Type.OBJECT;
    if (!method) {
      return Optional.empty();
    }
    String name = reference.name().substring(0, reference.name().length() - SUFFIX.length());
    String owner = ofInterface(reference.owner());
    boolean onObject =
        types[0].getSort() == Type.OBJECT && types[0].getInternalName().equals(owner);
    return Optional.of(
        of(
            new ClassMentions.MethodReference(owner, name, reference.descriptor()),
            name,
            types,
            onObject ? 1 : 0));
  }

  /** An interface keeps them in a class of its own. */
  private static String ofInterface(String owner) {
    return owner.endsWith(INTERFACE)
        ? owner.substring(0, owner.length() - INTERFACE.length())
        : owner;
  }

  private static Original of(
      ClassMentions.MethodReference reference, String name, Type[] types, int shift) {
    int masks = Math.max(1, (types.length - 2 - shift + BITS - 1) / BITS);
    Type[] own = Arrays.copyOfRange(types, shift, Math.max(shift, types.length - 1 - masks));
    return new Original(
        new ClassMentions.MethodReference(
            reference.owner(),
            name,
            Type.getMethodDescriptor(Type.getReturnType(reference.descriptor()), own)),
        shift);
  }

  /** Whether a call of a variant leaves an argument out, by the variant's constant mask. */
  static boolean isLeftOut(int mask, int parameter) {
    return parameter >= 0 && parameter < BITS && (mask & (1 << parameter)) != 0;
  }
}
