package dev.biscotti.examples;

import java.util.Optional;

/** What the build that runs the tests is made of. */
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
