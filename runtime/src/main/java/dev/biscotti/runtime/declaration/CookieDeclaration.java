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
 * @param source where the declaration stands
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

  /**
   * Starts the declaration of an essential cookie.
   *
   * @param name its name
   * @param because why it needs no consent
   * @param purpose what it is for
   * @return a builder in which every other member has its default
   */
  public static Builder essential(DeclaredName name, Exemption because, String purpose) {
    return new Builder(name, new Basis.Essential(because), purpose);
  }

  /**
   * Starts the declaration of an essential cookie with one name.
   *
   * @param name its name
   * @param because why it needs no consent
   * @param purpose what it is for
   * @return a builder in which every other member has its default
   */
  public static Builder essential(String name, Exemption because, String purpose) {
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
  public static Builder consent(DeclaredName name, String category, String purpose) {
    return new Builder(name, new Basis.Consent(category), purpose);
  }

  /**
   * Starts the declaration of a cookie with one name that needs consent.
   *
   * @param name its name
   * @param category the category the visitor is asked about
   * @param purpose what it is for
   * @return a builder in which every other member has its default
   */
  public static Builder consent(String name, String category, String purpose) {
    return consent(new DeclaredName.Exact(name), category, purpose);
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
   * The texts that are in a language and have to be in each of the policy's, by member.
   *
   * @return the texts that are stated
   */
  public Map<String, String> texts() {
    LifetimeTexts lifetimeTexts = new LifetimeTexts(lifetime);
    return new TextMembers()
        .add("purpose", purpose)
        .add("placeholder", placeholder())
        .add(LifetimeTexts.ENDS_ON, lifetimeTexts.endsOn())
        .add(LifetimeTexts.WORDS, lifetimeTexts.words())
        .add("setWhen", setWhen)
        .add("ifRefused", ifRefused)
        .toMap();
  }

  private String placeholder() {
    return name instanceof DeclaredName.Pattern pattern ? pattern.placeholder() : "";
  }

  /**
   * The declaration in a language.
   *
   * @param language a BCP 47 tag
   * @return the same declaration with its texts in that language; texts without a translation stay
   */
  public CookieDeclaration in(String language) {
    DeclaredName named =
        name instanceof DeclaredName.Pattern pattern
            ? new DeclaredName.Pattern(
                pattern.prefix(),
                pattern.suffix(),
                translations.text(language, "placeholder", pattern.placeholder()))
            : name;
    return copy(named, translations.text(language, "purpose", purpose))
        .lifetime(new LifetimeTexts(lifetime).in(language, translations))
        .setWhen(translations.text(language, "setWhen", setWhen))
        .ifRefused(translations.text(language, "ifRefused", ifRefused))
        .build();
  }

  /**
   * The same declaration with translations.
   *
   * @param newTranslations its texts in other languages
   * @return a declaration
   */
  public CookieDeclaration with(Translations newTranslations) {
    return copy(name, purpose).translations(newTranslations).build();
  }

  private Builder copy(DeclaredName newName, String newPurpose) {
    Builder copy = new Builder(newName, basis, newPurpose);
    copy.provider = provider;
    copy.lifetime = lifetime;
    copy.attributes = attributes;
    copy.row = row;
    copy.storage = storage;
    copy.setBy = setBy;
    copy.environment = environment;
    copy.protection = protection;
    copy.setWhen = setWhen;
    copy.ifRefused = ifRefused;
    copy.since = since;
    copy.valueType = valueType;
    copy.source = source;
    copy.translations = translations;
    return copy;
  }

  /** Collects the members of a declaration that differ from their defaults. */
  public static final class Builder {
    private final DeclaredName name;
    private final Basis basis;
    private final String purpose;
    private String provider = "";
    private Lifetime lifetime = new Lifetime.UntilBrowserCloses("");
    private CookieAttributes attributes = CookieAttributes.DEFAULT;
    private String row = "";
    private Storage storage = Storage.COOKIE;
    private SetBy setBy = SetBy.APPLICATION;
    private String environment = "";
    private Protection protection = Protection.NONE;
    private String setWhen = "";
    private String ifRefused = "";
    private Optional<LocalDate> since = Optional.empty();
    private String valueType = "java.lang.String";
    private DeclarationSource source = new DeclarationSource("", "");
    private Translations translations = Translations.NONE;

    private Builder(DeclaredName name, Basis basis, String purpose) {
      this.name = name;
      this.basis = basis;
      this.purpose = purpose;
    }

    /**
     * Sets who receives what it holds: a provider's id.
     *
     * @param provider who receives what it holds: a provider's id
     * @return this
     */
    public Builder provider(String provider) {
      this.provider = provider;
      return this;
    }

    /**
     * Sets how long the browser keeps it.
     *
     * @param lifetime how long the browser keeps it
     * @return this
     */
    public Builder lifetime(Lifetime lifetime) {
      this.lifetime = lifetime;
      return this;
    }

    /**
     * Sets what it is set with.
     *
     * @param attributes what it is set with
     * @return this
     */
    public Builder attributes(CookieAttributes attributes) {
      this.attributes = attributes;
      return this;
    }

    /**
     * Sets the label of the table row it shares.
     *
     * @param row the label of the table row it shares
     * @return this
     */
    public Builder row(String row) {
      this.row = row;
      return this;
    }

    /**
     * Sets where the browser keeps it.
     *
     * @param storage where the browser keeps it
     * @return this
     */
    public Builder storage(Storage storage) {
      this.storage = storage;
      return this;
    }

    /**
     * Sets who sets it.
     *
     * @param setBy who sets it
     * @return this
     */
    public Builder setBy(SetBy setBy) {
      this.setBy = setBy;
      return this;
    }

    /**
     * Sets the only environment in which it exists.
     *
     * @param environment the only environment in which it exists
     * @return this
     */
    public Builder environment(String environment) {
      this.environment = environment;
      return this;
    }

    /**
     * Sets how its value is protected.
     *
     * @param protection how its value is protected
     * @return this
     */
    public Builder protection(Protection protection) {
      this.protection = protection;
      return this;
    }

    /**
     * Sets the visitor's act that sets it.
     *
     * @param setWhen the visitor's act that sets it
     * @return this
     */
    public Builder setWhen(String setWhen) {
      this.setWhen = setWhen;
      return this;
    }

    /**
     * Sets what the visitor loses without it.
     *
     * @param ifRefused what the visitor loses without it
     * @return this
     */
    public Builder ifRefused(String ifRefused) {
      this.ifRefused = ifRefused;
      return this;
    }

    /**
     * Sets the date since which it is declared.
     *
     * @param since the date since which it is declared
     * @return this
     */
    public Builder since(LocalDate since) {
      this.since = Optional.of(since);
      return this;
    }

    /**
     * Sets the Java type of its value.
     *
     * @param valueType the Java type of its value
     * @return this
     */
    public Builder valueType(String valueType) {
      this.valueType = valueType;
      return this;
    }

    /**
     * Sets where the declaration stands.
     *
     * @param source where the declaration stands
     * @return this
     */
    public Builder source(DeclarationSource source) {
      this.source = source;
      return this;
    }

    /**
     * Sets its texts in other languages.
     *
     * @param translations its texts in other languages
     * @return this
     */
    public Builder translations(Translations translations) {
      this.translations = translations;
      return this;
    }

    /**
     * Ends the declaration.
     *
     * @return the declaration
     */
    public CookieDeclaration build() {
      return new CookieDeclaration(
          name,
          basis,
          purpose,
          provider,
          lifetime,
          attributes,
          row,
          storage,
          setBy,
          environment,
          protection,
          setWhen,
          ifRefused,
          since,
          valueType,
          source,
          translations);
    }
  }
}
