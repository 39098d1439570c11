package dev.biscotti.runtime.choices;

/**
 * What a site adds to its policy page, so that it looks like a page of the site. All of it is HTML,
 * written as it is.
 *
 * @param rootAttributes attributes of {@code <html>}, such as {@code data-theme="dark"}
 * @param head what goes to the end of {@code <head>}, such as a style sheet
 * @param header what goes in front of the title, such as the way back
 */
public record PageFrame(String rootAttributes, String head, String header) {
  private static final PageFrame NONE = new PageFrame("", "", "");

  /**
   * Nothing: the page as the compiler wrote it.
   *
   * @return the frame
   */
  public static PageFrame none() {
    return NONE;
  }
}
