package dev.biscotti.search.sink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Derives lines for code that uses the package names from before Jakarta EE 9: a line with {@code
 * jakarta} types also covers the same member with {@code javax} types. An explicit line for that
 * member takes precedence.
 */
final class JavaxTwins {
  private static final String NEW_PACKAGE = "jakarta.";
  private static final String OLD_PACKAGE = "javax.";

  private JavaxTwins() {}

  /** The twins of the lines that have one, unless another line covers the same overload. */
  static List<CookieSink> of(List<CookieSink> lines) {
    Set<String> own = new HashSet<>();
    for (CookieSink line : lines) {
      own.add(overload(line));
    }
    List<CookieSink> twins = new ArrayList<>();
    for (CookieSink line : lines) {
      if (hasTwin(line)) {
        CookieSink twin = twin(line);
        // A different result does not make a different overload.
        if (!own.contains(overload(twin)) && !own.contains(everyOverload(twin))) {
          twins.add(twin);
        }
      }
    }
    return twins;
  }

  private static boolean hasTwin(CookieSink line) {
    return line.type().startsWith(NEW_PACKAGE) || line.descriptor().contains("Ljakarta/");
  }

  private static CookieSink twin(CookieSink line) {
    String type = line.type();
    return new CookieSink(
        type.startsWith(NEW_PACKAGE) ? OLD_PACKAGE + type.substring(NEW_PACKAGE.length()) : type,
        line.member(),
        line.descriptor().replace("Ljakarta/", "Ljavax/"),
        line.nameArgument(),
        line.kind(),
        line.form(),
        line.name(),
        line.ageArgument(),
        line.library(),
        line.note());
  }

  private static String overload(CookieSink line) {
    String descriptor = line.descriptor();
    int end = descriptor.indexOf(')');
    return member(line) + (end < 0 ? descriptor : descriptor.substring(0, end));
  }

  private static String everyOverload(CookieSink line) {
    return member(line) + CookieSink.ANY_DESCRIPTOR;
  }

  private static String member(CookieSink line) {
    return line.type() + ' ' + line.member();
  }
}
