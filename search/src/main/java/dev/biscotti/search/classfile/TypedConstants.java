package dev.biscotti.search.classfile;

/** Converts the JVM's numbers back to characters and truth values. */
final class TypedConstants {
  private TypedConstants() {}

  /** A constant as a value of a type. */
  static Object as(Object constant, String descriptor) {
    if (!(constant instanceof Integer number)) {
      return constant;
    }
    return switch (descriptor) {
      case "C" -> (char) number.intValue();
      case "Z" -> number != 0;
      case "B" -> (int) number.byteValue();
      case "S" -> (int) number.shortValue();
      default -> constant;
    };
  }
}
