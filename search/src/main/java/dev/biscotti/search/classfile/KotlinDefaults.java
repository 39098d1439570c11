package dev.biscotti.search.classfile;

import dev.biscotti.search.code.MethodRef;
import java.util.List;
import java.util.Optional;

/**
 * Finds the variants to which Kotlin compiles calls that omit arguments. A variant of a method is
 * static, is named {@code m$default}, takes the object first, and a bit mask and a marker last. A
 * variant of a constructor takes the mask and marker last. Each set bit marks an omitted argument.
 */
final class KotlinDefaults {
  private static final String SUFFIX = "$default";
  private static final String MARKER = "Lkotlin/jvm/internal/DefaultConstructorMarker;";
  private static final String INTERFACE = "$DefaultImpls";

  /** The number of parameters whose bits fit into one int. */
  private static final int BITS = 32;

  private KotlinDefaults() {}

  /**
   * The original of a variant.
   *
   * @param method the method itself
   * @param shift how many arguments the variant has before those of the method: 1 for the object,
   *     or 0
   * @param known the method's access flags, if it was found
   * @param hidden how many of its first parameters have no bit: an enum's name and number, the
   *     object around that of an inner class, the receiver of an extension
   * @param more how many more parameters without a bit there may be, if the class file does not
   *     show it
   */
  record Original(MethodRef method, int shift, Optional<Integer> known, int hidden, int more) {
    int parameters() {
      return method.parameterTypes().size();
    }

    /** Whether a parameter of the variant is one of the method. */
    boolean isOfMethod(int parameter) {
      return parameter >= shift && parameter < shift + parameters();
    }

    /** Whether the masks mark an argument as omitted, or may do so. */
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
   * Whether a name and type can be those of a variant, so that the original should be looked up.
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

  /** The original of a method; empty if it is not a variant. */
  static Optional<Original> of(ClassFile file, ClassMethod method, ClassLookup lookup) {
    return mayBe(method.name(), method.type())
        ? original(
            new ConstantPool.Method(file.name(), method.name(), method.descriptor(), method.type()),
            lookup)
        : Optional.empty();
  }

  /** The original of a called method; empty if it is not a variant. */
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

  /** An interface keeps its variants in a separate class. */
  private static String ofInterface(String owner) {
    return owner.endsWith(INTERFACE)
        ? owner.substring(0, owner.length() - INTERFACE.length())
        : owner;
  }
}
