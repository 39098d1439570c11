package dev.biscotti.runtime.declaration;

import dev.biscotti.annotations.EssentialBasis;
import java.time.LocalDate;
import java.util.List;

/**
 * Collects the members of a policy that differ from their defaults; {@link PolicyDeclaration#of}
 * starts one.
 */
public final class PolicyDeclarationBuilder {
  private final String id;
  private final LocalDate effective;
  private String site = "";
  private String controller = "";
  private String contact = "";
  private String address = "";
  private String dataProtectionOfficer = "";
  private List<String> countries = List.of();
  private EssentialBasis essentialBasis = EssentialBasis.NOT_STATED;
  private int noticeDays = 0;
  private String consentRecord = "";
  private String summary = "";
  private String privacyPolicy = "";
  private List<String> scope = List.of();
  private List<String> languages = List.of("en");
  private List<ProviderDeclaration> providers = List.of();
  private List<CategoryDeclaration> categories = List.of();
  private List<AuthorityDeclaration> authorities = List.of();
  private List<PathPattern> consentFreePaths = List.of();
  private List<SectionDeclaration> sections = List.of();
  private List<CookieDeclaration> cookies = List.of();
  private List<UndeclaredAllowance> allowances = List.of();
  private Translations translations = Translations.NONE;

  PolicyDeclarationBuilder(String id, LocalDate effective) {
    this.id = id;
    this.effective = effective;
  }

  static PolicyDeclarationBuilder copyOf(PolicyDeclaration policy) {
    PolicyDeclarationBuilder copy = new PolicyDeclarationBuilder(policy.id(), policy.effective());
    copy.site = policy.site();
    copy.controller = policy.controller();
    copy.contact = policy.contact();
    copy.address = policy.address();
    copy.dataProtectionOfficer = policy.dataProtectionOfficer();
    copy.countries = policy.countries();
    copy.essentialBasis = policy.essentialBasis();
    copy.noticeDays = policy.noticeDays();
    copy.consentRecord = policy.consentRecord();
    copy.summary = policy.summary();
    copy.privacyPolicy = policy.privacyPolicy();
    copy.scope = policy.scope();
    copy.languages = policy.languages();
    copy.providers = policy.providers();
    copy.categories = policy.categories();
    copy.authorities = policy.authorities();
    copy.consentFreePaths = policy.consentFreePaths();
    copy.sections = policy.sections();
    copy.cookies = policy.cookies();
    copy.allowances = policy.allowances();
    copy.translations = policy.translations();
    return copy;
  }

  /**
   * Sets the site it is about.
   *
   * @param site the site it is about
   * @return this
   */
  public PolicyDeclarationBuilder site(String site) {
    this.site = site;
    return this;
  }

  /**
   * Sets the legal person responsible.
   *
   * @param controller the legal person responsible
   * @return this
   */
  public PolicyDeclarationBuilder controller(String controller) {
    this.controller = controller;
    return this;
  }

  /**
   * Sets where questions go.
   *
   * @param contact where questions go
   * @return this
   */
  public PolicyDeclarationBuilder contact(String contact) {
    this.contact = contact;
    return this;
  }

  /**
   * Sets the controller's postal address.
   *
   * @param address the controller's postal address
   * @return this
   */
  public PolicyDeclarationBuilder address(String address) {
    this.address = address;
    return this;
  }

  /**
   * Sets how to reach the data protection officer.
   *
   * @param dataProtectionOfficer how to reach the data protection officer
   * @return this
   */
  public PolicyDeclarationBuilder dataProtectionOfficer(String dataProtectionOfficer) {
    this.dataProtectionOfficer = dataProtectionOfficer;
    return this;
  }

  /**
   * Sets the countries whose visitors it serves, ISO 3166-1 alpha-2.
   *
   * @param countries the countries whose visitors it serves, ISO 3166-1 alpha-2
   * @return this
   */
  public PolicyDeclarationBuilder countries(List<String> countries) {
    this.countries = countries;
    return this;
  }

  /**
   * Sets the legal basis for personal data in essential cookies.
   *
   * @param essentialBasis the legal basis for personal data in essential cookies
   * @return this
   */
  public PolicyDeclarationBuilder essentialBasis(EssentialBasis essentialBasis) {
    this.essentialBasis = essentialBasis;
    return this;
  }

  /**
   * Sets the days of notice before a new consent cookie is set.
   *
   * @param noticeDays days of notice before a new consent cookie is set
   * @return this
   */
  public PolicyDeclarationBuilder noticeDays(int noticeDays) {
    this.noticeDays = noticeDays;
    return this;
  }

  /**
   * Sets the name of the cookie that records choices; empty if there is none.
   *
   * @param consentRecord the name of the cookie that records choices; empty if there is none
   * @return this
   */
  public PolicyDeclarationBuilder consentRecord(String consentRecord) {
    this.consentRecord = consentRecord;
    return this;
  }

  /**
   * Sets the summary, in Markdown; empty for the generated one.
   *
   * @param summary the summary, in Markdown; empty for the generated one
   * @return this
   */
  public PolicyDeclarationBuilder summary(String summary) {
    this.summary = summary;
    return this;
  }

  /**
   * Sets the address of the privacy policy.
   *
   * @param privacyPolicy the address of the privacy policy
   * @return this
   */
  public PolicyDeclarationBuilder privacyPolicy(String privacyPolicy) {
    this.privacyPolicy = privacyPolicy;
    return this;
  }

  /**
   * Sets the domains it covers.
   *
   * @param scope the domains it covers
   * @return this
   */
  public PolicyDeclarationBuilder scope(List<String> scope) {
    this.scope = scope;
    return this;
  }

  /**
   * Sets the languages of the page, the first one first.
   *
   * @param languages the languages of the page, the first one first
   * @return this
   */
  public PolicyDeclarationBuilder languages(List<String> languages) {
    this.languages = languages;
    return this;
  }

  /**
   * Sets the third parties, by id.
   *
   * @param providers the third parties, by id
   * @return this
   */
  public PolicyDeclarationBuilder providers(List<ProviderDeclaration> providers) {
    this.providers = providers;
    return this;
  }

  /**
   * Sets all categories, in the order of the page.
   *
   * @param categories all categories, in the order of the page
   * @return this
   */
  public PolicyDeclarationBuilder categories(List<CategoryDeclaration> categories) {
    this.categories = categories;
    return this;
  }

  /**
   * Sets the supervisory authorities.
   *
   * @param authorities the supervisory authorities
   * @return this
   */
  public PolicyDeclarationBuilder authorities(List<AuthorityDeclaration> authorities) {
    this.authorities = authorities;
    return this;
  }

  /**
   * Sets the paths on which nothing is set that needs consent.
   *
   * @param consentFreePaths the paths on which nothing is set that needs consent
   * @return this
   */
  public PolicyDeclarationBuilder consentFreePaths(List<PathPattern> consentFreePaths) {
    this.consentFreePaths = consentFreePaths;
    return this;
  }

  /**
   * Sets the sections of free text.
   *
   * @param sections free text
   * @return this
   */
  public PolicyDeclarationBuilder sections(List<SectionDeclaration> sections) {
    this.sections = sections;
    return this;
  }

  /**
   * Sets the cookies, in the order of the page.
   *
   * @param cookies the cookies, in the order of the page
   * @return this
   */
  public PolicyDeclarationBuilder cookies(List<CookieDeclaration> cookies) {
    this.cookies = cookies;
    return this;
  }

  /**
   * Sets where undeclared cookies are allowed.
   *
   * @param allowances where undeclared cookies are allowed
   * @return this
   */
  public PolicyDeclarationBuilder allowances(List<UndeclaredAllowance> allowances) {
    this.allowances = allowances;
    return this;
  }

  /**
   * Sets its own texts in other languages.
   *
   * @param translations its own texts in other languages
   * @return this
   */
  public PolicyDeclarationBuilder translations(Translations translations) {
    this.translations = translations;
    return this;
  }

  /**
   * Builds the policy.
   *
   * @return the policy
   */
  public PolicyDeclaration build() {
    return new PolicyDeclaration(
        id,
        effective,
        site,
        controller,
        contact,
        address,
        dataProtectionOfficer,
        countries,
        essentialBasis,
        noticeDays,
        consentRecord,
        summary,
        privacyPolicy,
        scope,
        languages,
        providers,
        categories,
        authorities,
        consentFreePaths,
        sections,
        cookies,
        allowances,
        translations);
  }
}
