package dev.biscotti.sample.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path on this server to which a visitor can be sent back. It has no scheme, host, query or
 * fragment, and nothing that a browser could interpret as one: browsers treat {@code \} as {@code
 * /}, drop tabs and line ends, and read {@code //host} as another site. Percent signs are not
 * allowed either, because browsers read {@code %2e%2e} as {@code ..}.
 *
 * @param text the path as in a request line
 */
public record LocalPath(String text) {
  private static final int MAX_LENGTH = 512;
  private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~-]+)+");
  private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(?:/|$)");

  /**
   * Creates a path from a constant.
   *
   * @throws IllegalArgumentException if it is not a valid path
   */
  public LocalPath {
    if (!isLocal(text)) {
      throw new IllegalArgumentException("not a path of this site");
    }
  }

  /**
   * Reads an untrusted path that a browser sent.
   *
   * @param text a form field, a query parameter, a cookie
   * @return the path; empty for anything else
   */
  public static Optional<LocalPath> parse(String text) {
    return isLocal(text) ? Optional.of(new LocalPath(text)) : Optional.empty();
  }

  private static boolean isLocal(String text) {
    return text.length() <= MAX_LENGTH
        && PATH.matcher(text).matches()
        && !DOTS.matcher(text).find();
  }

  /**
   * Whether it belongs to one of the sites on this server.
   *
   * @param root the site's root, such as {@code /shop}
   * @return true for the root and everything below it
   */
  public boolean isBelow(String root) {
    return text.equals(root) || text.startsWith(root + "/");
  }

  /**
   * The redirect that leads there.
   *
   * @return a view name of Spring MVC
   */
  public String redirect() {
    return "redirect:" + text;
  }
}
