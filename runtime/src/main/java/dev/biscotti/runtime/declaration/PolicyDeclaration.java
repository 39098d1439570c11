package dev.biscotti.runtime.declaration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One cookie policy with everything that belongs to it, as declared with {@link
 * dev.biscotti.annotations.CookiePolicy}.
 *
 * @param id the policy's id
 * @param effective the date from which it holds
 * @param site the site it is about
 * @param controller the legal person responsible
 * @param contact where questions go
 * @param noticeDays days of notice before a new consent cookie is set
 * @param consentRecord the name of the cookie that records choices; empty if there is none
 * @param summary the summary, in Markdown; empty for the generated one
 * @param privacyPolicy the address of the privacy policy
 * @param scope the domains it covers
 * @param languages the languages of the page, the first one first
 * @param providers the third parties, by id
 * @param categories all categories, in the order of the page
 * @param authorities the supervisory authorities
 * @param consentFreePaths the paths on which nothing is set that needs consent
 * @param sections free text
 * @param cookies the cookies, in the order of the page
 * @param allowances where undeclared cookies are allowed
 * @param translations its own texts in other languages
 * @param lock what visitors were last told
 */
public record PolicyDeclaration(
    String id,
    LocalDate effective,
    String site,
    String controller,
    String contact,
    int noticeDays,
    String consentRecord,
    String summary,
    String privacyPolicy,
    List<String> scope,
    List<String> languages,
    List<ProviderDeclaration> providers,
    List<CategoryDeclaration> categories,
    List<AuthorityDeclaration> authorities,
    List<PathPattern> consentFreePaths,
    List<SectionDeclaration> sections,
    List<CookieDeclaration> cookies,
    List<UndeclaredAllowance> allowances,
    Translations translations,
    FoundLock lock) {
  private static final String SUMMARY = "summary";

  /**
   * Keeps its own copies of the lists.
   *
   * @param id the policy's id
   * @param effective the date from which it holds
   * @param site the site it is about
   * @param controller the legal person responsible
   * @param contact where questions go
   * @param noticeDays days of notice before a new consent cookie is set
   * @param consentRecord the name of the cookie that records choices; empty if there is none
   * @param summary the summary, in Markdown; empty for the generated one
   * @param privacyPolicy the address of the privacy policy
   * @param scope the domains it covers
   * @param languages the languages of the page, the first one first
   * @param providers the third parties, by id
   * @param categories all categories, in the order of the page
   * @param authorities the supervisory authorities
   * @param consentFreePaths the paths on which nothing is set that needs consent
   * @param sections free text
   * @param cookies the cookies, in the order of the page
   * @param allowances where undeclared cookies are allowed
   * @param translations its own texts in other languages
   * @param lock what visitors were last told
   */
  public PolicyDeclaration {
    scope = List.copyOf(scope);
    languages = List.copyOf(languages);
    providers = List.copyOf(providers);
    categories = List.copyOf(categories);
    authorities = List.copyOf(authorities);
    consentFreePaths = List.copyOf(consentFreePaths);
    sections = List.copyOf(sections);
    cookies = List.copyOf(cookies);
    allowances = List.copyOf(allowances);
  }

  /**
   * Starts a policy.
   *
   * @param id its id
   * @param effective the date from which it holds
   * @return a builder in which every other member has its default
   */
  public static Builder of(String id, LocalDate effective) {
    return new Builder(id, effective);
  }

  /**
   * A category of this policy.
   *
   * @param categoryId the category's id
   * @return the category; empty if the policy has none of that id
   */
  public Optional<CategoryDeclaration> category(String categoryId) {
    return categories.stream().filter(category -> category.id().equals(categoryId)).findFirst();
  }

  /**
   * A provider of this policy.
   *
   * @param providerId the provider's id
   * @return the provider; empty if the policy has none of that id
   */
  public Optional<ProviderDeclaration> provider(String providerId) {
    return providers.stream().filter(provider -> provider.id().equals(providerId)).findFirst();
  }

  /**
   * The same policy with another lock.
   *
   * @param newLock the lock
   * @return a policy
   */
  public PolicyDeclaration withLock(FoundLock newLock) {
    return copy().lock(newLock).build();
  }

  /**
   * The texts of its own that are in a language and have to be in each of its languages, by member;
   * its providers, categories, authorities, sections and cookies have theirs.
   *
   * @return the texts that are stated
   */
  public Map<String, String> texts() {
    return new TextMembers().add(SUMMARY, summary).toMap();
  }

  /**
   * The policy in one of its languages, with everything in it.
   *
   * @param language a BCP 47 tag
   * @return the same policy with its texts in that language; texts without a translation stay
   */
  public PolicyDeclaration in(String language) {
    return copy()
        .summary(translations.text(language, SUMMARY, summary))
        .providers(providers.stream().map(provider -> provider.in(language)).toList())
        .categories(categories.stream().map(category -> category.in(language)).toList())
        .authorities(authorities.stream().map(authority -> authority.in(language)).toList())
        .sections(sections.stream().map(section -> section.in(language)).toList())
        .cookies(cookies.stream().map(cookie -> cookie.in(language)).toList())
        .build();
  }

  /**
   * The same policy with other texts, in which everything else stays.
   *
   * @param newTranslations its own texts in other languages
   * @param newProviders the third parties
   * @param newCategories all categories
   * @param newAuthorities the supervisory authorities
   * @param newSections free text
   * @param newCookies the cookies
   * @return a policy
   */
  public PolicyDeclaration withTexts(
      Translations newTranslations,
      List<ProviderDeclaration> newProviders,
      List<CategoryDeclaration> newCategories,
      List<AuthorityDeclaration> newAuthorities,
      List<SectionDeclaration> newSections,
      List<CookieDeclaration> newCookies) {
    return copy()
        .translations(newTranslations)
        .providers(newProviders)
        .categories(newCategories)
        .authorities(newAuthorities)
        .sections(newSections)
        .cookies(newCookies)
        .build();
  }

  private Builder copy() {
    Builder copy = new Builder(id, effective);
    copy.site = site;
    copy.controller = controller;
    copy.contact = contact;
    copy.noticeDays = noticeDays;
    copy.consentRecord = consentRecord;
    copy.summary = summary;
    copy.privacyPolicy = privacyPolicy;
    copy.scope = scope;
    copy.languages = languages;
    copy.providers = providers;
    copy.categories = categories;
    copy.authorities = authorities;
    copy.consentFreePaths = consentFreePaths;
    copy.sections = sections;
    copy.cookies = cookies;
    copy.allowances = allowances;
    copy.translations = translations;
    copy.lock = lock;
    return copy;
  }

  /** Collects the members of a policy that differ from their defaults. */
  public static final class Builder {
    private final String id;
    private final LocalDate effective;
    private String site = "";
    private String controller = "";
    private String contact = "";
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
    private FoundLock lock = FoundLock.none();

    private Builder(String id, LocalDate effective) {
      this.id = id;
      this.effective = effective;
    }

    /**
     * Sets the site it is about.
     *
     * @param site the site it is about
     * @return this
     */
    public Builder site(String site) {
      this.site = site;
      return this;
    }

    /**
     * Sets the legal person responsible.
     *
     * @param controller the legal person responsible
     * @return this
     */
    public Builder controller(String controller) {
      this.controller = controller;
      return this;
    }

    /**
     * Sets where questions go.
     *
     * @param contact where questions go
     * @return this
     */
    public Builder contact(String contact) {
      this.contact = contact;
      return this;
    }

    /**
     * Sets days of notice before a new consent cookie is set.
     *
     * @param noticeDays days of notice before a new consent cookie is set
     * @return this
     */
    public Builder noticeDays(int noticeDays) {
      this.noticeDays = noticeDays;
      return this;
    }

    /**
     * Sets the name of the cookie that records choices; empty if there is none.
     *
     * @param consentRecord the name of the cookie that records choices; empty if there is none
     * @return this
     */
    public Builder consentRecord(String consentRecord) {
      this.consentRecord = consentRecord;
      return this;
    }

    /**
     * Sets the summary, in Markdown; empty for the generated one.
     *
     * @param summary the summary, in Markdown; empty for the generated one
     * @return this
     */
    public Builder summary(String summary) {
      this.summary = summary;
      return this;
    }

    /**
     * Sets the address of the privacy policy.
     *
     * @param privacyPolicy the address of the privacy policy
     * @return this
     */
    public Builder privacyPolicy(String privacyPolicy) {
      this.privacyPolicy = privacyPolicy;
      return this;
    }

    /**
     * Sets the domains it covers.
     *
     * @param scope the domains it covers
     * @return this
     */
    public Builder scope(List<String> scope) {
      this.scope = scope;
      return this;
    }

    /**
     * Sets the languages of the page, the first one first.
     *
     * @param languages the languages of the page, the first one first
     * @return this
     */
    public Builder languages(List<String> languages) {
      this.languages = languages;
      return this;
    }

    /**
     * Sets the third parties, by id.
     *
     * @param providers the third parties, by id
     * @return this
     */
    public Builder providers(List<ProviderDeclaration> providers) {
      this.providers = providers;
      return this;
    }

    /**
     * Sets all categories, in the order of the page.
     *
     * @param categories all categories, in the order of the page
     * @return this
     */
    public Builder categories(List<CategoryDeclaration> categories) {
      this.categories = categories;
      return this;
    }

    /**
     * Sets the supervisory authorities.
     *
     * @param authorities the supervisory authorities
     * @return this
     */
    public Builder authorities(List<AuthorityDeclaration> authorities) {
      this.authorities = authorities;
      return this;
    }

    /**
     * Sets the paths on which nothing is set that needs consent.
     *
     * @param consentFreePaths the paths on which nothing is set that needs consent
     * @return this
     */
    public Builder consentFreePaths(List<PathPattern> consentFreePaths) {
      this.consentFreePaths = consentFreePaths;
      return this;
    }

    /**
     * Sets free text.
     *
     * @param sections free text
     * @return this
     */
    public Builder sections(List<SectionDeclaration> sections) {
      this.sections = sections;
      return this;
    }

    /**
     * Sets the cookies, in the order of the page.
     *
     * @param cookies the cookies, in the order of the page
     * @return this
     */
    public Builder cookies(List<CookieDeclaration> cookies) {
      this.cookies = cookies;
      return this;
    }

    /**
     * Sets where undeclared cookies are allowed.
     *
     * @param allowances where undeclared cookies are allowed
     * @return this
     */
    public Builder allowances(List<UndeclaredAllowance> allowances) {
      this.allowances = allowances;
      return this;
    }

    /**
     * Sets what visitors were last told.
     *
     * @param lock what visitors were last told
     * @return this
     */
    public Builder lock(FoundLock lock) {
      this.lock = lock;
      return this;
    }

    /**
     * Sets its own texts in other languages.
     *
     * @param translations its own texts in other languages
     * @return this
     */
    public Builder translations(Translations translations) {
      this.translations = translations;
      return this;
    }

    /**
     * Ends the policy.
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
          translations,
          lock);
    }
  }
}
