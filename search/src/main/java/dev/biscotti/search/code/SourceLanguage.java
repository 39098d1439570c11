package dev.biscotti.search.code;

/** A language in which a message shows code to paste. */
public enum SourceLanguage {
  /** Java, and every language without its own form here. */
  JAVA,

  /** Kotlin. */
  KOTLIN;

  /**
   * The language of a file.
   *
   * @param file the name of the file; empty if it is not known
   * @return the language
   */
  public static SourceLanguage of(String file) {
    return file.endsWith(".kt") || file.endsWith(".kts") ? KOTLIN : JAVA;
  }
}
