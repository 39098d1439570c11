package dev.biscotti.processor.check;

import dev.biscotti.policy.file.PackagedResource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The public suffixes: names under which unrelated parties register names, and for which browsers
 * reject cookies. {@code bin/public-suffixes} writes the table from the public suffix list. Only
 * declarations with a domain need it, so it stays one text that is searched without parsing.
 */
final class PublicSuffixes {
  private static final String RESOURCE = "public-suffixes.txt";

  private PublicSuffixes() {}

  /** The sorted rules, one per line; loaded when the first domain is looked up. */
  private static final class Table {
    static final String RULES = rules();

    private Table() {}
  }

  /**
   * Whether a name is itself a public suffix. A name without a rule in the list, such as {@code
   * localhost}, is not.
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

  /** Searches the lines by bisection. */
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

  /** The table without its header, which ends at the first empty line. */
  static String rules() {
    try (InputStream resource = PackagedResource.open(PublicSuffixes.class, RESOURCE)) {
      String text = new String(resource.readAllBytes(), StandardCharsets.US_ASCII);
      return text.substring(text.indexOf("\n\n") + 2);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
