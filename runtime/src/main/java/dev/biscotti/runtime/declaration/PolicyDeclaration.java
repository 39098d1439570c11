package dev.biscotti.runtime.declaration;

import dev.biscotti.annotations.EssentialBasis;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One cookie policy with everything that belongs to it, as declared with {@link
 * dev.biscotti.annotations.CookiePolicy}.
 *
 * @param id the policy's id
 * @param effective the date from which it applies
 * @param site the site it is about
 * @param controller the legal person responsible
 * @param contact where questions go
 * @param address the controller's postal address
 * @param dataProtectionOfficer how to reach the data protection officer
 * @param countries the countries whose visitors it serves, ISO 3166-1 alpha-2
 * @param essentialBasis the legal basis for personal data in essential cookies
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
 */
public record PolicyDeclaration(
    String id,
    LocalDate effective,
    String site,
    String controller,
    String contact,
    String address,
    String dataProtectionOfficer,
    List<String> countries,
    EssentialBasis essentialBasis,
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
    Translations translations) {
  public PolicyDeclaration {
    countries = List.copyOf(countries);
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
   * @param effective the date from which it applies
   * @return a builder in which every other member has its default
   */
  public static PolicyDeclarationBuilder of(String id, LocalDate effective) {
    return new PolicyDeclarationBuilder(id, effective);
  }

  /**
   * Starts a policy from this one.
   *
   * @return a builder with the members of this policy
   */
  public PolicyDeclarationBuilder toBuilder() {
    return PolicyDeclarationBuilder.copyOf(this);
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
   * The policy's own texts that need a translation into each of its languages, by member, without
   * those of its providers, categories, authorities, sections and cookies.
   *
   * @return the texts that are stated
   */
  public Map<String, String> texts() {
    TranslatedTexts texts = new TranslatedTexts();
    PolicyFact.pass(this, texts);
    return texts.toMap();
  }

  /**
   * The policy in one of its languages, with everything in it.
   *
   * @param language a BCP 47 tag
   * @return the same policy with its texts in that language; texts without a translation are
   *     unchanged
   */
  public PolicyDeclaration in(String language) {
    return PolicyDeclarationBuilder.copyOf(
            PolicyFact.pass(this, new TranslatedTexts.Into(translations, language)))
        .providers(providers.stream().map(provider -> provider.in(language)).toList())
        .categories(categories.stream().map(category -> category.in(language)).toList())
        .authorities(authorities.stream().map(authority -> authority.in(language)).toList())
        .sections(sections.stream().map(section -> section.in(language)).toList())
        .cookies(cookies.stream().map(cookie -> cookie.in(language)).toList())
        .build();
  }
}
