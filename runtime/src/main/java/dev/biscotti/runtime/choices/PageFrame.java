package dev.biscotti.runtime.choices;

/**
 * What a site adds to its policy page, so that it looks like a page of the site. Everything is HTML
 * and inserted unchanged.
 *
 * @param rootAttributes attributes of {@code <html>}, such as {@code data-theme="dark"}
 * @param head what is added at the end of {@code <head>}, such as a style sheet
 * @param header what is added before the title, such as a link back
 */
public record PageFrame(String rootAttributes, String head, String header) {
  private static final PageFrame NONE = new PageFrame("", "", "");

  /**
   * An empty frame: the page as the compiler wrote it.
   *
   * @return the frame
   */
  public static PageFrame none() {
    return NONE;
  }
}
