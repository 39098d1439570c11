package dev.biscotti.tooling.bytecode;

import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Reads access flags and the members of a class (JVMS sections 4.1, 4.5 and 4.6). */
final class Access {
  static final String CONSTRUCTOR = "<init>";
  static final String STATIC_INITIALIZER = "<clinit>";

  private Access() {}

  static boolean has(int access, int flag) {
    return (access & flag) != 0;
  }

  static boolean isStatic(MethodNode method) {
    return has(method.access, Opcodes.ACC_STATIC);
  }

  static boolean isEnum(ClassNode type) {
    return has(type.access, Opcodes.ACC_ENUM);
  }

  /** The flags that the source gave a class; of a nested one they stand with its outer class. */
  static int flags(ClassNode type) {
    return inner(type).map(inner -> inner.access).orElse(type.access);
  }

  static Optional<InnerClassNode> inner(ClassNode type) {
    return type.innerClasses.stream().filter(inner -> inner.name.equals(type.name)).findFirst();
  }

  /** Whether the class has no name that other files could use. */
  static boolean isAnonymousOrLocal(ClassNode type) {
    return type.outerClass != null
        || inner(type).filter(inner -> inner.outerName == null).isPresent();
  }

  /** The class around a nested one. */
  static Optional<String> outerClass(ClassNode type) {
    if (type.outerClass != null) {
      return Optional.of(type.outerClass);
    }
    return inner(type).flatMap(inner -> Optional.ofNullable(inner.outerName));
  }

  static Optional<MethodNode> method(ClassNode type, String name, String descriptor) {
    return type.methods.stream()
        .filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
        .findFirst();
  }

  static Optional<FieldNode> field(ClassNode type, String name) {
    return type.fields.stream().filter(field -> field.name.equals(name)).findFirst();
  }

  static List<MethodNode> constructors(ClassNode type) {
    return type.methods.stream().filter(method -> method.name.equals(CONSTRUCTOR)).toList();
  }

  static String parameters(String descriptor) {
    return descriptor.substring(0, descriptor.indexOf(')') + 1);
  }

  static int parameterCount(String descriptor) {
    return Type.getArgumentCount(descriptor);
  }

  static String binaryName(String internalName) {
    return internalName.replace('/', '.');
  }

  static String internalName(String binaryName) {
    return binaryName.replace('.', '/');
  }

  static String packageOf(String internalName) {
    return internalName.substring(0, Math.max(0, internalName.lastIndexOf('/')));
  }

  /** Without packages and outer classes. */
  static String simpleName(String internalName) {
    return internalName.substring(
        Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
  }
}
