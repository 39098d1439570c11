package dev.biscotti.runtime.declaration;

import static dev.biscotti.runtime.declaration.Fact.Trait.GUARD;
import static dev.biscotti.runtime.declaration.Fact.Trait.LATER;
import static dev.biscotti.runtime.declaration.Fact.Trait.TRANSLATED;

import dev.biscotti.annotations.EssentialBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The facts of a policy itself, without the declarations in it. */
public enum PolicyFact implements Fact {
  /** Its id. */
  ID("id", GUARD),
  /** The date from which it applies. */
  EFFECTIVE("effective", GUARD),
  /** The site it is about. */
  SITE("site", GUARD),
  /** The legal person responsible. */
  CONTROLLER("controller"),
  /** Where questions go. */
  CONTACT("contact"),
  /** The controller's postal address. */
  ADDRESS("address", LATER),
  /** How to reach the data protection officer. */
  DATA_PROTECTION_OFFICER("dataProtectionOfficer", LATER),
  /** The countries whose visitors it serves. */
  COUNTRIES("countries", LATER),
  /** The legal basis for personal data in essential cookies. */
  ESSENTIAL_BASIS("essentialBasis", LATER),
  /** Days of notice before a new consent cookie is set. */
  NOTICE_DAYS("noticeDays", GUARD),
  /** The name of the cookie that records choices. */
  CONSENT_RECORD("consentRecord", GUARD),
  /** The summary, in Markdown. */
  SUMMARY("summary", TRANSLATED),
  /** The address of the privacy policy. */
  PRIVACY_POLICY("privacyPolicy"),
  /** The domains it covers. */
  SCOPE("scope", GUARD),
  /** The languages of the page, the first one first. */
  LANGUAGES("languages", GUARD),
  /** The paths on which nothing is set that needs consent. */
  CONSENT_FREE_PATHS("consentFreePaths", GUARD),
  /** Its texts in other languages. */
  TRANSLATIONS("translations");

  /** A policy that states nothing. */
  public static final PolicyDeclaration UNSTATED =
      PolicyDeclaration.of("", LocalDate.EPOCH).build();

  @SuppressWarnings("ImmutableEnumChecker") // its set is an immutable copy
  private final FactRow row;

  PolicyFact(String key, Trait... traits) {
    this.row = FactRow.of(key, traits);
  }

  @Override
  public FactRow row() {
    return row;
  }

  /**
   * Goes through the facts of a policy itself. The declarations in it are unchanged.
   *
   * @param <X> what a malformed fact throws
   * @param policy a declaration
   * @param pass receives each fact and returns its new value
   * @return the declaration of the values that the pass returned
   * @throws X if the pass throws it
   */
  public static <X extends Exception> PolicyDeclaration pass(
      PolicyDeclaration policy, FactPass<X> pass) throws X {
    return new PolicyDeclaration(
        pass.text(ID, policy.id()),
        effective(policy.effective(), pass),
        pass.text(SITE, policy.site()),
        pass.text(CONTROLLER, policy.controller()),
        pass.text(CONTACT, policy.contact()),
        pass.text(ADDRESS, policy.address()),
        pass.text(DATA_PROTECTION_OFFICER, policy.dataProtectionOfficer()),
        pass.texts(COUNTRIES, policy.countries()),
        pass.constant(ESSENTIAL_BASIS, EssentialBasis.class, policy.essentialBasis()),
        pass.number(NOTICE_DAYS, policy.noticeDays()),
        pass.text(CONSENT_RECORD, policy.consentRecord()),
        pass.words(SUMMARY, policy.summary()),
        pass.text(PRIVACY_POLICY, policy.privacyPolicy()),
        pass.texts(SCOPE, policy.scope()),
        pass.texts(LANGUAGES, policy.languages()),
        policy.providers(),
        policy.categories(),
        policy.authorities(),
        paths(policy.consentFreePaths(), pass),
        policy.sections(),
        policy.cookies(),
        policy.allowances(),
        pass.translations(TRANSLATIONS, policy.translations()));
  }

  private static <X extends Exception> LocalDate effective(LocalDate date, FactPass<X> pass)
      throws X {
    return pass.date(EFFECTIVE, Optional.of(date)).orElse(date);
  }

  private static <X extends Exception> List<PathPattern> paths(
      List<PathPattern> paths, FactPass<X> pass) throws X {
    List<String> texts = paths.stream().map(PathPattern::text).toList();
    return pass.texts(CONSENT_FREE_PATHS, texts).stream().map(PathPattern::new).toList();
  }
}
