package dev.biscotti.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a class the place of one cookie policy. The cookies declared on the class itself and in the
 * {@link #include() included} catalogs belong to it; where a module has a single policy, every
 * declaration of the module does.
 *
 * <p>For a class {@code ShopCookies} the processor generates {@code ShopCookiesGuard} with one
 * typed class for each cookie, and {@code META-INF/biscotti/<id>/} with {@code policy.md}, {@code
 * policy.html} and {@code inventory.json}.
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
   * The site the policy is about, as its visitors know it, such as {@code shop.example}.
   *
   * @return a host name, or a name in words
   */
  String site() default "";

  /**
   * The controller: the legal person who decides on the cookies (GDPR Art. 13(1)(a)).
   *
   * @return the legal name
   */
  String controller() default "";

  /**
   * Where questions go: an e-mail address or an absolute {@code https} URL (GDPR Art. 13(1)(a)).
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
   * On which basis personal data is processed that essential cookies hold (GDPR Art. 13(1)(c)).
   *
   * @return the basis
   */
  EssentialBasis essentialBasis() default EssentialBasis.NOT_STATED;

  /**
   * The ISO-8601 date from which the policy holds, such as {@code 2026-06-01}.
   *
   * @return the date
   */
  String effective();

  /**
   * The name of the essential cookie, declared with {@link Exemption#CONSENT_RECORD}, that records
   * the visitor's choices. Needed as soon as one cookie of the policy needs consent (GDPR Art.
   * 7(1)).
   *
   * @return the cookie's name; empty if the policy has none
   */
  String consentRecord() default "";

  /**
   * How many days before a new consent cookie is first set visitors are told. The guard refuses the
   * cookie until they are over: counted from the day of its acceptance into the policy's lock, and
   * from its own {@code since}. The page promises them only where there is a lock, since without
   * one nobody knows which cookie is new.
   *
   * @return days; 0 for none
   */
  int noticeDays() default 0;

  /**
   * The plain summary on top of the page (Markdown). Without one, the processor writes it from the
   * declarations.
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
   * The languages of the page as BCP 47 tags; the first is that of {@code policy.md} and {@code
   * policy.html}, and of the text in the annotations.
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
   * The third parties the declarations name, and those worth naming because they set no cookie.
   *
   * @return the providers
   */
  Provider[] providers() default {};

  /**
   * Categories beyond the built-in ones, or other words for a built-in one of the same id.
   *
   * @return the categories, in the order of the page
   */
  ConsentCategory[] categories() default {};

  /**
   * The authorities a visitor can complain to (GDPR Art. 13(2)(d)).
   *
   * @return the authorities
   */
  Authority[] authorities() default {};

  /**
   * The paths on which the guard sets no cookie that needs consent, whatever the visitor chose: an
   * absolute path; {@code {name}} stands for one segment, {@code /**} at the end for all below.
   *
   * @return the paths
   */
  String[] consentFreePaths() default {};

  /**
   * Free text at named places of the page, for what no other member can say.
   *
   * @return the sections, in order
   */
  Section[] sections() default {};
}
