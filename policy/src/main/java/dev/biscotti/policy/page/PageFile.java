package dev.biscotti.policy.page;

import java.util.List;

/** The names of a page's files, which its versions link to each other by. */
public final class PageFile {
  private PageFile() {}

  /**
   * The name of the page's file in a language.
   *
   * @param languages the policy's languages, the first one first
   * @param language one of them
   * @param extension the file's extension, such as {@code md}
   * @return {@code policy.md} for the first language, such as {@code policy.sv.md} for each other
   *     one
   */
  public static String name(List<String> languages, String language, String extension) {
    String base = languages.indexOf(language) == 0 ? "policy" : "policy." + language;
    return base + "." + extension;
  }
}
