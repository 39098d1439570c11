package dev.biscotti.processor.codegen;

import com.palantir.javapoet.CodeBlock;

/**
 * Writes a text with any characters as a Java expression. JavaPoet's own literals break the line at
 * some characters that Java allows inside a literal. A compiler writes and reads generated files in
 * the encoding of the build, which may lack letters of a translation, so everything but ASCII is
 * escaped (JLS section 3.3).
 */
final class JavaLiteral {
  /** As many characters as fit into a constant of 65,535 octets, three octets each (JVMS 4.4.7). */
  private static final int LONGEST = 65_535 / 3;

  private JavaLiteral() {}

  /** An expression of type String. */
  static CodeBlock of(String text) {
    StringBuilder code = new StringBuilder(text.length() + 2);
    for (int from = 0; from == 0 || from < text.length(); from += LONGEST) {
      // Joined with a plus sign, the literals would be a single constant again.
      code.append(from == 0 ? "\"" : ".concat(\"");
      append(code, text, from, Math.min(text.length(), from + LONGEST));
      code.append(from == 0 ? "\"" : "\")");
    }
    return CodeBlock.of("$L", code);
  }

  private static void append(StringBuilder code, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> code.append("\\\"");
        case '\\' -> code.append("\\\\");
        case '\n' -> code.append("\\n");
        case '\r' -> code.append("\\r");
        case '\t' -> code.append("\\t");
        default -> {
          if (c >= ' ' && c <= '~') {
            code.append(c);
          } else {
            code.append("\\u").append(hexadecimal(c));
          }
        }
      }
    }
  }

  private static String hexadecimal(char c) {
    String digits = Integer.toHexString(c);
    return "0".repeat(4 - digits.length()) + digits;
  }
}
