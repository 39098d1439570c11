package dev.biscotti.runtime.declaration;

import java.util.regex.Pattern;

/**
 * A set of request paths: an absolute path in which {@code {name}} matches one segment, and {@code
 * /**} at the end matches the path itself and everything below it.
 *
 * @param text the path as declared
 */
public record PathPattern(String text) {
  private static final Pattern WELL_FORMED =
      Pattern.compile(
          "/|(?:/(?:[^/{}*?#\\s]+|\\{[A-Za-z][A-Za-z0-9_-]*}))+/?|(?:/(?:[^/{}*?#\\s]+|\\{[A-Za-z][A-Za-z0-9_-]*}))*/\\*\\*");

  /**
   * Whether a text is a path pattern.
   *
   * @param text the text
   * @return false if it is not absolute, or has a {@code *} or brace elsewhere
   */
  public static boolean isWellFormed(String text) {
    return WELL_FORMED.matcher(text).matches();
  }

  /**
   * Whether a request path is in the set. The comparison ignores a slash at the end, and path
   * parameters ({@code ;name=value}) of a segment.
   *
   * @param path the path of a request, without query
   * @return true if it is
   */
  public boolean matches(String path) {
    boolean below = text.endsWith("/**");
    String[] wanted = segments(below ? text.substring(0, text.length() - 3) : text);
    String[] actual = segments(path);
    if (actual.length < wanted.length || (!below && actual.length > wanted.length)) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].startsWith("{") && !wanted[i].equals(withoutParameters(actual[i]))) {
        return false;
      }
    }
    return true;
  }

  private static String[] segments(String path) {
    int start = path.startsWith("/") ? 1 : 0;
    int end = path.endsWith("/") && path.length() > start ? path.length() - 1 : path.length();
    return start >= end ? new String[0] : path.substring(start, end).split("/", -1);
  }

  private static String withoutParameters(String segment) {
    int semicolon = segment.indexOf(';');
    return semicolon < 0 ? segment : segment.substring(0, semicolon);
  }
}
