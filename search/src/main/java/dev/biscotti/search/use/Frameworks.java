package dev.biscotti.search.use;

import dev.biscotti.search.code.AnnotationInfo;
import java.util.List;
import java.util.Set;

/** Recognizes annotations on members that a framework supplies. */
final class Frameworks {
  /**
   * Annotations in these packages only describe; any other may mean that a framework injects or
   * calls the member.
   */
  private static final Set<String> DESCRIBING =
      Set.of(
          "java.lang.",
          "dev.biscotti.annotations.",
          "org.jspecify.annotations.",
          "org.jetbrains.annotations.",
          "com.google.errorprone.annotations.",
          "io.swagger.",
          "kotlin.",
          "scala.",
          "groovy.",
          "lombok.");

  private static final List<String> ENDINGS =
      List.of(".Nullable", ".NonNull", ".Nonnull", ".NotNull", ".NotBlank", ".VisibleForTesting");

  private Frameworks() {}

  static boolean supply(List<AnnotationInfo> annotations) {
    return annotations.stream()
        .map(AnnotationInfo::type)
        .anyMatch(
            name ->
                DESCRIBING.stream().noneMatch(name::startsWith)
                    && ENDINGS.stream().noneMatch(name::endsWith));
  }
}
