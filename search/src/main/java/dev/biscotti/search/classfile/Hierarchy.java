package dev.biscotti.search.classfile;

import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import dev.biscotti.search.code.TypeInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds supertypes and subtypes of types, and the methods that methods override. */
final class Hierarchy {
  private static final String OBJECT = "java.lang.Object";

  private final ClassFiles files;
  private final Function<String, Optional<TypeInfo>> types;
  private final Map<String, Set<String>> above = new HashMap<>();
  private final Map<String, Set<String>> below = new HashMap<>();
  private final Set<String> missing = new TreeSet<>();

  Hierarchy(ClassFiles files, Function<String, Optional<TypeInfo>> types) {
    this.files = files;
    this.types = types;
  }

  /**
   * A type and its supertypes: the type itself, its superclasses, then interfaces, nearest first.
   */
  Set<String> withSupertypes(String name) {
    Set<String> known = above.get(name);
    if (known == null) {
      known = collect(name);
      above.put(name, known);
    }
    return known;
  }

  private Set<String> collect(String name) {
    Set<String> all = new LinkedHashSet<>();
    Deque<String> interfaces = new ArrayDeque<>();
    String at = name;
    boolean onObject = false;
    while (!at.isEmpty() && all.add(at)) {
      Optional<ClassFile> file = find(at);
      if (file.isPresent()) {
        interfaces.addAll(file.get().interfaces());
        onObject = Access.has(file.get().access(), Access.INTERFACE);
      }
      at = file.isEmpty() || onObject ? "" : file.get().superclass().orElse("");
    }
    while (!interfaces.isEmpty()) {
      String next = interfaces.remove();
      if (all.add(next)) {
        Optional<ClassFile> file = find(next);
        if (file.isPresent()) {
          interfaces.addAll(file.get().interfaces());
        }
      }
    }
    if (onObject) {
      all.add(OBJECT);
    }
    return all;
  }

  private Optional<ClassFile> find(String name) {
    Optional<ClassFile> file = files.find(name);
    if (file.isEmpty()) {
      missing.add(name);
    }
    return file;
  }

  /** The supertypes that could not be found. */
  Set<String> missing() {
    return missing;
  }

  boolean isSubtype(String name, String of) {
    return name.equals(of) || withSupertypes(name).contains(of);
  }

  /** The subtypes of a type in the module, in alphabetical order. */
  Set<String> subtypes(String name) {
    if (below.isEmpty()) {
      for (ClassFile file : files.ofModule()) {
        for (String type : withSupertypes(file.name())) {
          if (!type.equals(file.name())) {
            below.computeIfAbsent(type, key -> new LinkedHashSet<>()).add(file.name());
          }
        }
      }
    }
    return below.getOrDefault(name, Set.of());
  }

  /** The method that a call refers to: in its owner or the nearest supertype. */
  Optional<MethodInfo> method(MethodRef ref) {
    List<MethodInfo> ofInterfaces = new ArrayList<>();
    for (String at : withSupertypes(ref.owner())) {
      Optional<TypeInfo> type = types.apply(at);
      Optional<MethodInfo> method =
          type.isEmpty() ? Optional.empty() : own(type.get(), ref.name(), ref.descriptor());
      if (method.isPresent()) {
        if (at.equals(ref.owner()) || !type.get().is(Flag.INTERFACE)) {
          return method;
        }
        ofInterfaces.add(method.get());
      }
      if (ref.isConstructor()) {
        return Optional.empty();
      }
    }
    return ofInterfaces.stream().filter(one -> isNearest(one, ofInterfaces)).findFirst();
  }

  private static Optional<MethodInfo> own(TypeInfo type, String name, String descriptor) {
    for (MethodInfo method : type.methods()) {
      if (method.ref().name().equals(name) && method.ref().descriptor().equals(descriptor)) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /** Whether no other method's interface is a subtype of this one's. */
  private boolean isNearest(MethodInfo method, List<MethodInfo> others) {
    String owner = method.ref().owner();
    return others.stream()
        .map(other -> other.ref().owner())
        .noneMatch(other -> !other.equals(owner) && isSubtype(other, owner));
  }

  /** A method, followed by those that it overrides or implements. */
  List<MethodInfo> withOverridden(MethodInfo method) {
    List<MethodInfo> all = new ArrayList<>();
    all.add(method);
    if (isOverridable(method)) {
      Set<String> parameters = withBridges(method);
      for (String at : withSupertypes(method.ref().owner())) {
        if (!at.equals(method.ref().owner())) {
          types.apply(at).ifPresent(type -> addOverridden(type, method, parameters, all));
        }
      }
    }
    return all;
  }

  private static void addOverridden(
      TypeInfo type, MethodInfo method, Set<String> parameters, List<MethodInfo> all) {
    for (MethodInfo above : type.methods()) {
      if (above.ref().name().equals(method.ref().name())
          && parameters.contains(above.ref().parameters())
          && isInherited(above, method.ref().owner())) {
        all.add(above);
      }
    }
  }

  private static boolean isOverridable(MethodInfo method) {
    return !method.is(Flag.STATIC)
        && !method.is(Flag.PRIVATE)
        && !method.ref().isConstructor()
        && !method.ref().name().equals(MethodRef.STATIC_INITIALIZER);
  }

  private static boolean isInherited(MethodInfo method, String by) {
    boolean open = method.is(Flag.PUBLIC) || method.is(Flag.PROTECTED);
    String owner = method.ref().owner();
    return isOverridable(method)
        && (open || Descriptors.packageOf(owner).equals(Descriptors.packageOf(by)));
  }

  /** The methods of the module that override or implement a method. */
  List<MethodInfo> overriding(MethodInfo method) {
    List<MethodInfo> all = new ArrayList<>();
    if (isOverridable(method)) {
      for (String name : subtypes(method.ref().owner())) {
        types.apply(name).ifPresent(type -> addOverriding(type, method, all));
      }
    }
    return all;
  }

  private void addOverriding(TypeInfo type, MethodInfo method, List<MethodInfo> all) {
    for (MethodInfo below : type.methods()) {
      if (below.ref().name().equals(method.ref().name())
          && isOverridable(below)
          && isInherited(method, type.name())
          && withBridges(below).contains(method.ref().parameters())) {
        all.add(below);
      }
    }
  }

  /**
   * The parameters with which a method can be called. A compiler adds a bridge where a type
   * parameter is fixed, as in {@code add(Object, Object)} for {@code add(String, String)}.
   */
  Set<String> withBridges(MethodInfo method) {
    Set<String> parameters = new LinkedHashSet<>();
    parameters.add(method.ref().parameters());
    int count = method.ref().parameterTypes().size();
    Optional<ClassFile> file = files.find(method.ref().owner());
    for (ClassMethod one : file.map(ClassFile::methods).orElse(List.of())) {
      if (one.isBridge()
          && one.name().equals(method.ref().name())
          && one.type().parameters().size() == count) {
        parameters.add("(" + String.join("", one.type().parameters()) + ")");
      }
    }
    return parameters;
  }
}
