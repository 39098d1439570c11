package dev.biscotti.search.classfile;

import java.util.ArrayList;
import java.util.List;

/**
 * A valid method descriptor (JVMS 4.3.3).
 *
 * @param parameters the descriptors of the parameters
 * @param result the descriptor of the result
 */
record MethodType(List<String> parameters, String result) {
  /** The maximum number of parameter slots, including the object (JVMS 4.3.3). */
  private static final int MOST = 255;

  /** No compiler creates longer class names, because they are also file names. */
  private static final int LONGEST = 4_000;

  static MethodType of(String descriptor) {
    List<String> parameters = new ArrayList<>();
    int at = 1;
    boolean opened = descriptor.startsWith("(");
    while (opened && at < descriptor.length() && descriptor.charAt(at) != ')') {
      int end = end(descriptor, at);
      parameters.add(descriptor.substring(at, end));
      at = end;
      if (parameters.size() > MOST) {
        throw MalformedClassFileException.of("a method in it has too many parameters");
      }
    }
    String result = at < descriptor.length() ? descriptor.substring(at + 1) : "";
    if (!opened || (!result.equals("V") && !isField(result))) {
      throw malformed();
    }
    return new MethodType(List.copyOf(parameters), result);
  }

  /** The number of slots of the parameters (JVMS 2.6.1). */
  int slots() {
    int slots = 0;
    for (String parameter : parameters) {
      slots += size(parameter);
    }
    return slots;
  }

  /** The number of slots of a type. */
  static int size(String descriptor) {
    return descriptor.equals("J") || descriptor.equals("D") ? 2 : 1;
  }

  /** Whether a text is a field's descriptor (JVMS 4.3.2). */
  static boolean isField(String descriptor) {
    return !descriptor.isEmpty() && end(descriptor, 0) == descriptor.length();
  }

  private static int end(String descriptor, int from) {
    int at = from;
    while (at < descriptor.length() && descriptor.charAt(at) == '[') {
      at++;
    }
    if (at >= descriptor.length() || at - from > MOST) {
      throw malformed();
    }
    if (descriptor.charAt(at) != 'L') {
      if ("BCDFIJSZ".indexOf(descriptor.charAt(at)) < 0) {
        throw malformed();
      }
      return at + 1;
    }
    int end = descriptor.indexOf(';', at);
    if (end <= at + 1 || end - at > LONGEST) {
      throw malformed();
    }
    return end + 1;
  }

  private static MalformedClassFileException malformed() {
    return MalformedClassFileException.of("a descriptor in it is malformed");
  }
}
