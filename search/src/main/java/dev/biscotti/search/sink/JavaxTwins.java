package dev.biscotti.search.sink;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the lines of a table mean where code still uses the packages that Jakarta EE had before
 * version 9: a line with {@code jakarta} types stands for the same member with {@code javax} types
 * too. A line of the table for that member wins.
 */
final class JavaxTwins {
  private static final String NEW_PACKAGE = "jakarta.";
  private static final String OLD_PACKAGE = "javax.";

  private JavaxTwins() {}

  /** The twins of the lines that have one, as far as no line is about the same overload. */
  static List<CookieSink> of(List<CookieSink> lines) {
    Set<String> own = new HashSet<>();
    for (CookieSink line : lines) {
      own.add(overload(line));
    }
    List<CookieSink> twins = new ArrayList<>();
    for (CookieSink line : lines) {
      if (hasTwin(line)) {
        CookieSink twin = twin(line);
        // The result alone makes no other overload.
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
