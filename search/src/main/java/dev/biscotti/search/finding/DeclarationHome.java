package dev.biscotti.search.finding;

import dev.biscotti.search.code.Descriptors;
import dev.biscotti.search.code.SourceLanguage;

/**
 * The class for new declarations.
 *
 * @param className its binary name; empty if none is known
 * @param language the language that it is written in
 */
public record DeclarationHome(String className, SourceLanguage language) {
  /** No class is known. */
  public static final DeclarationHome UNKNOWN = new DeclarationHome("", SourceLanguage.JAVA);

  /** The class as a message names it. */
  String simpleName() {
    return Descriptors.simpleName(className);
  }

  /** The simple name of the guard, if the class is that of a policy. */
  String guard() {
    return Descriptors.simpleName(GuardNames.guard(className));
  }

  boolean isKnown() {
    return !className.isEmpty();
  }
}
