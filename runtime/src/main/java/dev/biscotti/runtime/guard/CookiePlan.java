package dev.biscotti.runtime.guard;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.CookieCodec;
import dev.biscotti.runtime.codec.SetCookieWriter;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.lock.LockTerms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One declaration with everything that is derived from it once for all requests.
 *
 * <p>Only a {@link CookieGuard} hands one out, to generated code: it is the permission to create
 * the typed cookie. It has no public members.
 */
public final class CookiePlan {
  /** Before every first day. */
  private static final long ALWAYS = Long.MIN_VALUE;

  private final CookieDeclaration declaration;
  private final ConsentTerms terms;
  private final Optional<SetCookieWriter> writer;
  private final Optional<SetCookieWriter> plainHttpWriter;
  private final CookieScope scope;
  private final boolean spreads;
  private final int category;
  private final boolean essentialCookie;
  private final boolean consentCookie;
  private final long consentBit;
  private final boolean everywhere;
  private final Optional<String> notSettable;
  private final long availableFrom;
  private final Set<Integer> earlierStates;
  private final Optional<Duration> lifetime;

  private CookiePlan(
      CookieDeclaration declaration,
      ConsentTerms terms,
      int category,
      LockTerms.CookieTerms locked,
      boolean spreads) {
    this.declaration = declaration;
    this.terms = terms;
    writer =
        declaration.storage() == Storage.COOKIE
            ? Optional.of(SetCookieWriter.of(declaration))
            : Optional.empty();
    plainHttpWriter = writer.map(SetCookieWriter::overPlainHttp);
    scope = CookieScope.of(declaration.attributes());
    this.spreads = spreads;
    this.category = category;
    everywhere = declaration.environment().isEmpty();
    notSettable = notSettable(declaration);
    availableFrom = locked.firstDay() > 0 ? locked.firstDay() : ALWAYS;
    earlierStates = locked.states();
    essentialCookie = writer.isPresent() && isEssential();
    consentCookie = writer.isPresent() && !isEssential();
    consentBit = everywhere ? ConsentTerms.grantedBit(category) : 0;
    lifetime =
        declaration.lifetime() instanceof Lifetime.Lasting lasting
            ? Optional.of(lasting.period().shortest())
            : Optional.empty();
  }

  static CookiePlan of(
      CookieDeclaration declaration, ConsentTerms terms, LockTerms.CookieTerms locked) {
    boolean spreads = declaration.setBy() == SetBy.SCRIPT || declaration.setBy() == SetBy.PROVIDER;
    return new CookiePlan(declaration, terms, category(declaration, terms), locked, spreads);
  }

  /**
   * A cookie that is no longer declared and can only be deleted. The lock does not say who set it.
   */
  static CookiePlan retired(CookieDeclaration told, ConsentTerms terms) {
    return new CookiePlan(
        told,
        terms,
        ConsentTerms.ESSENTIAL,
        new LockTerms.CookieTerms(Set.of(), LockTerms.NEVER),
        true);
  }

  private static int category(CookieDeclaration declaration, ConsentTerms terms) {
    int category = terms.index(declaration.category());
    if (!declaration.isEssential() && category == ConsentTerms.ESSENTIAL) {
      throw new IllegalArgumentException(
          "cookie "
              + declaration.name().text()
              + " is declared to need consent, but its category is the essential one: give it"
              + " another category");
    }
    return category;
  }

  CookieDeclaration declaration() {
    return declaration;
  }

  DeclaredName name() {
    return declaration.name();
  }

  boolean isCookie() {
    return writer.isPresent();
  }

  /**
   * Checks that it is a cookie.
   *
   * @throws IllegalArgumentException if it is other storage
   */
  void checkIsCookie() {
    if (!isCookie()) {
      throw new IllegalArgumentException(
          name().text()
              + " is declared as "
              + declaration.storage()
              + ", not as a cookie: the guard cannot set or read it");
    }
  }

  SetCookieWriter writer() {
    return writer.orElseThrow();
  }

  /** The writer for a connection on which browsers ignore Secure cookies. */
  SetCookieWriter plainHttpWriter() {
    return plainHttpWriter.orElseThrow();
  }

  /** Whether browsers accept it over plain HTTP if Secure is omitted. */
  boolean canDoWithoutSecure() {
    return declaration.attributes().secure() && writer() != plainHttpWriter();
  }

  /** Its declared scope. */
  CookieScope scope() {
    return scope;
  }

  /**
   * Whether the code that sets it chooses the domain: scripts and providers use the host alone or a
   * domain above it, regardless of the declaration.
   */
  boolean spreads() {
    return spreads;
  }

  /**
   * How to delete it wherever it can be: in its declared scope, and if it {@link #spreads}, for the
   * host alone and for the domains of the site.
   *
   * @param siteDomains the domains of the site that browsers obey on this host
   * @param writer writes the lines
   */
  List<Deletion> deletions(String name, List<String> siteDomains, SetCookieWriter writer) {
    List<Deletion> deletions = new ArrayList<>();
    deletions.add(new Deletion(scope, writer.delete(name)));
    if (spreads) {
      deletions.addAll(deletionsElsewhere(name, siteDomains, writer));
    }
    return deletions;
  }

  /** How to delete it for the host alone and for the domains of the site, where not declared. */
  List<Deletion> deletionsElsewhere(String name, List<String> siteDomains, SetCookieWriter writer) {
    List<Deletion> deletions = new ArrayList<>();
    if (!scope.domain().isEmpty()) {
      deletions.add(deletion(name, "", writer));
    }
    for (String domain : siteDomains) {
      if (!domain.equals(scope.domain()) && writer.acceptsDomain(name)) {
        deletions.add(deletion(name, domain, writer));
      }
    }
    return deletions;
  }

  private Deletion deletion(String name, String domain, SetCookieWriter writer) {
    return new Deletion(scope.withDomain(domain), writer.delete(name, domain));
  }

  boolean isEssential() {
    return category == ConsentTerms.ESSENTIAL;
  }

  /** A cookie that needs no consent. */
  boolean isEssentialCookie() {
    return essentialCookie;
  }

  /** A cookie, and not other storage, that needs consent. */
  boolean isConsentCookie() {
    return consentCookie;
  }

  /** The terms of its policy, which distinguish policies. */
  ConsentTerms terms() {
    return terms;
  }

  /**
   * The bit of {@link ConsentTerms#granted} that decides on it from its first day on; 0 if it needs
   * no consent, or if its environment counts too.
   */
  long consentBit() {
    return consentBit;
  }

  /** The index of its category in the policy's {@link ConsentTerms}. */
  int category() {
    return category;
  }

  boolean isIn(String environment) {
    return everywhere || declaration.environment().equals(environment);
  }

  /** Whether it has a first day on which it may be set. Most cookies have none. */
  boolean isAnnounced() {
    return availableFrom != ALWAYS;
  }

  /** The first day, since 1970-01-01, on which it may be set; a day before all days if none. */
  long availableFrom() {
    return availableFrom;
  }

  /** Whether it must be accepted into the lock before it may be set. */
  boolean awaitsAcceptance() {
    return availableFrom == LockTerms.NEVER;
  }

  /** Whether a consent to an earlier state of its category covers it. */
  boolean wasShownIn(int state) {
    return earlierStates.contains(state);
  }

  /** The longest it may be set for; empty until the browser closes. */
  Optional<Duration> lifetime() {
    return lifetime;
  }

  /** The line that sets it to a value, for its declared lifetime or a shorter one. */
  <T> String line(
      SetCookieWriter writer,
      String name,
      T value,
      CookieCodec<T> codec,
      Optional<Duration> maxAge) {
    return maxAge.isPresent()
        ? writer.set(name, value, codec, seconds(name, maxAge.get()))
        : writer.set(name, value, codec);
  }

  private long seconds(String name, Duration maxAge) {
    Duration declared =
        lifetime.orElseThrow(
            () ->
                new IllegalArgumentException(
                    "cookie "
                        + name
                        + " cannot be given a lifetime: it is declared to end when the browser closes"));
    if (maxAge.compareTo(declared) > 0) {
      throw new IllegalArgumentException(
          "cookie "
              + name
              + ": the lifetime "
              + maxAge
              + " is longer than the declared one, "
              + declared
              + "; pass a shorter one, or change maxAge in the declaration");
    }
    return maxAge.toSeconds();
  }

  boolean isProtected() {
    return declaration.protection() != Protection.NONE;
  }

  /** Whether it is set by something other than the application. */
  boolean isForeign() {
    return declaration.setBy() != SetBy.APPLICATION;
  }

  /**
   * Checks that a name belongs to this declaration: a pattern must match it, and no other
   * declaration of the policy may own it.
   *
   * @throws IllegalArgumentException if it is not
   */
  void checkName(String actual, PolicyPlan policy) {
    boolean declared =
        name() instanceof DeclaredName.Exact exact
            ? exact.text().equals(actual)
            : policy.owners(actual).contains(this);
    if (!declared) {
      throw new IllegalArgumentException(
          "cookie " + actual + " belongs to another declaration than " + name().text());
    }
  }

  /**
   * Checks that the application may set it at all, regardless of consent.
   *
   * @throws IllegalStateException if the declaration says that the application does not set it
   */
  void checkSettable() {
    if (notSettable.isPresent()) {
      throw new IllegalStateException("cookie " + name().text() + " " + notSettable.get());
    }
  }

  /** Why the application cannot set it, regardless of consent; empty if it can. */
  Optional<String> notSettable() {
    return notSettable;
  }

  private static Optional<String> notSettable(CookieDeclaration declaration) {
    if (declaration.setBy() != SetBy.APPLICATION) {
      return Optional.of(
          "cannot be set by the application: it is declared with setBy = " + declaration.setBy());
    }
    if (declaration.basis() instanceof Basis.Essential essential
        && essential.because() == Exemption.CONSENT_RECORD) {
      return Optional.of("is the consent record: Consent sets it when a choice is recorded");
    }
    return Optional.empty();
  }
}
