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

/** One policy with everything that is derived from it once for all requests. */
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

  /** Apart from its star, the text of a pattern is its literal part. */
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
   * Checks that there are keys if the policy needs any.
   *
   * @throws IllegalStateException if a cookie is declared signed or encrypted, but there are no
   *     keys
   */
  void checkKeys(Optional<KeyRing> keys) {
    if (needsKeys.isPresent() && keys.isEmpty()) {
      CookieDeclaration cookie = needsKeys.get();
      throw new IllegalStateException(
          "cookie "
              + cookie.name().text()
              + " is declared with protection = "
              + cookie.protection()
              + ", but there is no key: call GuardSettings.withKeyRing");
    }
  }

  List<CookiePlan> cookies() {
    return cookies;
  }

  /**
   * The plan of a declaration. Generated code knows its position; at a wrong position, the plan is
   * searched for.
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

  /** The plan of a declaration of this policy: of the same object, or else of an equal one. */
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
                        + " has no cookie "
                        + declaration.name().text()
                        + " with these attributes and texts: pass the declaration that the policy lists,"
                        + " or compile the module again"));
  }

  /**
   * The declarations that own an actual name. An exact name takes precedence over patterns, and of
   * several patterns the one with the longest literal part wins. Several declarations own a name if
   * they differ in scope.
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

  /** The cookies that came back after they were deleted. */
  ReturnedCookies returned() {
    return returned;
  }

  /**
   * The lines that delete a cookie in every scope, except in those where another declaration has a
   * cookie of the same name. Empty if it is no longer declared and another declaration has taken
   * its place.
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

  /** The lines that delete copies of a cookie in scopes for which no cookie is declared. */
  List<Deletion> copies(
      CookiePlan cookie, String name, List<String> domains, SetCookieWriter writer) {
    List<CookiePlan> owners = owners(name);
    return cookie.deletionsElsewhere(name, domains, writer).stream()
        .filter(one -> owners.stream().noneMatch(other -> other.scope().equals(one.scope())))
        .toList();
  }

  /** The cookies that are no longer declared but still deleted. */
  List<RetiredPlan> retired() {
    return retired;
  }

  /** Whether a category has something that exists in an environment and may be set by a day. */
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
