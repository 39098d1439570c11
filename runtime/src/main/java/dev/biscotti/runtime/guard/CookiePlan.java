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
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/** One declaration with everything that is derived from it once. */
final class CookiePlan {
  private final CookieDeclaration declaration;
  private final Optional<SetCookieWriter> writer;
  private final int category;
  private final long availableFrom;
  private final Optional<Duration> lifetime;

  CookiePlan(CookieDeclaration declaration, PolicyDeclaration policy, ConsentTerms terms) {
    this.declaration = declaration;
    writer =
        declaration.storage() == Storage.COOKIE
            ? Optional.of(SetCookieWriter.of(declaration))
            : Optional.empty();
    category = category(declaration, terms);
    availableFrom = availableFrom(declaration, policy).toEpochDay();
    lifetime =
        declaration.lifetime() instanceof Lifetime.Lasting lasting
            ? Optional.of(lasting.period().shortest())
            : Optional.empty();
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

  /**
   * A cookie that was announced is set when the notice is over. One that states no date was there
   * from the start, and goes on while a new version of the policy is announced.
   */
  private static LocalDate availableFrom(CookieDeclaration cookie, PolicyDeclaration policy) {
    return cookie.since().map(since -> since.plusDays(policy.noticeDays())).orElse(LocalDate.EPOCH);
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
    return declaration.environment().isEmpty() || declaration.environment().equals(environment);
  }

  /** The first day, since 1970-01-01, on which it may be set if it needs consent. */
  long availableFrom() {
    return availableFrom;
  }

  /** The longest it may be set for; empty until the browser closes. */
  Optional<Duration> lifetime() {
    return lifetime;
  }

  boolean isProtected() {
    return declaration.protection() != Protection.NONE;
  }

  /** Why the application cannot set it, whoever consents; empty if it can. */
  Optional<String> notSettable() {
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
