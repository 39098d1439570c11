package dev.biscotti.processor.check;

import dev.biscotti.annotations.Storage;
import dev.biscotti.processor.declaration.DeclaredCookie;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.runtime.declaration.DeclarationSource;
import dev.biscotti.runtime.declaration.DeclaredName;
import dev.biscotti.search.rule.IdentityRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that each cookie that a browser sends belongs to only one declaration.
 *
 * <p>Names are compared byte for byte (RFC 6265bis, section 5.7) and looked up by hash; patterns
 * are looked up by prefix. The time is linear in the number of cookies.
 */
final class IdentityCheck {
  private static final Comparator<DeclaredCookie> BY_SOURCE =
      Comparator.comparing((DeclaredCookie cookie) -> cookie.declaration().source().type())
          .thenComparing(cookie -> cookie.declaration().source().member());

  private final ModuleDeclarations module;
  private final Set<DeclarationSource> own = new HashSet<>();
  private final CookieFindings findings;

  private record Name(Storage storage, DeclaredName name) {}

  /** What two patterns must have in common to match the same names with equal precedence. */
  private record Beginning(Storage storage, int literalLength, String prefix) {}

  /**
   * Creates the check for a module.
   *
   * @param module the module; a clash is reported at one of its own cookies, because its author can
   *     change only those
   * @param findings where findings go
   */
  IdentityCheck(ModuleDeclarations module, CookieFindings findings) {
    this.module = module;
    this.findings = findings;
    for (DeclaredCookie cookie : module.cookies()) {
      own.add(cookie.declaration().source());
    }
  }

  void check(Owner owner) {
    List<DeclaredCookie> cookies = new ArrayList<>(owner.cookies());
    cookies.sort(Comparator.comparing(this::isOwn).thenComparing(BY_SOURCE));
    Map<Name, List<DeclaredCookie>> byName = new HashMap<>();
    Map<Beginning, List<DeclaredCookie>> byBeginning = new HashMap<>();
    for (DeclaredCookie cookie : cookies) {
      checkName(cookie, byName);
      if (cookie.declaration().name() instanceof DeclaredName.Pattern pattern) {
        checkPattern(cookie, pattern, byBeginning);
      }
    }
    // A tie is found at the pattern with the longer prefix, independent of their order.
    for (DeclaredCookie cookie : cookies) {
      if (cookie.declaration().name() instanceof DeclaredName.Pattern pattern) {
        findTie(cookie, pattern, byBeginning);
      }
    }
  }

  private void checkName(DeclaredCookie cookie, Map<Name, List<DeclaredCookie>> byName) {
    List<DeclaredCookie> same =
        byName.computeIfAbsent(
            new Name(cookie.declaration().storage(), withoutPlaceholder(cookie)),
            name -> new ArrayList<>());
    for (DeclaredCookie other : same) {
      if (!isSameDeclaration(cookie, other)
          && CookieOverlap.haveSameSetter(cookie, other)
          && CookieOverlap.overlap(cookie, other)) {
        report(cookie, other);
        break;
      }
    }
    same.add(cookie);
  }

  private void report(DeclaredCookie cookie, DeclaredCookie other) {
    if (isStale(other) && !isStale(cookie)) {
      findings.addAtName(
          IdentityRule.BSC406.message(), cookie, "cookie", cookie.name(), other.where(), "name");
    } else if (isStale(cookie) && !isStale(other) && isOwn(other)) {
      findings.addAtName(
          IdentityRule.BSC406.message(), other, "cookie", other.name(), cookie.where(), "name");
    } else {
      findings.addAtName(IdentityRule.BSC401.message(), cookie, cookie.name(), other.where());
    }
  }

  /** Whether the cookie's class belongs to the module but is known only from its class file. */
  private boolean isStale(DeclaredCookie cookie) {
    return isOwn(cookie) && !module.isFromSource(cookie.type());
  }

  private boolean isOwn(DeclaredCookie cookie) {
    return own.contains(cookie.declaration().source());
  }

  private static void checkPattern(
      DeclaredCookie cookie,
      DeclaredName.Pattern pattern,
      Map<Beginning, List<DeclaredCookie>> byBeginning) {
    byBeginning
        .computeIfAbsent(
            new Beginning(
                cookie.declaration().storage(), pattern.literalLength(), pattern.prefix()),
            beginning -> new ArrayList<>())
        .add(cookie);
  }

  private void findTie(
      DeclaredCookie cookie,
      DeclaredName.Pattern pattern,
      Map<Beginning, List<DeclaredCookie>> byBeginning) {
    for (int length = 0; length < pattern.prefix().length(); length++) {
      Beginning shorter =
          new Beginning(
              cookie.declaration().storage(),
              pattern.literalLength(),
              pattern.prefix().substring(0, length));
      for (DeclaredCookie other : byBeginning.getOrDefault(shorter, List.of())) {
        boolean endsAlike =
            other.declaration().name() instanceof DeclaredName.Pattern longer
                && longer.suffix().endsWith(pattern.suffix());
        if (endsAlike && CookieOverlap.overlap(cookie, other)) {
          findings.addAtName(
              IdentityRule.BSC402.message(), cookie, cookie.name(), other.name(), other.where());
          return;
        }
      }
    }
  }

  /** The placeholder only describes what varies, so names that differ only in it are equal. */
  private static DeclaredName withoutPlaceholder(DeclaredCookie cookie) {
    return cookie.declaration().name() instanceof DeclaredName.Pattern pattern
        ? new DeclaredName.Pattern(pattern.prefix(), pattern.suffix(), "")
        : cookie.declaration().name();
  }

  private static boolean isSameDeclaration(DeclaredCookie a, DeclaredCookie b) {
    return a.declaration().source().equals(b.declaration().source());
  }
}
