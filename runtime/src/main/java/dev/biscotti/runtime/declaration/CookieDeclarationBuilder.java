package dev.biscotti.runtime.declaration;

import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SameSite;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Collects the members of a declaration that differ from their defaults; {@link
 * CookieDeclaration#essential} and {@link CookieDeclaration#consent} start one.
 */
public final class CookieDeclarationBuilder {
  private final DeclaredName name;
  private final Basis basis;
  private final String purpose;
  private String provider = "";
  private Lifetime lifetime = new Lifetime.UntilBrowserCloses("");
  private String path = CookieAttributes.DEFAULT.path();
  private String domain = CookieAttributes.DEFAULT.domain();
  private SameSite sameSite = CookieAttributes.DEFAULT.sameSite();
  private boolean secure = CookieAttributes.DEFAULT.secure();
  private boolean httpOnly = CookieAttributes.DEFAULT.httpOnly();
  private boolean partitioned = CookieAttributes.DEFAULT.partitioned();
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

  CookieDeclarationBuilder(DeclaredName name, Basis basis, String purpose) {
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
  public CookieDeclarationBuilder provider(String provider) {
    this.provider = provider;
    return this;
  }

  /**
   * Sets how long the browser keeps it.
   *
   * @param lifetime how long the browser keeps it
   * @return this
   */
  public CookieDeclarationBuilder lifetime(Lifetime lifetime) {
    this.lifetime = lifetime;
    return this;
  }

  /**
   * Sets a lifetime from when the cookie is set.
   *
   * @param period how long, in ISO-8601, such as {@code P13M}
   * @return this
   */
  public CookieDeclarationBuilder maxAge(String period) {
    return lifetime(new Lifetime.Lasting(LifetimePeriod.of(period), false, ""));
  }

  /**
   * Sets a lifetime that restarts with each visit.
   *
   * @param period how long, in ISO-8601, such as {@code P30D}
   * @return this
   */
  public CookieDeclarationBuilder maxAgeFromLastVisit(String period) {
    return lifetime(new Lifetime.Lasting(LifetimePeriod.of(period), true, ""));
  }

  /**
   * Sets the attributes.
   *
   * @param attributes the attributes
   * @return this
   */
  public CookieDeclarationBuilder attributes(CookieAttributes attributes) {
    return path(attributes.path())
        .domain(attributes.domain())
        .sameSite(attributes.sameSite())
        .secure(attributes.secure())
        .httpOnly(attributes.httpOnly())
        .partitioned(attributes.partitioned());
  }

  /**
   * Sets the Path attribute.
   *
   * @param path a path that begins with a slash
   * @return this
   */
  public CookieDeclarationBuilder path(String path) {
    this.path = path;
    return this;
  }

  /**
   * Sets the Domain attribute.
   *
   * @param domain a domain; empty for the host alone
   * @return this
   */
  public CookieDeclarationBuilder domain(String domain) {
    this.domain = domain;
    return this;
  }

  /**
   * Sets the SameSite attribute.
   *
   * @param sameSite its value
   * @return this
   */
  public CookieDeclarationBuilder sameSite(SameSite sameSite) {
    this.sameSite = sameSite;
    return this;
  }

  /**
   * Sets the Secure attribute.
   *
   * @param secure whether the cookie has it
   * @return this
   */
  public CookieDeclarationBuilder secure(boolean secure) {
    this.secure = secure;
    return this;
  }

  /**
   * Sets the HttpOnly attribute.
   *
   * @param httpOnly whether the cookie has it
   * @return this
   */
  public CookieDeclarationBuilder httpOnly(boolean httpOnly) {
    this.httpOnly = httpOnly;
    return this;
  }

  /**
   * Sets the Partitioned attribute.
   *
   * @param partitioned whether the cookie has it
   * @return this
   */
  public CookieDeclarationBuilder partitioned(boolean partitioned) {
    this.partitioned = partitioned;
    return this;
  }

  /**
   * Sets the label of the table row it shares.
   *
   * @param row the label of the table row it shares
   * @return this
   */
  public CookieDeclarationBuilder row(String row) {
    this.row = row;
    return this;
  }

  /**
   * Sets where the browser keeps it.
   *
   * @param storage where the browser keeps it
   * @return this
   */
  public CookieDeclarationBuilder storage(Storage storage) {
    this.storage = storage;
    return this;
  }

  /**
   * Sets who sets it.
   *
   * @param setBy who sets it
   * @return this
   */
  public CookieDeclarationBuilder setBy(SetBy setBy) {
    this.setBy = setBy;
    return this;
  }

  /**
   * Sets the only environment in which it exists.
   *
   * @param environment the only environment in which it exists
   * @return this
   */
  public CookieDeclarationBuilder environment(String environment) {
    this.environment = environment;
    return this;
  }

  /**
   * Sets how its value is protected.
   *
   * @param protection how its value is protected
   * @return this
   */
  public CookieDeclarationBuilder protection(Protection protection) {
    this.protection = protection;
    return this;
  }

  /**
   * Sets the visitor's act that sets it.
   *
   * @param setWhen the visitor's act that sets it
   * @return this
   */
  public CookieDeclarationBuilder setWhen(String setWhen) {
    this.setWhen = setWhen;
    return this;
  }

  /**
   * Sets what the visitor loses without it.
   *
   * @param ifRefused what the visitor loses without it
   * @return this
   */
  public CookieDeclarationBuilder ifRefused(String ifRefused) {
    this.ifRefused = ifRefused;
    return this;
  }

  /**
   * Sets the date since which it is declared.
   *
   * @param since the date since which it is declared
   * @return this
   */
  public CookieDeclarationBuilder since(LocalDate since) {
    this.since = Optional.of(since);
    return this;
  }

  /**
   * Sets the Java type of its value.
   *
   * @param valueType the Java type of its value
   * @return this
   */
  public CookieDeclarationBuilder valueType(String valueType) {
    this.valueType = valueType;
    return this;
  }

  /**
   * Sets where the declaration is.
   *
   * @param source where the declaration is
   * @return this
   */
  public CookieDeclarationBuilder source(DeclarationSource source) {
    this.source = source;
    return this;
  }

  /**
   * Sets its texts in other languages.
   *
   * @param translations its texts in other languages
   * @return this
   */
  public CookieDeclarationBuilder translations(Translations translations) {
    this.translations = translations;
    return this;
  }

  /**
   * Builds the declaration.
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
        new CookieAttributes(path, domain, sameSite, secure, httpOnly, partitioned),
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
