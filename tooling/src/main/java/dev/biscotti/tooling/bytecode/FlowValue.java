package dev.biscotti.tooling.bytecode;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Value;

/**
 * A value on the stack or in a local variable.
 *
 * @param size how many slots it takes (JVMS section 2.6.1)
 * @param type the type that the code tells
 * @param origins where it can come from; none if that cannot be told
 */
record FlowValue(int size, Type type, Set<Origin> origins) implements Value {
  private static final Type OBJECT = Type.getObjectType("java/lang/Object");
  private static final Set<String> BUILDERS =
      Set.of("java/lang/StringBuilder", "java/lang/StringBuffer");

  static final FlowValue UNSET = new FlowValue(1, Type.VOID_TYPE, Set.of());

  static FlowValue of(Type type, Origin origin) {
    return new FlowValue(type.getSize(), type, Set.of(origin));
  }

  static FlowValue unknown(Type type) {
    return new FlowValue(type.getSize(), type, Set.of());
  }

  FlowValue as(Type other) {
    return new FlowValue(size, other, origins);
  }

  @Override
  public int getSize() {
    return size;
  }

  FlowValue or(FlowValue other) {
    if (equals(other)) {
      return this;
    }
    if (size != other.size) {
      return UNSET;
    }
    Set<Origin> union = new LinkedHashSet<>(origins);
    union.addAll(other.origins);
    // A value that cannot be followed on one way cannot be followed at all.
    boolean followed = !origins.isEmpty() && !other.origins.isEmpty();
    return new FlowValue(size, common(type, other.type), followed ? union : Set.of());
  }

  private static Type common(Type one, Type other) {
    if (one.equals(other)) {
      return one;
    }
    boolean references = one.getSort() >= Type.ARRAY && other.getSort() >= Type.ARRAY;
    return references ? OBJECT : Type.VOID_TYPE;
  }

  boolean isMadeBy(AbstractInsnNode instruction) {
    return origins.contains(new Origin.Made(instruction));
  }

  /** The internal name of the class; that of Object for anything else. */
  String className() {
    return type.getSort() == Type.OBJECT ? type.getInternalName() : OBJECT.getInternalName();
  }

  boolean isArray() {
    return type.getSort() == Type.ARRAY;
  }

  boolean isBuilder() {
    return BUILDERS.contains(className());
  }

  boolean isString() {
    return className().equals("java/lang/String");
  }
}
