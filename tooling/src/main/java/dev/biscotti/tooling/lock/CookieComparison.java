package dev.biscotti.tooling.lock;

import static dev.biscotti.runtime.lock.ChangeClass.CONSENT;
import static dev.biscotti.runtime.lock.ChangeClass.DISCLOSURE;
import static dev.biscotti.runtime.lock.ChangeClass.EDITORIAL;
import static dev.biscotti.runtime.lock.ChangeClass.REVIEW;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.CookieFact;
import dev.biscotti.runtime.declaration.Fact;
import dev.biscotti.runtime.declaration.FactValues;
import dev.biscotti.runtime.lock.ChangeClass;
import dev.biscotti.runtime.lock.ChangeKind;
import dev.biscotti.runtime.lock.LockChange;
import dev.biscotti.runtime.lock.LockedFactsWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares a cookie with what visitors were told about it. */
final class CookieComparison {
  private final String key;
  private final CookieDeclaration before;
  private final CookieDeclaration now;
  private final List<LockChange> changes = new ArrayList<>();

  private CookieComparison(String key, CookieDeclaration before, CookieDeclaration now) {
    this.key = key;
    this.before = before;
    this.now = now;
  }

  static List<LockChange> of(String key, CookieDeclaration before, CookieDeclaration now) {
    CookieComparison comparison = new CookieComparison(key, before, now);
    comparison.compare();
    return comparison.changes;
  }

  private void add(ChangeClass changeClass, ChangeKind kind, String was, String is) {
    changes.add(new LockChange(changeClass, kind, now.category(), key, was, is));
  }

  /**
   * The class of a change that needs new consent. Visitors are never asked about essential cookies.
   */
  private ChangeClass consent() {
    return now.isEssential() ? DISCLOSURE : CONSENT;
  }

  private void compare() {
    for (FactDifference<CookieFact> one :
        FactDifference.between(CookieFact.values(), FactValues.of(before), FactValues.of(now))) {
      compare(one.fact(), one.was(), one.is());
    }
  }

  private void compare(CookieFact fact, Object was, Object is) {
    CookieAttributes old = before.attributes();
    CookieAttributes present = now.attributes();
    switch (fact) {
      case NAME -> add(DISCLOSURE, ChangeKind.COOKIE_RENAMED, was.toString(), is.toString());
      case PURPOSE -> add(REVIEW, ChangeKind.PURPOSE_REWORDED, was.toString(), is.toString());
      case CATEGORY -> compareBasis();
      case BECAUSE -> {
        if (before.isEssential() && now.isEssential()) {
          compareBasis();
        }
      }
      case PROVIDER -> compareProviders();
      case LIFETIME -> compareLifetimes();
      case DOMAIN -> addScope(isNarrower(old.domain(), present.domain()), fact, was, is);
      case PATH -> {
        String folder = old.path().endsWith("/") ? old.path() : old.path() + "/";
        addScope(present.path().startsWith(folder), fact, was, is);
      }
      case ENVIRONMENT -> addScope(before.environment().isEmpty(), fact, was, is);
      case SAME_SITE -> compareSameSite(old.sameSite(), present.sameSite());
      case SECURE, HTTP_ONLY, PARTITIONED ->
          compareShield(LockedFactsWriter.name(fact), was.equals(true), is.equals(true));
      default ->
          add(
              fact.is(Fact.Trait.MATERIAL) ? consent() : DISCLOSURE,
              ChangeKind.FACT_CHANGED,
              stated(fact, was),
              stated(fact, is));
    }
  }

  /** A fact as a lock's history shows it, such as {@code path=/shop}. */
  static String stated(Fact fact, Object value) {
    return LockedFactsWriter.name(fact) + "=" + LockedFactsWriter.text(value);
  }

  private void compareBasis() {
    if (before.isEssential() && now.isEssential()) {
      add(
          DISCLOSURE,
          ChangeKind.EXEMPTION_CHANGED,
          exemption(before.basis()),
          exemption(now.basis()));
    } else if (now.isEssential()) {
      add(REVIEW, ChangeKind.MADE_ESSENTIAL, before.category(), exemption(now.basis()));
    } else if (before.isEssential()) {
      add(CONSENT, ChangeKind.MADE_OPTIONAL, exemption(before.basis()), now.category());
    } else {
      add(CONSENT, ChangeKind.CATEGORY_CHANGED, before.category(), now.category());
    }
  }

  private static String exemption(Basis basis) {
    return basis instanceof Basis.Essential essential
        ? essential.because().name().toLowerCase(Locale.ROOT).replace('_', '-')
        : "";
  }

  private void compareProviders() {
    boolean removed = now.provider().isEmpty();
    add(
        removed ? DISCLOSURE : consent(),
        removed ? ChangeKind.PROVIDER_REMOVED : ChangeKind.PROVIDER_CHANGED,
        before.provider(),
        now.provider());
  }

  private void compareLifetimes() {
    LifetimeOrder.compare(before.lifetime(), now.lifetime())
        .ifPresent(
            change ->
                add(
                    switch (change) {
                      case LIFETIME_EXTENDED -> consent();
                      case END_REWORDED -> now.isEssential() ? DISCLOSURE : REVIEW;
                      default -> DISCLOSURE;
                    },
                    change,
                    LifetimeOrder.text(before.lifetime()),
                    LifetimeOrder.text(now.lifetime())));
  }

  private static boolean isNarrower(String before, String now) {
    return now.isEmpty() || (!before.isEmpty() && now.endsWith("." + before));
  }

  private void addScope(boolean narrowed, Fact fact, Object was, Object is) {
    add(
        narrowed ? DISCLOSURE : consent(),
        narrowed ? ChangeKind.SCOPE_NARROWED : ChangeKind.SCOPE_WIDENED,
        stated(fact, was),
        stated(fact, is));
  }

  private void compareSameSite(SameSite was, SameSite is) {
    if (was == SameSite.NONE || is == SameSite.NONE) {
      addScope(was == SameSite.NONE, CookieFact.SAME_SITE, was, is);
    } else {
      compareShield("same-site=strict", was == SameSite.STRICT, is == SameSite.STRICT);
    }
  }

  private void compareShield(String name, boolean was, boolean is) {
    if (is && !was) {
      add(EDITORIAL, ChangeKind.HARDENED, "", name);
    } else if (was && !is) {
      add(DISCLOSURE, ChangeKind.LOOSENED, name, "");
    }
  }
}
