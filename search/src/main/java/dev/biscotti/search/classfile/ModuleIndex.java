package dev.biscotti.search.classfile;

import dev.biscotti.search.code.FieldInfo;
import dev.biscotti.search.code.FieldRef;
import dev.biscotti.search.code.Flag;
import dev.biscotti.search.code.MethodInfo;
import dev.biscotti.search.code.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the methods of the module that use a method or field: first from the constants of each
 * class, then from code.
 */
final class ModuleIndex {
  private static final String KOTLIN = "$default";

  private final ClassFiles files;
  private final Hierarchy hierarchy;
  private final ClassLookup lookup;
  private final Map<String, List<ClassFile>> byName = new HashMap<>();
  private final Map<ClassFile, ClassUses> uses = new HashMap<>();
  private boolean read;

  ModuleIndex(ClassFiles files, Hierarchy hierarchy, ClassLookup lookup) {
    this.files = files;
    this.hierarchy = hierarchy;
    this.lookup = lookup;
  }

  /** A method of the module. */
  record Member(ClassFile file, ClassMethod method) {}

  /** The methods that can call a method or refer to it. */
  List<Member> calling(MethodInfo method) {
    MethodRef ref = method.ref();
    Set<String> parameters = hierarchy.withBridges(method);
    Map<String, Boolean> owners = new HashMap<>();
    Predicate<ConstantPool.Method> calls =
        called -> {
          MethodRef meant = meant(called);
          return meant.name().equals(ref.name())
              && parameters.contains(meant.parameters())
              && owners.computeIfAbsent(meant.owner(), owner -> canMean(owner, method));
        };
    String key = ref.isConstructor() ? ref.name() + ref.owner() : ref.name();
    return members(key, used -> used.methods().stream().anyMatch(calls));
  }

  /** The methods that read or assign a field. */
  List<Member> using(FieldInfo field) {
    FieldRef ref = field.ref();
    return members(
        "." + ref.name(),
        used ->
            used.fields().stream()
                .filter(one -> one.name().equals(ref.name()))
                .anyMatch(
                    one -> lookup.declared(new FieldRef(one.owner(), one.name())).equals(ref)));
  }

  /** The method itself, or the original of a variant with Kotlin's default arguments. */
  private MethodRef meant(ConstantPool.Method called) {
    return KotlinDefaults.original(called, lookup)
        .map(KotlinDefaults.Original::method)
        .orElseGet(() -> new MethodRef(called.owner(), called.name(), called.descriptor()));
  }

  /** Whether a call on an object of a type can run a method. */
  private boolean canMean(String owner, MethodInfo method) {
    String declaring = method.ref().owner();
    if (owner.equals(declaring)) {
      return true;
    }
    if (method.ref().isConstructor()) {
      return false;
    }
    if (hierarchy.isSubtype(owner, declaring)) {
      return true;
    }
    boolean fixed = method.is(Flag.STATIC) || method.is(Flag.PRIVATE);
    return !fixed
        && (hierarchy.isSubtype(declaring, owner)
            || hierarchy.subtypes(declaring).stream()
                .anyMatch(type -> hierarchy.isSubtype(type, owner)));
  }

  private List<Member> members(String key, Predicate<ClassUses.Uses> matching) {
    List<Member> found = new ArrayList<>();
    for (ClassFile file : mentioning(key)) {
      ClassUses used = uses.computeIfAbsent(file, ClassUses::of);
      for (ClassMethod method : file.methods()) {
        if (matching.test(used.of(method))) {
          found.add(new Member(file, method));
        }
      }
    }
    return found;
  }

  private List<ClassFile> mentioning(String key) {
    if (!read) {
      read = true;
      files.ofModule().forEach(this::add);
    }
    return byName.getOrDefault(key, List.of());
  }

  private void add(ClassFile file) {
    try {
      ClassMentions mentions = file.mentions();
      for (MethodRef method : mentions.methods()) {
        String name = method.name();
        add(method.isConstructor() ? name + method.owner() : name, file);
        if (name.endsWith(KOTLIN)) {
          add(name.substring(0, name.length() - KOTLIN.length()), file);
        }
      }
      mentions.fields().forEach(field -> add("." + field.name(), file));
    } catch (MalformedClassFileException malformed) {
      files.malformed(file.name(), malformed);
    }
  }

  private void add(String key, ClassFile file) {
    List<ClassFile> all = byName.computeIfAbsent(key, name -> new ArrayList<>());
    if (all.isEmpty() || !all.get(all.size() - 1).equals(file)) {
      all.add(file);
    }
  }
}
