package dev.biscotti.runtime.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A third party, as declared with {@link dev.biscotti.annotations.Provider}.
 *
 * @param id the id by which cookies name it
 * @param name the legal name
 * @param role what it does for the site
 * @param privacyPolicy the URL of its privacy policy
 * @param country the country of its seat, ISO 3166-1 alpha-2
 * @param dataLocation where the data is processed
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
    String privacyPolicy,
    String country,
    String dataLocation,
    String retention,
    List<String> recipients,
    String optOut,
    boolean setsCookies,
    boolean ownDomain,
    Translations translations) {
  /**
   * A declaration in one language.
   *
   * @param id the id by which cookies name it
   * @param name the legal name
   * @param role what it does for the site
   * @param privacyPolicy the URL of its privacy policy
   * @param country the country of its seat, ISO 3166-1 alpha-2
   * @param dataLocation where the data is processed
   * @param retention how long it keeps the data: an ISO-8601 period or words
   * @param recipients with whom it shares the data
   * @param optOut the URL where visitors object
   * @param setsCookies whether it sets cookies at all
   * @param ownDomain whether it sets them on its own domain, outside the policy
   */
  public ProviderDeclaration(
      String id,
      String name,
      String role,
      String privacyPolicy,
      String country,
      String dataLocation,
      String retention,
      List<String> recipients,
      String optOut,
      boolean setsCookies,
      boolean ownDomain) {
    this(
        id,
        name,
        role,
        privacyPolicy,
        country,
        dataLocation,
        retention,
        recipients,
        optOut,
        setsCookies,
        ownDomain,
        Translations.NONE);
  }

  /**
   * Keeps its own copy of the list.
   *
   * @param id the id by which cookies name it
   * @param name the legal name
   * @param role what it does for the site
   * @param privacyPolicy the URL of its privacy policy
   * @param country the country of its seat
   * @param dataLocation where the data is processed
   * @param retention how long it keeps the data
   * @param recipients with whom it shares the data
   * @param optOut the URL where visitors object
   * @param setsCookies whether it sets cookies at all
   * @param ownDomain whether it sets them on its own domain
   * @param translations its texts in other languages
   */
  public ProviderDeclaration {
    recipients = List.copyOf(recipients);
  }

  /**
   * The texts that are in a language and have to be in each of the policy's, by member.
   *
   * @return the texts that are stated
   */
  public Map<String, String> texts() {
    boolean period = LifetimePeriod.parse(retention).isPresent();
    TextMembers texts =
        new TextMembers()
            .add("role", role)
            .add("dataLocation", dataLocation)
            .add("retention", period ? "" : retention);
    for (int i = 0; i < recipients.size(); i++) {
      texts.add(recipient(i), recipients.get(i));
    }
    return texts.toMap();
  }

  /**
   * The declaration in a language.
   *
   * @param language a BCP 47 tag
   * @return the same declaration with its texts in that language; texts without a translation stay
   */
  public ProviderDeclaration in(String language) {
    List<String> translated = new ArrayList<>();
    for (int i = 0; i < recipients.size(); i++) {
      translated.add(translations.text(language, recipient(i), recipients.get(i)));
    }
    return new ProviderDeclaration(
        id,
        name,
        translations.text(language, "role", role),
        privacyPolicy,
        country,
        translations.text(language, "dataLocation", dataLocation),
        translations.text(language, "retention", retention),
        translated,
        optOut,
        setsCookies,
        ownDomain,
        translations);
  }

  /** Recipients have no name of their own but their place in the list, from 1. */
  private static String recipient(int index) {
    return "recipients." + (index + 1);
  }

  /**
   * The same declaration with translations.
   *
   * @param newTranslations its texts in other languages
   * @return a declaration
   */
  public ProviderDeclaration with(Translations newTranslations) {
    return new ProviderDeclaration(
        id,
        name,
        role,
        privacyPolicy,
        country,
        dataLocation,
        retention,
        recipients,
        optOut,
        setsCookies,
        ownDomain,
        newTranslations);
  }
}
