package dev.biscotti.processor.check;

import dev.biscotti.policy.file.PackagedResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The names under which strangers register names of their own, and for which no browser takes a
 * cookie: the rules of the public suffix list, in a table that {@code bin/public-suffixes} writes.
 * It is looked at only where a declaration has a domain, so it stays one text, searched as it is.
 */
final class PublicSuffixes {
  private static final String RESOURCE = "public-suffixes.txt";

  private PublicSuffixes() {}

  /** The rules, one a line, sorted; read when the first domain is looked up. */
  private static final class Table {
    static final String RULES = rules();

    private Table() {}
  }

  /**
   * Whether a name is itself a public suffix. A name that no rule of the list is about, such as
   * {@code localhost}, is none.
   *
   * @param domain a host name in ASCII
   */
  static boolean contain(String domain) {
    String name = domain.toLowerCase(Locale.ROOT);
    if (isRule("!" + name)) {
      return false;
    }
    int dot = name.indexOf('.');
    return isRule(name) || (dot > 0 && isRule("*" + name.substring(dot)));
  }

  /** A binary search among the lines. */
  private static boolean isRule(String wanted) {
    String rules = Table.RULES;
    int low = 0;
    int high = rules.length();
    while (low < high) {
      int start = rules.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1;
      int end = rules.indexOf('\n', start);
      int order = rules.substring(start, end).compareTo(wanted);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = end + 1;
      } else {
        high = start;
      }
    }
    return false;
  }

  /** The table without what it says of itself, which ends at the first empty line. */
  static String rules() {
    try (InputStream resource = PackagedResource.open(PublicSuffixes.class, RESOURCE)) {
      String text = new String(resource.readAllBytes(), StandardCharsets.US_ASCII);
      return text.substring(text.indexOf("\n\n") + 2);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
