package dev.biscotti.search.finding;

/**
 * A place in a program.
 *
 * @param className the binary name of the class
 * @param member the method or field; the method around a lambda; {@code <init>} for a constructor;
 *     empty for the class itself
 * @param sourceFile the name of the source file without folders; empty if it is unknown
 * @param line the line, from 1; 0 if it is unknown, as for a field's constant in a class file
 */
public record CodeLocation(String className, String member, String sourceFile, int line)
    implements Comparable<CodeLocation> {
  /**
   * The place as a message shows it.
   *
   * @return such as {@code Checkout.pay (Checkout.java:17)}
   */
  public String text() {
    String simple =
        className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    String where = member.isEmpty() ? simple : simple + "." + member;
    if (sourceFile.isEmpty()) {
      return where;
    }
    return where + " (" + sourceFile + (line > 0 ? ":" + line : "") + ")";
  }

  @Override
  public int compareTo(CodeLocation other) {
    int byClass = className.compareTo(other.className);
    int byLine = Integer.compare(line, other.line);
    int byMember = member.compareTo(other.member);
    if (byClass != 0) {
      return byClass;
    }
    return byLine != 0 ? byLine : byMember != 0 ? byMember : sourceFile.compareTo(other.sourceFile);
  }
}
