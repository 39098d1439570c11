package dev.biscotti.runtime.declaration;

import java.util.List;

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
    boolean ownDomain) {

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
   */
  public ProviderDeclaration {
    recipients = List.copyOf(recipients);
  }
}
