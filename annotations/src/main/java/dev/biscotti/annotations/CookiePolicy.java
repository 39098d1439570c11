package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a cookie policy. The cookies declared in the annotated class and in the {@link
 * #include() included} catalogs belong to it. If a module has only one policy, all declarations of
 * the module belong to it.
 *
 * <p>For a class {@code ShopCookies}, the processor generates {@code ShopCookiesGuard}, with a
 * typed class for each cookie, and the resources {@code policy.md}, {@code policy.html} and {@code
 * inventory.json} in {@code META-INF/biscotti/<id>/}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CookiePolicy {
  /**
   * The policy's id: lower-case letters, digits and inner hyphens. It names the folder of the
   * generated resources.
   *
   * @return the id
   */
  String id();

  /**
   * The site that the policy covers, by the name that visitors know, such as {@code shop.example}.
   *
   * @return a host name, or a name in words
   */
  String site() default "";

  /**
   * The controller: the legal person that decides on the cookies (GDPR Art. 13(1)(a)).
   *
   * @return the legal name
   */
  String controller() default "";

  /**
   * Where visitors can send questions: an e-mail address or an absolute {@code https} URL (GDPR
   * Art. 13(1)(a)).
   *
   * @return the contact
   */
  String contact() default "";

  /**
   * The controller's postal address (GDPR Art. 13(1)(a)).
   *
   * @return the address; empty if not stated
   */
  String address() default "";

  /**
   * How to reach the data protection officer (GDPR Art. 13(1)(b)): an e-mail address or an absolute
   * {@code https} URL.
   *
   * @return the contact; empty if there is none
   */
  String dataProtectionOfficer() default "";

  /**
   * The countries whose visitors the site serves, as ISO 3166-1 alpha-2 codes, such as {@code SE}.
   *
   * @return the codes; empty if not stated
   */
  String[] countries() default {};

  /**
   * The legal basis for processing the personal data in essential cookies (GDPR Art. 13(1)(c)).
   *
   * @return the basis
   */
  EssentialBasis essentialBasis() default EssentialBasis.NOT_STATED;

  /**
   * The ISO-8601 date from which the policy applies, such as {@code 2026-06-01}.
   *
   * @return the date
   */
  String effective();

  /**
   * The name of the essential cookie, declared with {@link Exemption#CONSENT_RECORD}, that records
   * the visitor's choices. Required if any cookie of the policy needs consent (GDPR Art. 7(1)).
   *
   * @return the cookie's name; empty if the policy has none
   */
  String consentRecord() default "";

  /**
   * How many days' notice visitors get before a new consent cookie is first set. Until then the
   * guard refuses the cookie. The days count from the day the cookie was accepted into the policy's
   * lock, or from its {@code since} if that is later. The page promises this notice only if there
   * is a lock: without one, there is no way to tell which cookies are new.
   *
   * @return the days; 0 for no notice
   */
  int noticeDays() default 0;

  /**
   * The plain-language summary at the top of the page (Markdown). By default, the processor writes
   * one from the declarations.
   *
   * @return the summary; empty for the generated one
   */
  String summary() default "";

  /**
   * The address of the privacy policy: an absolute URL or a path on this site.
   *
   * @return the address; empty if there is none
   */
  String privacyPolicy() default "";

  /**
   * The domains the policy covers, such as {@code shop.example} or {@code *.shop.example}.
   *
   * @return the domains; empty for {@link #site()} alone
   */
  String[] scope() default {};

  /**
   * The languages of the page, as BCP 47 tags. The first is the language of {@code policy.md},
   * {@code policy.html} and the texts in the annotations.
   *
   * @return the languages, at least one
   */
  String[] languages() default {"en"};

  /**
   * The catalogs whose declarations belong to this policy: classes with {@link CookieCatalog}.
   *
   * @return the catalog classes
   */
  Class<?>[] include() default {};

  /**
   * The providers that the declarations refer to, and others worth mentioning because they set no
   * cookies.
   *
   * @return the providers
   */
  Provider[] providers() default {};

  /**
   * Categories beyond the built-in ones, or new texts for a built-in category with the same id.
   *
   * @return the categories, in page order
   */
  ConsentCategory[] categories() default {};

  /**
   * The authorities a visitor can complain to (GDPR Art. 13(2)(d)).
   *
   * @return the authorities
   */
  Authority[] authorities() default {};

  /**
   * The paths on which the guard sets no cookie that needs consent, even if the visitor agreed.
   * Each is an absolute path; {@code {name}} matches one segment, and {@code /**} at the end
   * matches everything below.
   *
   * @return the paths
   */
  String[] consentFreePaths() default {};

  /**
   * Free text at chosen places on the page, for what no other member covers.
   *
   * @return the sections, in order
   */
  Section[] sections() default {};
}
