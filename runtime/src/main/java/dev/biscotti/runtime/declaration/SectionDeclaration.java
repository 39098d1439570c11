package dev.biscotti.runtime.declaration;

import java.util.Map;

/**
 * Free text on the policy page, as declared with {@link dev.biscotti.annotations.Section}.
 *
 * @param title the heading
 * @param text the text, in Markdown
 * @param place the id of the part of the page that it follows; empty for the end of the categories
 * @param translations its texts in other languages
 */
public record SectionDeclaration(
    String title, String text, String place, Translations translations) {
  /**
   * A declaration in one language.
   *
   * @param title the heading
   * @param text the text, in Markdown
   * @param place the id of the part of the page that it follows; empty for the end of the
   *     categories
   */
  public SectionDeclaration(String title, String text, String place) {
    this(title, text, place, Translations.NONE);
  }

  /**
   * The texts that need a translation into each of the policy's languages, by member.
   *
   * @return the texts that are stated
   */
  public Map<String, String> texts() {
    return new TextMembers().add("title", title).add("text", text).toMap();
  }

  /**
   * The declaration in a language.
   *
   * @param language a BCP 47 tag
   * @return the same declaration with its texts in that language; texts without a translation are
   *     unchanged
   */
  public SectionDeclaration in(String language) {
    return new SectionDeclaration(
        translations.text(language, "title", title),
        translations.text(language, "text", text),
        place,
        translations);
  }

  /**
   * The same declaration with translations.
   *
   * @param newTranslations its texts in other languages
   * @return a declaration
   */
  public SectionDeclaration with(Translations newTranslations) {
    return new SectionDeclaration(title, text, place, newTranslations);
  }
}
