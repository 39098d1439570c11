package dev.biscotti.runtime.declaration;

import static dev.biscotti.runtime.declaration.Fact.Trait.DETAIL;
import static dev.biscotti.runtime.declaration.Fact.Trait.GUARD;
import static dev.biscotti.runtime.declaration.Fact.Trait.LOCKED;
import static dev.biscotti.runtime.declaration.Fact.Trait.LOCK_KEY;
import static dev.biscotti.runtime.declaration.Fact.Trait.MATERIAL;
import static dev.biscotti.runtime.declaration.Fact.Trait.REQUIRED_IN_LOCK;
import static dev.biscotti.runtime.declaration.Fact.Trait.TRANSLATED;

import dev.biscotti.annotations.Category;
import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;

/**
 * The facts of a cookie. The material ones come first, in the order in which they are digested; add
 * new ones after them.
 */
public enum CookieFact implements Fact {
  /** Its name, or the pattern of its names. */
  NAME("name", MATERIAL, LOCK_KEY, GUARD),
  /** Whether the name is a pattern. */
  PATTERN("pattern", MATERIAL, GUARD),
  /** What it is for. */
  PURPOSE("purpose", MATERIAL, REQUIRED_IN_LOCK, TRANSLATED),
  /** Who receives what it holds. */
  PROVIDER("provider", MATERIAL),
  /** How long the browser keeps it. */
  LIFETIME("lifetime", MATERIAL, TRANSLATED, GUARD),
  /** The Domain attribute. */
  DOMAIN("attributes.domain", MATERIAL, DETAIL, GUARD),
  /** The Path attribute. */
  PATH("attributes.path", MATERIAL, REQUIRED_IN_LOCK, DETAIL, GUARD),
  /** The SameSite attribute; only whether requests of other sites carry the cookie is material. */
  SAME_SITE("attributes.sameSite", MATERIAL, REQUIRED_IN_LOCK, GUARD),
  /** The only environment in which it exists. */
  ENVIRONMENT("environment", MATERIAL, GUARD),
  /** Where the browser keeps it. */
  STORAGE("storage", MATERIAL, DETAIL, GUARD),
  /** The category it is listed under. */
  CATEGORY("category", MATERIAL, REQUIRED_IN_LOCK, GUARD),
  /** Why it needs no consent. */
  BECAUSE("because", LOCKED, REQUIRED_IN_LOCK, GUARD),
  /** The Secure attribute. */
  SECURE("attributes.secure", LOCKED, GUARD),
  /** The HttpOnly attribute. */
  HTTP_ONLY("attributes.httpOnly", LOCKED, GUARD),
  /** The Partitioned attribute. */
  PARTITIONED("attributes.partitioned", LOCKED, GUARD),
  /** What the varying part of its name is. */
  PLACEHOLDER("placeholder", TRANSLATED),
  /** The label of the table row it shares. */
  ROW("row"),
  /** Who sets it. */
  SET_BY("setBy", DETAIL, GUARD),
  /** How its value is protected. */
  PROTECTION("protection", DETAIL, GUARD),
  /** The visitor's act that sets it. */
  SET_WHEN("setWhen", TRANSLATED, DETAIL),
  /** What the visitor loses without it. */
  IF_REFUSED("ifRefused", TRANSLATED, DETAIL),
  /** The date since which it is declared. */
  SINCE("since", DETAIL, GUARD),
  /** The Java type of its value. */
  VALUE_TYPE("valueType"),
  /** The class that declares it. */
  SOURCE_TYPE("source.type"),
  /** The constant that declares it. */
  SOURCE_MEMBER("source.member"),
  /** Its texts in other languages. */
  TRANSLATIONS("translations");

  /** The exemption of an essential cookie if it cannot be read. */
  public static final Exemption UNSTATED_EXEMPTION = Exemption.SERVICE_DELIVERY;

  /** A cookie that states nothing. */
  public static final CookieDeclaration UNSTATED =
      CookieDeclaration.essential("", UNSTATED_EXEMPTION, "").build();

  @SuppressWarnings("ImmutableEnumChecker") // its set is an immutable copy
  private final FactRow row;

  CookieFact(String key, Trait... traits) {
    this.row = FactRow.of(key, traits);
  }

  @Override
  public FactRow row() {
    return row;
  }

  /**
   * Goes through the facts of a cookie.
   *
   * @param <X> what a malformed fact throws
   * @param cookie a declaration
   * @param pass receives each fact and returns its new value
   * @return the declaration of the values that the pass returned
   * @throws X if the pass throws it
   */
  public static <X extends Exception> CookieDeclaration pass(
      CookieDeclaration cookie, FactPass<X> pass) throws X {
    return new CookieDeclaration(
        name(cookie.name(), pass),
        basis(cookie.basis(), pass),
        pass.words(PURPOSE, cookie.purpose()),
        pass.text(PROVIDER, cookie.provider()),
        pass.lifetime(LIFETIME, cookie.lifetime()),
        attributes(cookie.attributes(), pass),
        pass.text(ROW, cookie.row()),
        pass.constant(STORAGE, Storage.class, cookie.storage()),
        pass.constant(SET_BY, SetBy.class, cookie.setBy()),
        pass.text(ENVIRONMENT, cookie.environment()),
        pass.constant(PROTECTION, Protection.class, cookie.protection()),
        pass.words(SET_WHEN, cookie.setWhen()),
        pass.words(IF_REFUSED, cookie.ifRefused()),
        pass.date(SINCE, cookie.since()),
        pass.text(VALUE_TYPE, cookie.valueType()),
        new DeclarationSource(
            pass.text(SOURCE_TYPE, cookie.source().type()),
            pass.text(SOURCE_MEMBER, cookie.source().member())),
        pass.translations(TRANSLATIONS, cookie.translations()));
  }

  private static <X extends Exception> DeclaredName name(DeclaredName name, FactPass<X> pass)
      throws X {
    boolean isPattern = name instanceof DeclaredName.Pattern;
    String text = pass.text(NAME, name.text());
    boolean pattern = pass.flag(PATTERN, isPattern);
    String placeholder =
        pass.words(PLACEHOLDER, name instanceof DeclaredName.Pattern one ? one.placeholder() : "");
    return pattern ? DeclaredName.pattern(text, placeholder) : new DeclaredName.Exact(text);
  }

  private static <X extends Exception> Basis basis(Basis basis, FactPass<X> pass) throws X {
    String category = pass.text(CATEGORY, basis.category());
    if (!category.equals(Category.ESSENTIAL)
        || (basis instanceof Basis.Consent && category.equals(basis.category()))) {
      return new Basis.Consent(category);
    }
    Exemption because =
        basis instanceof Basis.Essential essential ? essential.because() : UNSTATED_EXEMPTION;
    return new Basis.Essential(pass.constant(BECAUSE, Exemption.class, because));
  }

  private static <X extends Exception> CookieAttributes attributes(
      CookieAttributes attributes, FactPass<X> pass) throws X {
    return new CookieAttributes(
        pass.text(PATH, attributes.path()),
        pass.text(DOMAIN, attributes.domain()),
        pass.constant(SAME_SITE, SameSite.class, attributes.sameSite()),
        pass.flag(SECURE, attributes.secure()),
        pass.flag(HTTP_ONLY, attributes.httpOnly()),
        pass.flag(PARTITIONED, attributes.partitioned()));
  }
}
