package dev.biscotti.search.classfile;

import dev.biscotti.search.code.MethodRef;
import java.util.List;
import java.util.Optional;

/**
 * Kotlin compiles a call that leaves out arguments to a variant of the method: static, named {@code
 * m$default}, with the object first, and a bit mask and a marker last; or a constructor with the
 * mask and a marker last. A bit that is set is for an argument that was left out.
 */
final class KotlinDefaults {
  private static final String SUFFIX = "$default";
  private static final String MARKER = "Lkotlin/jvm/internal/DefaultConstructorMarker;";
  private static final String INTERFACE = "$DefaultImpls";

  /** One int holds the bits of so many parameters. */
  private static final int BITS = 32;

  private KotlinDefaults() {}

  /**
   * What a variant is for.
   *
   * @param method the method itself
   * @param shift how many arguments the variant has before those of the method: its object, or none
   * @param known the method's access flags, if it was found
   * @param hidden how many of its first parameters have no bit: an enum's name and number, the
   *     object around that of an inner class, the receiver of an extension
   * @param more how many more that may be, where the class file does not tell
   */
  record Original(MethodRef method, int shift, Optional<Integer> known, int hidden, int more) {
    int parameters() {
      return method.parameterTypes().size();
    }

    /** Whether a parameter of the variant is one of the method. */
    boolean isOfMethod(int parameter) {
      return parameter >= shift && parameter < shift + parameters();
    }

    /** Whether masks leave an argument out, or may. */
    boolean isLeftOut(List<Integer> masks, int parameter) {
      for (int bit = parameter - hidden - more; bit <= parameter - hidden; bit++) {
        if (bit >= 0
            && bit / BITS < masks.size()
            && (masks.get(bit / BITS) & (1 << (bit % BITS))) != 0) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * Whether a name and type can be those of a variant, so that it is worth asking for the original.
   */
  static boolean mayBe(String name, MethodType type) {
    int count = type.parameters().size();
    if (count < 3 || !type.parameters().get(count - 2).equals("I")) {
      return false;
    }
    String last = type.parameters().get(count - 1);
    return name.equals(MethodRef.CONSTRUCTOR)
        ? last.equals(MARKER)
        : name.endsWith(SUFFIX) && name.length() > SUFFIX.length() && last.startsWith("L");
  }

  /** The method that a method is a variant of; empty for what is none. */
  static Optional<Original> of(ClassFile file, ClassMethod method, ClassLookup lookup) {
    return mayBe(method.name(), method.type())
        ? original(
            new ConstantPool.Method(file.name(), method.name(), method.descriptor(), method.type()),
            lookup)
        : Optional.empty();
  }

  /** The method that a variant is for; empty for what is no variant. */
  static Optional<Original> original(ConstantPool.Method variant, ClassLookup lookup) {
    if (!mayBe(variant.name(), variant.type())) {
      return Optional.empty();
    }
    boolean constructor = variant.name().equals(MethodRef.CONSTRUCTOR);
    String owner = constructor ? variant.owner() : ofInterface(variant.owner());
    Optional<ClassFile> file = lookup.file(owner);
    boolean onObject =
        !constructor
            && variant.type().parameters().get(0).equals("L" + owner.replace('.', '/') + ";");
    if (file.isEmpty()) {
      return Optional.of(unknown(variant, owner, onObject ? 1 : 0));
    }
    Optional<Original> found = onObject ? found(variant, file.get(), 1) : Optional.empty();
    return found.or(() -> found(variant, file.get(), 0));
  }

  private static Optional<Original> found(ConstantPool.Method variant, ClassFile file, int shift) {
    MethodRef ref = ref(variant, file.name(), shift);
    Optional<ClassMethod> method = file.method(ref.name(), ref.descriptor());
    if (method.isEmpty() || (!ref.isConstructor() && method.get().isStatic() != (shift == 0))) {
      return Optional.empty();
    }
    Optional<Integer> access = Optional.of(method.get().access());
    if (ref.isConstructor()) {
      int hidden = Access.has(file.access(), Access.ENUM) ? 2 : file.isInner() ? 1 : 0;
      return Optional.of(new Original(ref, shift, access, hidden, file.isLocal() ? 1 : 0));
    }
    List<String> names = method.get().parameterNames();
    String first = names.isEmpty() ? "-" : names.get(0);
    int receiver = first.startsWith("$this") || first.startsWith("$receiver") ? 1 : 0;
    return Optional.of(new Original(ref, shift, access, receiver, first.isEmpty() ? 1 : 0));
  }

  private static Original unknown(ConstantPool.Method variant, String owner, int shift) {
    return new Original(ref(variant, owner, shift), shift, Optional.empty(), 0, 1);
  }

  private static MethodRef ref(ConstantPool.Method variant, String owner, int shift) {
    List<String> types = variant.type().parameters();
    int rest = types.size() - shift - 1;
    int masks = 1;
    while (rest - masks > BITS * masks) {
      masks++;
    }
    List<String> own = types.subList(shift, Math.max(shift, types.size() - 1 - masks));
    String name =
        variant.name().equals(MethodRef.CONSTRUCTOR)
            ? variant.name()
            : variant.name().substring(0, variant.name().length() - SUFFIX.length());
    return new MethodRef(owner, name, "(" + String.join("", own) + ")" + variant.type().result());
  }

  /** An interface keeps them in a class of its own. */
  private static String ofInterface(String owner) {
    return owner.endsWith(INTERFACE)
        ? owner.substring(0, owner.length() - INTERFACE.length())
        : owner;
  }
}
