package dev.biscotti.examples;

import java.util.Optional;

/** The versions that this build uses. */
final class Versions {
  private Versions() {}

  static String biscotti() {
    return property("biscotti.version");
  }

  static String property(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .orElseThrow(() -> new IllegalStateException("set by the build: " + name));
  }
}
