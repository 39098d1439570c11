package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.code.TypeInfo;

/** Recognises the classes that the processor generates, which name only declared cookies. */
final class GeneratedClasses {
  private static final String GENERATED = "dev.biscotti.annotations.BiscottiGenerated";

  private GeneratedClasses() {}

  static boolean isOurs(TypeInfo type) {
    return type.annotations().stream().anyMatch(one -> one.type().equals(GENERATED));
  }
}
