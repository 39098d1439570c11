package dev.biscotti.search.code;

import java.util.ArrayList;
import java.util.List;

/** Reads names and descriptors as the JVM writes them (JVMS 4.2, 4.3). */
public final class Descriptors {
  private Descriptors() {}

  /**
   * The parameters of a method.
   *
   * @param descriptor the method's descriptor
   * @return a descriptor for each
   * @throws IllegalArgumentException if it is malformed
   */
  public static List<String> parameters(String descriptor) {
    List<String> types = new ArrayList<>();
    int at = 1;
    while (at < descriptor.length() && descriptor.charAt(at) != ')') {
      int end = end(descriptor, at);
      types.add(descriptor.substring(at, end));
      at = end;
    }
    if (at >= descriptor.length() || descriptor.charAt(0) != '(') {
      throw new IllegalArgumentException("Not a method descriptor: " + descriptor);
    }
    return types;
  }

  private static int end(String descriptor, int from) {
    int at = from;
    while (at < descriptor.length() && descriptor.charAt(at) == '[') {
      at++;
    }
    int end =
        at < descriptor.length() && descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) : at;
    if (end < 0 || at >= descriptor.length()) {
      throw new IllegalArgumentException("Not a descriptor: " + descriptor);
    }
    return end + 1;
  }

  /**
   * The class that a descriptor names.
   *
   * @param descriptor a field's descriptor
   * @return the binary name of the class; empty for a primitive type or an array
   */
  public static String className(String descriptor) {
    return descriptor.startsWith("L")
        ? descriptor.substring(1, descriptor.length() - 1).replace('/', '.')
        : "";
  }

  /**
   * Whether a descriptor is an array's.
   *
   * @param descriptor a field's descriptor
   * @return true if so
   */
  public static boolean isArray(String descriptor) {
    return descriptor.startsWith("[");
  }

  /**
   * The simple name of a class, without its package and enclosing classes.
   *
   * @param binaryName the binary name
   * @return such as {@code Builder}
   */
  public static String simpleName(String binaryName) {
    return binaryName.substring(
        Math.max(binaryName.lastIndexOf('.'), binaryName.lastIndexOf('$')) + 1);
  }

  /**
   * The package of a class.
   *
   * @param binaryName the binary name
   * @return such as {@code java.util}; empty for the unnamed package
   */
  public static String packageOf(String binaryName) {
    return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
  }
}
