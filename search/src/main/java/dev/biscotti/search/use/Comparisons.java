package dev.biscotti.search.use;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Value;
import java.util.List;
import java.util.Set;

/** Calls that compare two texts for equality. */
final class Comparisons {
  private static final Set<String> METHODS = Set.of("equals", "equalsIgnoreCase", "contentEquals");

  /** Static methods that compare their two arguments; Kotlin's == is one. */
  private static final Set<String> STATIC =
      Set.of(
          "java.util.Objects.equals",
          "kotlin.jvm.internal.Intrinsics.areEqual",
          "org.apache.commons.lang3.StringUtils.equals",
          "org.apache.commons.lang3.StringUtils.equalsIgnoreCase",
          "org.apache.commons.lang.StringUtils.equals");

  private Comparisons() {}

  static boolean compares(Call call) {
    boolean method =
        METHODS.contains(call.method().name())
            && call.receiver().isPresent()
            && call.arguments().size() == 1;
    return method || isStatic(call);
  }

  private static boolean isStatic(Call call) {
    return call.arguments().size() == 2
        && STATIC.contains(call.method().owner() + "." + call.method().name());
  }

  /** The two sides of a comparison. */
  static List<Value> sides(Call call) {
    return isStatic(call)
        ? List.of(call.argument(0), call.argument(1))
        : List.of(call.receiver().orElseThrow(), call.argument(0));
  }
}
