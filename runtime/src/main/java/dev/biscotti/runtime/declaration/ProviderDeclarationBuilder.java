package dev.biscotti.runtime.declaration;

import dev.biscotti.annotations.Relation;
import java.util.List;

/**
 * Collects the members of a provider that differ from their defaults; {@link
 * ProviderDeclaration#of} starts one.
 */
public final class ProviderDeclarationBuilder {
  private final String id;
  private final String name;
  private String role = "";
  private Relation relation = Relation.NOT_STATED;
  private String privacyPolicy = "";
  private String country = "";
  private String dataLocation = "";
  private String transfer = "";
  private String retention = "";
  private List<String> recipients = List.of();
  private String optOut = "";
  private boolean setsCookies = true;
  private boolean ownDomain = false;
  private Translations translations = Translations.NONE;

  ProviderDeclarationBuilder(String id, String name) {
    this.id = id;
    this.name = name;
  }

  /**
   * Sets what it does for the site.
   *
   * @param role what it does for the site
   * @return this
   */
  public ProviderDeclarationBuilder role(String role) {
    this.role = role;
    return this;
  }

  /**
   * Sets its relation to the controller.
   *
   * @param relation its relation to the controller
   * @return this
   */
  public ProviderDeclarationBuilder relation(Relation relation) {
    this.relation = relation;
    return this;
  }

  /**
   * Sets the URL of its privacy policy.
   *
   * @param privacyPolicy the URL of its privacy policy
   * @return this
   */
  public ProviderDeclarationBuilder privacyPolicy(String privacyPolicy) {
    this.privacyPolicy = privacyPolicy;
    return this;
  }

  /**
   * Sets the country of its seat, ISO 3166-1 alpha-2.
   *
   * @param country the country of its seat, ISO 3166-1 alpha-2
   * @return this
   */
  public ProviderDeclarationBuilder country(String country) {
    this.country = country;
    return this;
  }

  /**
   * Sets where the data is processed.
   *
   * @param dataLocation where the data is processed
   * @return this
   */
  public ProviderDeclarationBuilder dataLocation(String dataLocation) {
    this.dataLocation = dataLocation;
    return this;
  }

  /**
   * Sets what protects data that leaves the EEA.
   *
   * @param transfer what protects data that leaves the EEA
   * @return this
   */
  public ProviderDeclarationBuilder transfer(String transfer) {
    this.transfer = transfer;
    return this;
  }

  /**
   * Sets how long it keeps the data: an ISO-8601 period or words.
   *
   * @param retention how long it keeps the data: an ISO-8601 period or words
   * @return this
   */
  public ProviderDeclarationBuilder retention(String retention) {
    this.retention = retention;
    return this;
  }

  /**
   * Sets with whom it shares the data.
   *
   * @param recipients with whom it shares the data
   * @return this
   */
  public ProviderDeclarationBuilder recipients(List<String> recipients) {
    this.recipients = recipients;
    return this;
  }

  /**
   * Sets the URL where visitors object.
   *
   * @param optOut the URL where visitors object
   * @return this
   */
  public ProviderDeclarationBuilder optOut(String optOut) {
    this.optOut = optOut;
    return this;
  }

  /**
   * Sets whether it sets cookies at all.
   *
   * @param setsCookies whether it sets cookies at all
   * @return this
   */
  public ProviderDeclarationBuilder setsCookies(boolean setsCookies) {
    this.setsCookies = setsCookies;
    return this;
  }

  /**
   * Sets whether it sets them on its own domain, outside the policy.
   *
   * @param ownDomain whether it sets them on its own domain, outside the policy
   * @return this
   */
  public ProviderDeclarationBuilder ownDomain(boolean ownDomain) {
    this.ownDomain = ownDomain;
    return this;
  }

  /**
   * Sets its texts in other languages.
   *
   * @param translations its texts in other languages
   * @return this
   */
  public ProviderDeclarationBuilder translations(Translations translations) {
    this.translations = translations;
    return this;
  }

  /**
   * Builds the declaration.
   *
   * @return the declaration
   */
  public ProviderDeclaration build() {
    return new ProviderDeclaration(
        id,
        name,
        role,
        relation,
        privacyPolicy,
        country,
        dataLocation,
        transfer,
        retention,
        recipients,
        optOut,
        setsCookies,
        ownDomain,
        translations);
  }
}
