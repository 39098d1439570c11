package dev.biscotti.processor.testing;

import java.util.List;

/** How the tests call javac. */
public final class Javac {
  private Javac() {}

  /**
   * The options that make javac compile for Java 17. On JDK 17 the list is empty: with {@code
   * --release}, javac opens its description of the release for each compilation, which takes a
   * fifth of the time.
   */
  public static List<String> forJava17() {
    return Runtime.version().feature() == 17 ? List.of() : List.of("--release", "17");
  }
}
