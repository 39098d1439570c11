package dev.biscotti.runtime.declaration;

import dev.biscotti.annotations.Relation;
import java.util.List;
import java.util.Map;

/**
 * A third party, as declared with {@link dev.biscotti.annotations.Provider}.
 *
 * @param id the id by which cookies name it
 * @param name the legal name
 * @param role what it does for the site
 * @param relation its relation to the controller
 * @param privacyPolicy the URL of its privacy policy
 * @param country the country of its seat, ISO 3166-1 alpha-2
 * @param dataLocation where the data is processed
 * @param transfer what protects data that leaves the EEA
 * @param retention how long it keeps the data: an ISO-8601 period or words
 * @param recipients with whom it shares the data
 * @param optOut the URL where visitors object
 * @param setsCookies whether it sets cookies at all
 * @param ownDomain whether it sets them on its own domain, outside the policy
 * @param translations its texts in other languages
 */
public record ProviderDeclaration(
    String id,
    String name,
    String role,
    Relation relation,
    String privacyPolicy,
    String country,
    String dataLocation,
    String transfer,
    String retention,
    List<String> recipients,
    String optOut,
    boolean setsCookies,
    boolean ownDomain,
    Translations translations) {
  /**
   * Starts the declaration of a provider.
   *
   * @param id the id by which cookies name it
   * @param name the legal name
   * @return a builder in which every other member has its default
   */
  public static ProviderDeclarationBuilder of(String id, String name) {
    return new ProviderDeclarationBuilder(id, name);
  }

  public ProviderDeclaration {
    recipients = List.copyOf(recipients);
  }

  /**
   * The texts that need a translation into each of the policy's languages, by member.
   *
   * @return the texts that are stated
   */
  public Map<String, String> texts() {
    TranslatedTexts texts = new TranslatedTexts();
    ProviderFact.pass(this, texts);
    return texts.toMap();
  }

  /**
   * The declaration in a language.
   *
   * @param language a BCP 47 tag
   * @return the same declaration with its texts in that language; texts without a translation are
   *     unchanged
   */
  public ProviderDeclaration in(String language) {
    return ProviderFact.pass(this, new TranslatedTexts.Into(translations, language));
  }

  /**
   * The same declaration with translations.
   *
   * @param newTranslations its texts in other languages
   * @return a declaration
   */
  public ProviderDeclaration with(Translations newTranslations) {
    return ProviderFact.pass(this, new TranslatedTexts.With(newTranslations));
  }
}
