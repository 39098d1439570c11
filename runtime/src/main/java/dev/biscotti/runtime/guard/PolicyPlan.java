package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.codec.SetCookieWriter;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.runtime.declaration.PathPattern;
import dev.biscotti.runtime.declaration.SiteDomains;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import dev.biscotti.runtime.lock.LockTerms;
import dev.biscotti.runtime.protection.KeyRing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** One policy with everything that is derived from it once, and not for each request. */
final class PolicyPlan {
  private final String id;
  private final ConsentTerms terms;
  private final List<PathPattern> consentFreePaths;
  private final List<CookiePlan> cookies;
  private final CookiePlan[] byPosition;
  private final Map<String, List<CookiePlan>> byName = new HashMap<>();
  private final List<CookiePlan> patterns = new ArrayList<>();
  private final Optional<CookiePlan> consentRecord;
  private final Optional<CookieDeclaration> needsKeys;
  private final List<RetiredPlan> retired;
  private final SiteDomains siteDomains;
  private final ReturnedCookies returned = new ReturnedCookies();

  private PolicyPlan(DeployedPolicy policy) {
    id = policy.id();
    LockTerms lock = LockTerms.of(policy.locked());
    LockLog.log(policy, lock);
    terms = ConsentTerms.of(policy, lock);
    retired = RetiredPlan.of(lock, terms);
    siteDomains = SiteDomains.of(policy.rules().site(), policy.rules().scope());
    consentFreePaths = policy.rules().consentFreePaths();
    List<CookieDeclaration> declared = policy.rules().cookies();
    cookies =
        IntStream.range(0, declared.size())
            .mapToObj(i -> CookiePlan.of(declared.get(i), terms, lock.cookie(i)))
            .toList();
    byPosition = cookies.toArray(CookiePlan[]::new);
    for (CookiePlan cookie : cookies) {
      if (cookie.isCookie()) {
        if (cookie.name() instanceof DeclaredName.Exact exact) {
          byName.computeIfAbsent(exact.text(), name -> new ArrayList<>()).add(cookie);
        } else {
          patterns.add(cookie);
        }
      }
    }
    patterns.sort(Comparator.comparingInt(PolicyPlan::textLength).reversed());
    consentRecord =
        byName.getOrDefault(policy.rules().consentRecord(), List.of()).stream().findFirst();
    needsKeys =
        cookies.stream().filter(CookiePlan::isProtected).map(CookiePlan::declaration).findFirst();
  }

  static PolicyPlan of(DeployedPolicy policy) {
    return new PolicyPlan(policy);
  }

  /** Beside one star the text of a pattern is its literal part. */
  private static int textLength(CookiePlan pattern) {
    return pattern.name().text().length();
  }

  String id() {
    return id;
  }

  ConsentTerms terms() {
    return terms;
  }

  List<PathPattern> consentFreePaths() {
    return consentFreePaths;
  }

  Optional<CookiePlan> consentRecord() {
    return consentRecord;
  }

  /**
   * Makes sure that there are keys for what cannot be written without.
   *
   * @throws IllegalStateException if a cookie is declared signed or encrypted, and there are none
   */
  void checkKeys(Optional<KeyRing> keys) {
    if (needsKeys.isPresent() && keys.isEmpty()) {
      CookieDeclaration cookie = needsKeys.get();
      throw new IllegalStateException(
          "cookie "
              + cookie.name().text()
              + " is declared "
              + cookie.protection()
              + ", but there is no key: call GuardSettings.withKeyRing");
    }
  }

  List<CookiePlan> cookies() {
    return cookies;
  }

  /**
   * The plan of a declaration that the policy has at a position, as generated code knows; or
   * wherever it has the same or an equal one.
   */
  @SuppressWarnings("ReferenceEquality") // the usual case, without comparing texts
  CookiePlan cookie(int position, CookieDeclaration declaration) {
    if (position >= 0
        && position < byPosition.length
        && byPosition[position].declaration() == declaration) {
      return byPosition[position];
    }
    return cookie(declaration);
  }

  /** The plan of a declaration of this policy: the same object, or an equal. */
  @SuppressWarnings("ReferenceEquality") // the usual case, without comparing texts
  CookiePlan cookie(CookieDeclaration declaration) {
    for (CookiePlan cookie : byPosition) {
      if (cookie.declaration() == declaration) {
        return cookie;
      }
    }
    return cookies.stream()
        .filter(cookie -> cookie.declaration().equals(declaration))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the policy "
                        + id
                        + " does not declare the cookie "
                        + declaration.name().text()
                        + " like this"));
  }

  /**
   * The declarations that an actual name belongs to. A name that is declared itself is part of no
   * pattern; of several patterns those with the longest literal part have it. More than one are
   * cookies of the same name with other scopes.
   */
  List<CookiePlan> owners(String name) {
    List<CookiePlan> exact = byName.get(name);
    if (exact != null) {
      return exact;
    }
    List<CookiePlan> owners = new ArrayList<>();
    for (CookiePlan pattern : patterns) {
      if (!owners.isEmpty() && textLength(owners.get(0)) > textLength(pattern)) {
        break;
      }
      if (pattern.name().matches(name)) {
        owners.add(pattern);
      }
    }
    return owners;
  }

  /** The domains that scripts on the site can set cookies for. */
  SiteDomains siteDomains() {
    return siteDomains;
  }

  /** What came back after it was deleted. */
  ReturnedCookies returned() {
    return returned;
  }

  /**
   * How to delete a cookie wherever it can be, except where another declaration has its own of the
   * same name. Nothing at all if it is declared no more and another has taken its place.
   */
  List<Deletion> deletions(
      CookiePlan cookie, String name, List<String> domains, SetCookieWriter writer) {
    List<CookiePlan> owners = owners(name);
    List<Deletion> all = cookie.deletions(name, domains, writer);
    if (owners.size() == 1 && owners.get(0) == cookie) {
      return all;
    }
    return all.stream()
        .filter(
            deletion ->
                owners.stream().noneMatch(other -> other.scope().equals(deletion.scope()))
                    || (owners.contains(cookie) && cookie.scope().equals(deletion.scope())))
        .toList();
  }

  /** How to delete a cookie wherever another can have set it, and where none is declared. */
  List<Deletion> copies(
      CookiePlan cookie, String name, List<String> domains, SetCookieWriter writer) {
    List<CookiePlan> owners = owners(name);
    return cookie.deletionsElsewhere(name, domains, writer).stream()
        .filter(one -> owners.stream().noneMatch(other -> other.scope().equals(one.scope())))
        .toList();
  }

  /** The cookies that are declared no more and are still to be deleted. */
  List<RetiredPlan> retired() {
    return retired;
  }

  /** Whether a category has anything that exists in an environment and may be set by a day. */
  boolean isInUse(int category, String environment, long day) {
    for (CookiePlan cookie : cookies) {
      if (cookie.category() == category
          && cookie.isIn(environment)
          && cookie.availableFrom() <= day
          && !cookie.awaitsAcceptance()) {
        return true;
      }
    }
    return false;
  }
}
