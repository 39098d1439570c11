package dev.biscotti.tooling.bytecode;

import java.util.Comparator;

/**
 * A place in a class file.
 *
 * @param className the binary name of the class
 * @param member the method or field; the method around a lambda; {@code <init>} for a constructor
 * @param sourceFile the file name that the compiler wrote down; empty if it did not
 * @param line the line, from 1; 0 if the compiler wrote none down, as for a field's constant
 */
public record CodeLocation(String className, String member, String sourceFile, int line)
    implements Comparable<CodeLocation> {
  private static final Comparator<CodeLocation> ORDER =
      Comparator.comparing(CodeLocation::className)
          .thenComparingInt(CodeLocation::line)
          .thenComparing(CodeLocation::member)
          .thenComparing(CodeLocation::sourceFile);

  /**
   * The place in the words of a message.
   *
   * @return such as {@code Checkout.pay (Checkout.java:17)}
   */
  public String text() {
    String simple =
        className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    String where = simple + "." + member;
    if (sourceFile.isEmpty()) {
      return where;
    }
    return where + " (" + sourceFile + (line > 0 ? ":" + line : "") + ")";
  }

  @Override
  public int compareTo(CodeLocation other) {
    return ORDER.compare(this, other);
  }
}
