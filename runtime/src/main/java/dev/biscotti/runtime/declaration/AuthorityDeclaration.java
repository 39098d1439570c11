package dev.biscotti.runtime.declaration;

import dev.biscotti.annotations.Authority;
import java.util.Map;

/**
 * A supervisory authority, as declared with {@link dev.biscotti.annotations.Authority}.
 *
 * @param name the name
 * @param url the URL of its site
 * @param country the country, ISO 3166-1 alpha-2
 * @param topic what it supervises
 * @param translations its texts in other languages
 */
public record AuthorityDeclaration(
    String name, String url, String country, String topic, Translations translations) {
  /**
   * A declaration in one language.
   *
   * @param name the name
   * @param url the URL of its site
   * @param country the country, ISO 3166-1 alpha-2
   * @param topic what it supervises
   */
  public AuthorityDeclaration(String name, String url, String country, String topic) {
    this(name, url, country, topic, Translations.NONE);
  }

  /**
   * The texts that need a translation into each of the policy's languages, by member.
   *
   * @return the texts that are stated
   */
  public Map<String, String> texts() {
    boolean builtIn = topic.equals(Authority.COOKIES) || topic.equals(Authority.PERSONAL_DATA);
    return new TextMembers().add("topic", builtIn ? "" : topic).toMap();
  }

  /**
   * The declaration in a language.
   *
   * @param language a BCP 47 tag
   * @return the same declaration with its texts in that language; texts without a translation are
   *     unchanged
   */
  public AuthorityDeclaration in(String language) {
    return new AuthorityDeclaration(
        name, url, country, translations.text(language, "topic", topic), translations);
  }

  /**
   * The same declaration with translations.
   *
   * @param newTranslations its texts in other languages
   * @return a declaration
   */
  public AuthorityDeclaration with(Translations newTranslations) {
    return new AuthorityDeclaration(name, url, country, topic, newTranslations);
  }
}
