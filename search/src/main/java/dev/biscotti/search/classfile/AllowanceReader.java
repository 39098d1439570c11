package dev.biscotti.search.classfile;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads where {@code @AllowUndeclaredCookie} allows undeclared cookies. Class files do not keep it
 * on local variables.
 */
final class AllowanceReader {
  private static final String ALLOW = "dev.biscotti.annotations.AllowUndeclaredCookie";

  private AllowanceReader() {}

  static boolean has(List<ClassAnnotation> annotations) {
    for (ClassAnnotation annotation : annotations) {
      if (annotation.type().equals(ALLOW)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a class, or a class or method around it, has the annotation. */
  static boolean has(ClassFile file, Function<String, Optional<ClassFile>> files) {
    Set<String> seen = new HashSet<>();
    Optional<ClassFile> at = Optional.of(file);
    while (at.isPresent() && seen.add(at.get().name())) {
      ClassFile inner = at.get();
      if (has(inner.annotations())) {
        return true;
      }
      at = inner.outer().flatMap(files);
      boolean byMethod =
          at.flatMap(inner::enclosingMethod)
              .filter(method -> has(method.annotations()))
              .isPresent();
      if (byMethod) {
        return true;
      }
    }
    return false;
  }
}
