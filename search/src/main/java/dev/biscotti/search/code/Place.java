package dev.biscotti.search.code;

/**
 * A place in the code: an expression in source, an instruction in a class file. Places are ordered
 * as in the code.
 */
public interface Place extends Comparable<Place> {
  /**
   * Whether {@code @AllowUndeclaredCookie} applies here.
   *
   * @return true if a declaration around the place has it
   */
  boolean isAllowed();

  /**
   * The file and line as a message shows them.
   *
   * @return the file's name and the line, such as {@code Page.java:17}
   */
  String fileAndLine();

  /**
   * The language of the code.
   *
   * @return the language
   */
  default SourceLanguage language() {
    return SourceLanguage.JAVA;
  }
}
