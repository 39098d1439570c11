package dev.biscotti.runtime.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The Cookie header of a request, as raw text. It does not use the container's parser, because
 * containers drop unusual cookies, unquote values, or split them at commas.
 *
 * <p>A pair ends only at {@code ;}, and its name at the first {@code =}. Spaces and tabs around
 * both are removed. Names are compared byte for byte; values are neither unquoted nor decoded, as
 * in browsers (RFC 6265bis, section 5.6). A pair without {@code =} or without a name is ignored. No
 * method throws for any header, and time is linear in its length.
 *
 * <p>Several lines are read as one header (RFC 9113, section 8.2.3).
 */
public final class CookieHeader {
  /** What {@link #find} and {@link #findSole} return for a cookie that is not in the line. */
  public static final long ABSENT = -1;

  /** What {@link #findSole} returns for a cookie with two copies that differ. */
  public static final long DIFFERING = -2;

  private final List<String> lines;

  private CookieHeader(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Reads the lines of a request.
   *
   * @param lines the values of all its Cookie header lines, in order; not copied
   * @return the header
   */
  public static CookieHeader of(List<String> lines) {
    return new CookieHeader(lines);
  }

  /**
   * The first cookie of a name: browsers send the one with the longest path first (RFC 6265bis,
   * section 5.8.3).
   *
   * @param name the name
   * @return its value; empty if there is none
   */
  public Optional<String> first(String name) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      long span = find(line, name, 0);
      if (span != ABSENT) {
        return Optional.of(text(line, span));
      }
    }
    return Optional.empty();
  }

  /**
   * The cookie of a name, unless two copies of it differ. Then one of them may be planted, and
   * there is no way to know which.
   *
   * @param name the name
   * @return its value; empty if there is none, or if there are different values
   */
  public Optional<String> sole(String name) {
    Optional<String> found = Optional.empty();
    for (String value : all(name)) {
      if (found.isPresent() && !found.get().equals(value)) {
        return Optional.empty();
      }
      found = Optional.of(value);
    }
    return found;
  }

  /**
   * All cookies of a name.
   *
   * @param name the name
   * @return their values, in the order of the header
   */
  public List<String> all(String name) {
    List<String> values = new ArrayList<>();
    for (String line : lines) {
      for (long span = find(line, name, 0); span != ABSENT; span = find(line, name, end(span))) {
        values.add(text(line, span));
      }
    }
    return values;
  }

  /**
   * Whether a cookie is in the request.
   *
   * @param name the name
   * @return true if it is, with any value
   */
  public boolean contains(String name) {
    for (int i = 0; i < lines.size(); i++) {
      if (find(lines.get(i), name, 0) != ABSENT) {
        return true;
      }
    }
    return false;
  }

  /**
   * Visits all pairs that have a name, in order.
   *
   * @param visitor receives the name and value of each
   */
  public void forEach(BiConsumer<String, String> visitor) {
    for (String line : lines) {
      int start = 0;
      int equals = line.indexOf('=');
      while (equals >= 0 && start < line.length()) {
        int semicolon = line.indexOf(';', start);
        int end = semicolon < 0 ? line.length() : semicolon;
        if (equals < start) {
          equals = line.indexOf('=', start);
        }
        if (equals >= 0 && equals < end) {
          String name = trimmed(line, start, equals);
          if (!name.isEmpty()) {
            visitor.accept(name, trimmed(line, equals + 1, end));
          }
        }
        start = end + 1;
      }
    }
  }

  /**
   * Finds the first cookie of a name in one line, without allocating.
   *
   * @param line the value of a Cookie header line
   * @param name the name, not empty
   * @return where its value is: {@link #start} and {@link #end} read it; or {@link #ABSENT}
   */
  public static long find(String line, String name) {
    return find(line, name, 0);
  }

  /**
   * Finds the cookie of a name in one line, and whether it has copies that differ, without
   * allocating.
   *
   * @param line the value of a Cookie header line
   * @param name the name, not empty
   * @return where its value is: {@link #start} and {@link #end} read it; or {@link #ABSENT}, or
   *     {@link #DIFFERING}
   */
  public static long findSole(String line, String name) {
    long first = find(line, name, 0);
    if (first == ABSENT) {
      return ABSENT;
    }
    long next = find(line, name, end(first));
    while (next != ABSENT) {
      int length = end(first) - start(first);
      if (end(next) - start(next) != length
          || !line.regionMatches(start(first), line, start(next), length)) {
        return DIFFERING;
      }
      next = find(line, name, end(next));
    }
    return first;
  }

  /**
   * Where a found value starts.
   *
   * @param span what {@link #find} or {@link #findSole} returned
   * @return the index of its first character
   */
  public static int start(long span) {
    return (int) (span >>> 32);
  }

  /**
   * Where a found value ends.
   *
   * @param span what {@link #find} or {@link #findSole} returned
   * @return the index after its last character
   */
  public static int end(long span) {
    return (int) span;
  }

  /**
   * Searches for the name rather than for the ends of all pairs, because string search is what a
   * JVM does fastest. A hit inside another name or a value is recognised by its surroundings.
   */
  private static long find(String line, String name, int from) {
    int hit = line.indexOf(name, from);
    while (hit >= 0) {
      int after = hit + name.length();
      int equals = after;
      while (equals < line.length() && CookieGrammar.isWhitespace(line.charAt(equals))) {
        equals++;
      }
      if (equals < line.length() && line.charAt(equals) == '=' && startsPair(line, hit)) {
        return value(line, equals + 1);
      }
      hit = line.indexOf(name, after);
    }
    return ABSENT;
  }

  private static boolean startsPair(String line, int hit) {
    int before = hit - 1;
    while (before >= 0 && CookieGrammar.isWhitespace(line.charAt(before))) {
      before--;
    }
    return before < 0 || line.charAt(before) == ';';
  }

  private static long value(String line, int from) {
    int semicolon = line.indexOf(';', from);
    int start = from;
    int end = semicolon < 0 ? line.length() : semicolon;
    while (start < end && CookieGrammar.isWhitespace(line.charAt(start))) {
      start++;
    }
    while (end > start && CookieGrammar.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    return ((long) start << 32) | end;
  }

  private static String text(String line, long span) {
    return line.substring(start(span), end(span));
  }

  private static String trimmed(String line, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && CookieGrammar.isWhitespace(line.charAt(start))) {
      start++;
    }
    while (end > start && CookieGrammar.isWhitespace(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }
}
