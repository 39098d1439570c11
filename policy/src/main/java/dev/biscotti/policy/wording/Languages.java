package dev.biscotti.policy.wording;

import java.util.List;
import java.util.Optional;

/** The languages that have a message bundle. */
public final class Languages {
  private static final List<String> AVAILABLE = BundleResource.lines("languages.txt");

  private Languages() {}

  /**
   * The available languages of pages.
   *
   * @return BCP 47 tags, sorted
   */
  public static List<String> available() {
    return AVAILABLE;
  }

  /**
   * Whether pages are available in a language.
   *
   * @param tag a BCP 47 tag
   * @return true if the language or a more general form of it has a bundle, such as {@code en} for
   *     {@code en-IE}
   */
  public static boolean isAvailable(String tag) {
    return bundleFor(tag).isPresent();
  }

  /**
   * The bundle for a language: that of the longest prefix of its tag (RFC 4647, section 3.4).
   *
   * @param tag a BCP 47 tag
   * @return the bundle's tag; empty if there is none
   */
  static Optional<String> bundleFor(String tag) {
    String range = tag;
    while (true) {
      for (String language : AVAILABLE) {
        if (language.equalsIgnoreCase(range)) {
          return Optional.of(language);
        }
      }
      int hyphen = range.lastIndexOf('-');
      if (hyphen < 0) {
        return Optional.empty();
      }
      range = range.substring(0, hyphen);
    }
  }
}
