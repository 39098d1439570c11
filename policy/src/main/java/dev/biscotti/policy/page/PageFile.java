package dev.biscotti.policy.page;

import java.util.List;

/** The file names of a page, by which its language versions link to each other. */
public final class PageFile {
  private PageFile() {}

  /**
   * The name of the page's file in a language.
   *
   * @param languages the policy's languages, the first one first
   * @param language one of them
   * @param extension the file's extension, such as {@code md}
   * @return {@code policy.md} for the first language, or a name such as {@code policy.sv.md} for
   *     others
   */
  public static String name(List<String> languages, String language, String extension) {
    String base = languages.indexOf(language) == 0 ? "policy" : "policy." + language;
    return base + "." + extension;
  }
}
