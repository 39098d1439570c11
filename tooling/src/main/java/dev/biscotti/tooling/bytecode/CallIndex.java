package dev.biscotti.tooling.bytecode;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Tells which classes of the module mention a method, from their constant pools. */
final class CallIndex {
  private final Map<String, Set<String>> byMethod = new LinkedHashMap<>();

  void add(String className, ClassMentions mentions) {
    for (ClassMentions.MethodReference reference : mentions.references()) {
      byMethod
          .computeIfAbsent(
              key(reference.name(), reference.descriptor()), k -> new LinkedHashSet<>())
          .add(className);
    }
  }

  Set<String> mentioning(String name, String descriptor) {
    return byMethod.getOrDefault(key(name, descriptor), Set.of());
  }

  private static String key(String name, String descriptor) {
    return name + descriptor;
  }
}
