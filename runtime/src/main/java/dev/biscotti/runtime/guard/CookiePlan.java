package dev.biscotti.runtime.guard;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.annotations.Protection;
import dev.biscotti.annotations.SetBy;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.codec.SetCookieWriter;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.Lifetime;
import dev.biscotti.runtime.lock.LockTerms;
import java.time.Duration;
import java.util.Optional;

/** One declaration with everything that is derived from it once. */
final class CookiePlan {
  private final CookieDeclaration declaration;
  private final Optional<SetCookieWriter> writer;
  private final int category;
  private final boolean everywhere;
  private final Optional<String> notSettable;
  private final long availableFrom;
  private final int since;
  private final Optional<Duration> lifetime;

  CookiePlan(CookieDeclaration declaration, int category, LockTerms.CookieTerms terms) {
    this.declaration = declaration;
    writer =
        declaration.storage() == Storage.COOKIE
            ? Optional.of(SetCookieWriter.of(declaration))
            : Optional.empty();
    this.category = category;
    everywhere = declaration.environment().isEmpty();
    notSettable = notSettable(declaration);
    availableFrom = terms.firstDay();
    since = terms.since();
    lifetime =
        declaration.lifetime() instanceof Lifetime.Lasting lasting
            ? Optional.of(lasting.period().shortest())
            : Optional.empty();
  }

  static CookiePlan of(CookieDeclaration declaration, ConsentTerms terms, LockTerms lock) {
    return new CookiePlan(declaration, category(declaration, terms), lock.cookie(declaration));
  }

  /** A cookie that is declared no more and can only be deleted. */
  static CookiePlan retired(CookieDeclaration told) {
    return new CookiePlan(
        told, ConsentTerms.ESSENTIAL, new LockTerms.CookieTerms(0, LockTerms.NEVER));
  }

  private static int category(CookieDeclaration declaration, ConsentTerms terms) {
    int category = terms.index(declaration.category());
    if (!declaration.isEssential() && category == ConsentTerms.ESSENTIAL) {
      throw new IllegalArgumentException(
          "cookie "
              + declaration.name().text()
              + " needs consent to the essential category,"
              + " which asks for none");
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

  SetCookieWriter writer() {
    return writer.orElseThrow();
  }

  boolean isEssential() {
    return category == ConsentTerms.ESSENTIAL;
  }

  /** The index of its category in the policy's {@link ConsentTerms}. */
  int category() {
    return category;
  }

  boolean isIn(String environment) {
    return everywhere || declaration.environment().equals(environment);
  }

  /**
   * Whether there is a first day on which it may be set. Most cookies were there from the start.
   */
  boolean isAnnounced() {
    return availableFrom > 0;
  }

  /** The first day, since 1970-01-01, on which it may be set if it needs consent. */
  long availableFrom() {
    return availableFrom;
  }

  /** Whether it may not be set at all until it is accepted into the lock. */
  boolean awaitsAcceptance() {
    return availableFrom == LockTerms.NEVER;
  }

  /** The number of the revision that an earlier consent must be for to cover it; 0 for none. */
  int since() {
    return since;
  }

  /** The longest it may be set for; empty until the browser closes. */
  Optional<Duration> lifetime() {
    return lifetime;
  }

  boolean isProtected() {
    return declaration.protection() != Protection.NONE;
  }

  /** Whether somebody else than the application writes it. */
  boolean isForeign() {
    return declaration.setBy() != SetBy.APPLICATION;
  }

  /** Why the application cannot set it, whoever consents; empty if it can. */
  Optional<String> notSettable() {
    return notSettable;
  }

  private static Optional<String> notSettable(CookieDeclaration declaration) {
    if (declaration.setBy() != SetBy.APPLICATION) {
      return Optional.of("is declared to be set by " + declaration.setBy());
    }
    if (declaration.basis() instanceof Basis.Essential essential
        && essential.because() == Exemption.CONSENT_RECORD) {
      return Optional.of("records the visitor's choices and is set by Consent alone");
    }
    return Optional.empty();
  }

  /** Whether a browser takes a cookie of this declaration and of the other for the same. */
  boolean sharesScopeWith(CookiePlan other) {
    return declaration.attributes().path().equals(other.declaration.attributes().path())
        && declaration.attributes().domain().equals(other.declaration.attributes().domain());
  }
}
