package dev.biscotti.processor.testing;

import java.util.List;

/** How the tests call javac. */
public final class Javac {
  private Javac() {}

  /**
   * The options that make javac compile for Java 17, which is none for the javac of JDK 17: it
   * opens its description of a release anew for each compilation, which takes a fifth of the time.
   */
  public static List<String> forJava17() {
    return Runtime.version().feature() == 17 ? List.of() : List.of("--release", "17");
  }
}
