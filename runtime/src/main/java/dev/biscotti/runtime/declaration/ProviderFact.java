package dev.biscotti.runtime.declaration;

import static dev.biscotti.runtime.declaration.Fact.Trait.LATER;
import static dev.biscotti.runtime.declaration.Fact.Trait.LOCKED;
import static dev.biscotti.runtime.declaration.Fact.Trait.LOCK_KEY;
import static dev.biscotti.runtime.declaration.Fact.Trait.MATERIAL;
import static dev.biscotti.runtime.declaration.Fact.Trait.REQUIRED_IN_LOCK;
import static dev.biscotti.runtime.declaration.Fact.Trait.TRANSLATED;

import dev.biscotti.annotations.Relation;

/**
 * The facts of a provider. The material ones come first, in the order in which they are digested;
 * add new ones after them.
 */
public enum ProviderFact implements Fact {
  /** With whom it shares the data. */
  RECIPIENTS("recipients", MATERIAL, TRANSLATED),
  /** The legal name. */
  NAME("name", MATERIAL, REQUIRED_IN_LOCK),
  /** Where the data is processed. */
  DATA_LOCATION("dataLocation", MATERIAL, TRANSLATED),
  /** Its relation to the controller; only whether it has purposes of its own is material. */
  RELATION("relation", MATERIAL, LATER),
  /** The id by which cookies name it. */
  ID("id", LOCKED, LOCK_KEY),
  /** What it does for the site. */
  ROLE("role", TRANSLATED),
  /** The URL of its privacy policy. */
  PRIVACY_POLICY("privacyPolicy"),
  /** The country of its seat. */
  COUNTRY("country"),
  /** What protects data that leaves the EEA. */
  TRANSFER("transfer", LOCKED, TRANSLATED, LATER),
  /** How long it keeps the data. */
  RETENTION("retention", TRANSLATED),
  /** The URL where visitors object. */
  OPT_OUT("optOut"),
  /** Whether it sets cookies at all. */
  SETS_COOKIES("setsCookies"),
  /** Whether it sets them on its own domain. */
  OWN_DOMAIN("ownDomain"),
  /** Its texts in other languages. */
  TRANSLATIONS("translations");

  /** A provider that states nothing. */
  public static final ProviderDeclaration UNSTATED = ProviderDeclaration.of("", "").build();

  @SuppressWarnings("ImmutableEnumChecker") // its set is an immutable copy
  private final FactRow row;

  ProviderFact(String key, Trait... traits) {
    this.row = FactRow.of(key, traits);
  }

  @Override
  public FactRow row() {
    return row;
  }

  /**
   * Goes through the facts of a provider.
   *
   * @param <X> what a malformed fact throws
   * @param provider a declaration
   * @param pass receives each fact and returns its new value
   * @return the declaration of the values that the pass returned
   * @throws X if the pass throws it
   */
  public static <X extends Exception> ProviderDeclaration pass(
      ProviderDeclaration provider, FactPass<X> pass) throws X {
    return new ProviderDeclaration(
        pass.text(ID, provider.id()),
        pass.words(NAME, provider.name()),
        pass.words(ROLE, provider.role()),
        pass.constant(RELATION, Relation.class, provider.relation()),
        pass.text(PRIVACY_POLICY, provider.privacyPolicy()),
        pass.text(COUNTRY, provider.country()),
        pass.words(DATA_LOCATION, provider.dataLocation()),
        pass.words(TRANSFER, provider.transfer()),
        retention(provider.retention(), pass),
        pass.listOfWords(RECIPIENTS, provider.recipients()),
        pass.text(OPT_OUT, provider.optOut()),
        pass.flag(SETS_COOKIES, provider.setsCookies()),
        pass.flag(OWN_DOMAIN, provider.ownDomain()),
        pass.translations(TRANSLATIONS, provider.translations()));
  }

  /** Periods are not translated. */
  private static <X extends Exception> String retention(String retention, FactPass<X> pass)
      throws X {
    return LifetimePeriod.parse(retention).isPresent()
        ? pass.text(RETENTION, retention)
        : pass.words(RETENTION, retention);
  }
}
