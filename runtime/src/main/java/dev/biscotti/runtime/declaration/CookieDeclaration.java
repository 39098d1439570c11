package dev.biscotti.runtime.declaration;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One cookie, or one other piece of storage on the visitor's device, as declared with {@link
 * dev.biscotti.annotations.EssentialCookie} or {@link dev.biscotti.annotations.ConsentCookie}.
 *
 * @param name its name, or the pattern of its names
 * @param basis why it may be set
 * @param purpose what it is for, in inline Markdown
 * @param provider who receives what it holds: a provider's id
 * @param lifetime how long the browser keeps it
 * @param attributes what it is set with
 * @param row the label of the table row it shares
 * @param storage where the browser keeps it
 * @param setBy who sets it
 * @param environment the only environment in which it exists
 * @param protection how its value is protected
 * @param setWhen the visitor's act that sets it
 * @param ifRefused what the visitor loses without it
 * @param since the date since which it is declared
 * @param valueType the Java type of its value
 * @param source where the declaration is
 * @param translations its texts in other languages
 */
public record CookieDeclaration(
    DeclaredName name,
    Basis basis,
    String purpose,
    String provider,
    Lifetime lifetime,
    CookieAttributes attributes,
    String row,
    Storage storage,
    SetBy setBy,
    String environment,
    Protection protection,
    String setWhen,
    String ifRefused,
    Optional<LocalDate> since,
    String valueType,
    DeclarationSource source,
    Translations translations) {

  /** Of the name alone, which distinguishes nearly all declarations; hashing all facts is slow. */
  @Override
  public int hashCode() {
    return name.text().hashCode();
  }

  /**
   * Starts the declaration of an essential cookie.
   *
   * @param name its name
   * @param because why it needs no consent
   * @param purpose what it is for
   * @return a builder in which every other member has its default
   */
  public static CookieDeclarationBuilder essential(
      DeclaredName name, Exemption because, String purpose) {
    return new CookieDeclarationBuilder(name, new Basis.Essential(because), purpose);
  }

  /**
   * Starts the declaration of an essential cookie with one name.
   *
   * @param name its name
   * @param because why it needs no consent
   * @param purpose what it is for
   * @return a builder in which every other member has its default
   */
  public static CookieDeclarationBuilder essential(String name, Exemption because, String purpose) {
    return essential(new DeclaredName.Exact(name), because, purpose);
  }

  /**
   * Starts the declaration of a cookie that needs consent.
   *
   * @param name its name
   * @param category the category the visitor is asked about
   * @param purpose what it is for
   * @return a builder in which every other member has its default
   */
  public static CookieDeclarationBuilder consent(
      DeclaredName name, String category, String purpose) {
    return new CookieDeclarationBuilder(name, new Basis.Consent(category), purpose);
  }

  /**
   * Starts the declaration of a cookie with one name that needs consent.
   *
   * @param name its name
   * @param category the category the visitor is asked about
   * @param purpose what it is for
   * @return a builder in which every other member has its default
   */
  public static CookieDeclarationBuilder consent(String name, String category, String purpose) {
    return consent(new DeclaredName.Exact(name), category, purpose);
  }

  /**
   * Starts the declaration of an essential cookie without texts, as in a generated guard: the
   * purpose is in a resource.
   *
   * @param name its name
   * @param because why it needs no consent
   * @return a builder in which every other member has its default
   */
  public static CookieDeclarationBuilder essential(DeclaredName name, Exemption because) {
    return essential(name, because, "");
  }

  /**
   * Starts the declaration of an essential cookie with one name, without texts.
   *
   * @param name its name
   * @param because why it needs no consent
   * @return a builder in which every other member has its default
   */
  public static CookieDeclarationBuilder essential(String name, Exemption because) {
    return essential(name, because, "");
  }

  /**
   * Starts the declaration of a cookie that needs consent without texts, as in a generated guard:
   * the purpose is in a resource.
   *
   * @param name its name
   * @param category the category the visitor is asked about
   * @return a builder in which every other member has its default
   */
  public static CookieDeclarationBuilder consent(DeclaredName name, String category) {
    return consent(name, category, "");
  }

  /**
   * Starts the declaration of a cookie with one name that needs consent, without texts.
   *
   * @param name its name
   * @param category the category the visitor is asked about
   * @return a builder in which every other member has its default
   */
  public static CookieDeclarationBuilder consent(String name, String category) {
    return consent(name, category, "");
  }

  /**
   * The category under which it is listed.
   *
   * @return the category's id
   */
  public String category() {
    return basis.category();
  }

  /**
   * Whether it needs no consent.
   *
   * @return true for an essential cookie
   */
  public boolean isEssential() {
    return basis instanceof Basis.Essential;
  }

  /**
   * The texts that need a translation into each of the policy's languages, by member.
   *
   * @return the texts that are stated
   */
  public Map<String, String> texts() {
    TranslatedTexts texts = new TranslatedTexts();
    CookieFact.pass(this, texts);
    return texts.toMap();
  }

  /**
   * The declaration in a language.
   *
   * @param language a BCP 47 tag
   * @return the same declaration with its texts in that language; texts without a translation are
   *     unchanged
   */
  public CookieDeclaration in(String language) {
    return CookieFact.pass(this, new TranslatedTexts.Into(translations, language));
  }

  /**
   * The same declaration with translations.
   *
   * @param newTranslations its texts in other languages
   * @return a declaration
   */
  public CookieDeclaration with(Translations newTranslations) {
    return CookieFact.pass(this, new TranslatedTexts.With(newTranslations));
  }

  /**
   * The same declaration without its source and translations, which two catalogs that declare one
   * cookie have in common.
   *
   * @return a declaration that equals all others that state the same
   */
  public CookieDeclaration withoutPlace() {
    return CookieFact.pass(this, new WithoutPlace());
  }

  private record WithoutPlace() implements FactPass<RuntimeException> {
    @Override
    public String text(Fact fact, String value) {
      return fact == CookieFact.SOURCE_TYPE || fact == CookieFact.SOURCE_MEMBER ? "" : value;
    }

    @Override
    public Translations translations(Fact fact, Translations value) {
      return Translations.NONE;
    }
  }
}
