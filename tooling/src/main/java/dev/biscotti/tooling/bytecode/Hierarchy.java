package dev.biscotti.tooling.bytecode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Follows classes to those above them, as far as the class path goes. */
final class Hierarchy {
  private final ClassPath classPath;
  private final Map<String, Set<String>> ancestors = new HashMap<>();
  private final TreeSet<String> missing = new TreeSet<>();

  Hierarchy(ClassPath classPath) {
    this.classPath = classPath;
  }

  /** A member and the class that declares it. */
  record Member<T>(ClassNode owner, T node) {}

  /** A class and every class and interface above it, the class first. */
  Set<String> withAncestors(String internalName) {
    Set<String> known = ancestors.get(internalName);
    if (known == null) {
      Set<String> found = new LinkedHashSet<>();
      collect(internalName, found);
      ancestors.put(internalName, found);
      return found;
    }
    return known;
  }

  private void collect(String internalName, Set<String> found) {
    if (!found.add(internalName)) {
      return;
    }
    Optional<ClassNode> type = classPath.outline(internalName);
    if (type.isEmpty()) {
      missing.add(internalName);
      return;
    }
    if (type.get().superName != null) {
      collect(type.get().superName, found);
    }
    type.get().interfaces.forEach(parent -> collect(parent, found));
  }

  boolean isSubtype(String internalName, String of) {
    return internalName.equals(of) || withAncestors(internalName).contains(of);
  }

  boolean isOfModule(String internalName) {
    return classPath.isOfModule(internalName);
  }

  /** The classes that could not be found, by internal name. */
  Set<String> missing() {
    return missing;
  }

  /** The method that a call means: in its owner, or the nearest class above. */
  Optional<Member<MethodNode>> method(String owner, String name, String descriptor) {
    for (String at : withAncestors(owner)) {
      Optional<ClassNode> type = classPath.outline(at);
      Optional<MethodNode> method = type.flatMap(node -> Access.method(node, name, descriptor));
      if (type.isPresent() && method.isPresent()) {
        return Optional.of(new Member<>(type.get(), method.get()));
      }
      if (name.equals(Access.CONSTRUCTOR)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  Optional<Member<FieldNode>> field(String owner, String name) {
    for (String at : withAncestors(owner)) {
      Optional<ClassNode> type = classPath.outline(at);
      Optional<FieldNode> field = type.flatMap(node -> Access.field(node, name));
      if (type.isPresent() && field.isPresent()) {
        return Optional.of(new Member<>(type.get(), field.get()));
      }
    }
    return Optional.empty();
  }

  /** A method, and those that it overrides, itself first. */
  List<Member<MethodNode>> withOverridden(ClassNode owner, MethodNode method) {
    List<Member<MethodNode>> all = new ArrayList<>();
    all.add(new Member<>(owner, method));
    boolean overrides =
        !Access.has(method.access, Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)
            && !method.name.equals(Access.CONSTRUCTOR);
    if (overrides) {
      Set<String> descriptors = withBridges(owner, method);
      for (String at : withAncestors(owner.name)) {
        if (!at.equals(owner.name)) {
          classPath
              .outline(at)
              .ifPresent(
                  type ->
                      type.methods.stream()
                          .filter(one -> one.name.equals(method.name))
                          .filter(one -> descriptors.contains(Access.parameters(one.desc)))
                          .filter(one -> isInherited(one, type, owner))
                          .forEach(one -> all.add(new Member<>(type, one))));
        }
      }
    }
    return all;
  }

  private static boolean isInherited(MethodNode method, ClassNode type, ClassNode by) {
    boolean open = Access.has(method.access, Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED);
    return !Access.has(method.access, Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)
        && (open || Access.packageOf(type.name).equals(Access.packageOf(by.name)));
  }

  /**
   * The parameters under which a method can be called: a compiler adds a bridge where a type
   * parameter is fixed, as in {@code add(Object, Object)} for {@code add(String, String)}.
   */
  static Set<String> withBridges(ClassNode owner, MethodNode method) {
    Set<String> parameters = new LinkedHashSet<>();
    parameters.add(Access.parameters(method.desc));
    owner.methods.stream()
        .filter(one -> Access.has(one.access, Opcodes.ACC_BRIDGE))
        .filter(one -> one.name.equals(method.name))
        .filter(one -> Access.parameterCount(one.desc) == Access.parameterCount(method.desc))
        .forEach(one -> parameters.add(Access.parameters(one.desc)));
    return parameters;
  }
}
