package dev.biscotti.search.finding;

import dev.biscotti.search.code.SourceLanguage;

/**
 * The class to put new declarations into.
 *
 * @param className its simple name; empty if none is known
 * @param language the language that it is written in
 */
public record DeclarationHome(String className, SourceLanguage language) {
  /** None is known. */
  public static final DeclarationHome UNKNOWN = new DeclarationHome("", SourceLanguage.JAVA);

  boolean isKnown() {
    return !className.isEmpty();
  }
}
