package dev.biscotti.runtime.declaration;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.Signal;
import java.util.List;
import java.util.Map;

/**
 * A category, built in or declared with {@link dev.biscotti.annotations.ConsentCategory}.
 *
 * @param id the id
 * @param title the title; empty for the built-in one
 * @param description what its cookies do; empty for the built-in words
 * @param whenEmpty what the page says while it holds no cookie; empty for the built-in words
 * @param regime what the law asks of the visitor
 * @param signals what an answer is passed on as; if none are given, those of the built-in category
 * @param revision what a consent must have been given for
 * @param translations its texts in other languages
 */
public record CategoryDeclaration(
    String id,
    String title,
    String description,
    String whenEmpty,
    Regime regime,
    List<Signal> signals,
    Revision revision,
    Translations translations) {
  public CategoryDeclaration {
    signals = signals.isEmpty() ? signals(id) : List.copyOf(signals);
  }

  /**
   * A declaration in one language, with the signals of the built-in category of its id.
   *
   * @param id the id
   * @param title the title; empty for the built-in one
   * @param description what its cookies do; empty for the built-in words
   * @param whenEmpty what the page says while it holds no cookie; empty for the built-in words
   * @param regime what the law asks of the visitor
   * @param revision what a consent must have been given for
   */
  public CategoryDeclaration(
      String id,
      String title,
      String description,
      String whenEmpty,
      Regime regime,
      Revision revision) {
    this(id, title, description, whenEmpty, regime, List.of(), revision, Translations.NONE);
  }

  private static List<Signal> signals(String id) {
    return switch (id) {
      case Category.ESSENTIAL -> List.of(Signal.SECURITY_STORAGE);
      case Category.FUNCTIONAL ->
          List.of(Signal.FUNCTIONALITY_STORAGE, Signal.PERSONALIZATION_STORAGE);
      case Category.ANALYTICS -> List.of(Signal.ANALYTICS_STORAGE);
      case Category.MARKETING ->
          List.of(Signal.AD_STORAGE, Signal.AD_USER_DATA, Signal.AD_PERSONALIZATION);
      default -> List.of();
    };
  }

  /**
   * A built-in category in its built-in words.
   *
   * @param id the id
   * @return the category, at {@link Revision#NONE}
   */
  public static CategoryDeclaration builtIn(String id) {
    return new CategoryDeclaration(id, "", "", "", Regime.OPT_IN, Revision.NONE);
  }

  /**
   * A category without texts, as in a generated guard: title and description are in a resource.
   *
   * @param id its id
   * @param regime what the law asks of the visitor
   * @param digest the digest of what a consent is given for
   * @return the category
   */
  public static CategoryDeclaration of(String id, Regime regime, int digest) {
    return new CategoryDeclaration(id, "", "", "", regime, Revision.digest(digest));
  }

  /**
   * The same category at another revision.
   *
   * @param newRevision the revision
   * @return the category
   */
  public CategoryDeclaration withRevision(Revision newRevision) {
    return new CategoryDeclaration(
        id, title, description, whenEmpty, regime, signals, newRevision, translations);
  }

  /**
   * The same category with other signals.
   *
   * @param newSignals what an answer is passed on as
   * @return the category
   */
  public CategoryDeclaration withSignals(List<Signal> newSignals) {
    return new CategoryDeclaration(
        id, title, description, whenEmpty, regime, newSignals, revision, translations);
  }

  /**
   * The texts that need a translation into each of the policy's languages, by member.
   *
   * @return the texts that are stated
   */
  public Map<String, String> texts() {
    TranslatedTexts texts = new TranslatedTexts();
    CategoryFact.pass(this, texts);
    return texts.toMap();
  }

  /**
   * The declaration in a language.
   *
   * @param language a BCP 47 tag
   * @return the same declaration with its texts in that language; texts without a translation are
   *     unchanged
   */
  public CategoryDeclaration in(String language) {
    return CategoryFact.pass(this, new TranslatedTexts.Into(translations, language));
  }

  /**
   * The same declaration with translations.
   *
   * @param newTranslations its texts in other languages
   * @return a declaration
   */
  public CategoryDeclaration with(Translations newTranslations) {
    return CategoryFact.pass(this, new TranslatedTexts.With(newTranslations));
  }
}
