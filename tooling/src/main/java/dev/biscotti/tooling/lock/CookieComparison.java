package dev.biscotti.tooling.lock;

import static dev.biscotti.runtime.declaration.ChangeClass.CONSENT;
import static dev.biscotti.runtime.declaration.ChangeClass.DISCLOSURE;
import static dev.biscotti.runtime.declaration.ChangeClass.EDITORIAL;
import static dev.biscotti.runtime.declaration.ChangeClass.REVIEW;

import dev.biscotti.annotations.SameSite;
import dev.biscotti.runtime.declaration.Basis;
import dev.biscotti.runtime.declaration.ChangeClass;
import dev.biscotti.runtime.declaration.ChangeKind;
import dev.biscotti.runtime.declaration.CookieAttributes;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.LockChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares one cookie with what visitors were told of it. */
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

  /** Nobody is asked about an essential cookie, whatever becomes of it. */
  private ChangeClass consent() {
    return now.isEssential() ? DISCLOSURE : CONSENT;
  }

  private void compare() {
    compareNames();
    compareBasis();
    if (!before.purpose().equals(now.purpose())) {
      add(REVIEW, ChangeKind.PURPOSE_REWORDED, before.purpose(), now.purpose());
    }
    compareProviders();
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
    compareScopes();
    compareShields();
  }

  private void compareNames() {
    if (!before.name().text().equals(now.name().text())) {
      add(DISCLOSURE, ChangeKind.COOKIE_RENAMED, before.name().text(), now.name().text());
    }
  }

  private void compareBasis() {
    if (before.basis().equals(now.basis())) {
      return;
    }
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
    if (!before.provider().equals(now.provider())) {
      boolean removed = now.provider().isEmpty();
      add(
          removed ? DISCLOSURE : consent(),
          removed ? ChangeKind.PROVIDER_REMOVED : ChangeKind.PROVIDER_CHANGED,
          before.provider(),
          now.provider());
    }
  }

  private void compareScopes() {
    CookieAttributes was = before.attributes();
    CookieAttributes is = now.attributes();
    if (!was.domain().equals(is.domain())) {
      boolean narrowed =
          is.domain().isEmpty()
              || (!was.domain().isEmpty() && is.domain().endsWith("." + was.domain()));
      addScope(narrowed, "domain=" + was.domain(), "domain=" + is.domain());
    }
    if (!was.path().equals(is.path())) {
      String folder = was.path().endsWith("/") ? was.path() : was.path() + "/";
      addScope(is.path().startsWith(folder), "path=" + was.path(), "path=" + is.path());
    }
    if (!before.environment().equals(now.environment())) {
      addScope(
          before.environment().isEmpty(),
          "environment=" + before.environment(),
          "environment=" + now.environment());
    }
    if ((was.sameSite() == SameSite.NONE) != (is.sameSite() == SameSite.NONE)) {
      addScope(
          was.sameSite() == SameSite.NONE,
          "same-site=" + was.sameSite().name().toLowerCase(Locale.ROOT),
          "same-site=" + is.sameSite().name().toLowerCase(Locale.ROOT));
    }
  }

  private void addScope(boolean narrowed, String was, String is) {
    if (narrowed) {
      add(DISCLOSURE, ChangeKind.SCOPE_NARROWED, was, is);
    } else {
      add(consent(), ChangeKind.SCOPE_WIDENED, was, is);
    }
  }

  private void compareShields() {
    CookieAttributes was = before.attributes();
    CookieAttributes is = now.attributes();
    compareShield("secure", was.secure(), is.secure());
    compareShield("http-only", was.httpOnly(), is.httpOnly());
    compareShield("partitioned", was.partitioned(), is.partitioned());
    if (was.sameSite() != SameSite.NONE && is.sameSite() != SameSite.NONE) {
      compareShield(
          "same-site=strict", was.sameSite() == SameSite.STRICT, is.sameSite() == SameSite.STRICT);
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
