package dev.biscotti.search.code;

/**
 * Where something is in the code: an expression in source, an instruction in a class file. Two
 * places are equal if they are the same; their order is that of the code.
 */
public interface Place extends Comparable<Place> {
  /**
   * Whether {@code @AllowUndeclaredCookie} holds here.
   *
   * @return true if a declaration around the place has it
   */
  boolean isAllowed();

  /**
   * The line in the words of a message.
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
