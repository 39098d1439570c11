package dev.biscotti.policy;

import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.List;

/** Collects the members of a provider that differ from their defaults. */
final class ProviderBuilder {
  private final String id;
  private final String name;
  private String role = "";
  private String privacyPolicy = "";
  private String country = "";
  private String dataLocation = "";
  private String retention = "";
  private List<String> recipients = List.of();
  private String optOut = "";
  private boolean setsCookies = true;
  private boolean ownDomain = false;

  ProviderBuilder(String id, String name) {
    this.id = id;
    this.name = name;
  }

  ProviderBuilder role(String text) {
    role = text;
    return this;
  }

  ProviderBuilder privacyPolicy(String url) {
    privacyPolicy = url;
    return this;
  }

  ProviderBuilder country(String code) {
    country = code;
    return this;
  }

  ProviderBuilder dataLocation(String text) {
    dataLocation = text;
    return this;
  }

  ProviderBuilder retention(String text) {
    retention = text;
    return this;
  }

  ProviderBuilder recipients(List<String> names) {
    recipients = names;
    return this;
  }

  ProviderBuilder optOut(String url) {
    optOut = url;
    return this;
  }

  ProviderBuilder setsCookies(boolean sets) {
    setsCookies = sets;
    return this;
  }

  ProviderBuilder ownDomain(boolean own) {
    ownDomain = own;
    return this;
  }

  ProviderDeclaration build() {
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
        ownDomain);
  }
}
