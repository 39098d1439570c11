package dev.biscotti.testing;

import dev.biscotti.annotations.Regime;
import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.DeclaredName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what was found with what is declared. */
final class AuditJudge {
  private final Declarations declarations;
  private final String environment;
  private final List<Exclusion> exclusions;
  private final ItemComparison comparison;

  AuditJudge(Declarations declarations, String environment, List<Exclusion> exclusions) {
    this.declarations = declarations;
    this.environment = environment;
    this.exclusions = List.copyOf(exclusions);
    comparison = new ItemComparison(declarations);
  }

  /** The problems, each once, followed by what was never seen. */
  List<AuditFinding> findings(List<Sighting> sightings, boolean asked) {
    Map<String, AuditFinding> findings = new LinkedHashMap<>();
    for (Sighting sighting : sightings) {
      if (exclusion(sighting.item()).isEmpty()) {
        for (AuditFinding finding : judge(sighting)) {
          findings.putIfAbsent(finding.kind() + sighting.item().identity(), finding);
        }
      }
    }
    List<AuditFinding> all = new ArrayList<>(findings.values());
    all.sort(Comparator.comparing(AuditFinding::kind).thenComparing(AuditFinding::name));
    all.addAll(neverSeen(sightings, asked));
    return List.copyOf(all);
  }

  /** Why an item is left out. */
  Optional<String> exclusion(FoundItem item) {
    return exclusions.stream()
        .filter(exclusion -> exclusion.items().test(item))
        .map(Exclusion::reason)
        .findFirst();
  }

  private List<AuditFinding> judge(Sighting sighting) {
    Optional<CookieDeclaration> declared = declaration(sighting.item());
    if (declared.isEmpty()) {
      return List.of(comparison.undeclared(sighting));
    }
    CookieDeclaration cookie = declared.get();
    List<AuditFinding> findings = new ArrayList<>();
    if (!cookie.environment().isEmpty() && !cookie.environment().equals(environment)) {
      findings.add(comparison.otherEnvironment(sighting, cookie, environment));
    }
    if (!isAllowed(cookie, sighting.state())) {
      findings.add(comparison.withoutConsent(sighting, cookie));
    } else if (!cookie.isEssential() && sighting.isNew() && isConsentFree(sighting.page())) {
      findings.add(comparison.onConsentFreePage(sighting, cookie));
    }
    if (sighting.isNew()) {
      findings.addAll(comparison.compared(sighting, cookie));
    }
    return findings;
  }

  private boolean isAllowed(CookieDeclaration cookie, VisitState state) {
    return cookie.isEssential()
        || state == VisitState.ACCEPTED
        || (state == VisitState.UNASKED && isOptOut(cookie.category()));
  }

  private boolean isOptOut(String category) {
    return declarations
        .policy()
        .category(category)
        .map(CategoryDeclaration::regime)
        .filter(Regime.OPT_OUT::equals)
        .isPresent();
  }

  private boolean isConsentFree(String page) {
    String path = page.replaceFirst("[?#].*", "");
    return declarations.policy().consentFreePaths().stream().anyMatch(p -> p.matches(path));
  }

  /** The declaration of an item: an exact name before a pattern, the longest pattern first. */
  Optional<CookieDeclaration> declaration(FoundItem item) {
    return declarations.policy().cookies().stream()
        .filter(cookie -> cookie.storage() == item.storage())
        .filter(cookie -> cookie.name().matches(item.name()))
        .max(
            Comparator.comparing((CookieDeclaration cookie) -> literalLength(cookie.name()))
                .thenComparing(cookie -> hasScope(cookie, item)));
  }

  private static int literalLength(DeclaredName name) {
    return name instanceof DeclaredName.Pattern pattern
        ? pattern.literalLength()
        : Integer.MAX_VALUE;
  }

  private static boolean hasScope(CookieDeclaration cookie, FoundItem item) {
    return item.storage() != Storage.COOKIE
        || (ItemComparison.hasDomain(cookie.attributes(), item)
            && cookie.attributes().path().equals(item.path()));
  }

  private List<AuditFinding> neverSeen(List<Sighting> sightings, boolean asked) {
    return declarations.policy().cookies().stream()
        .filter(c -> c.environment().isEmpty() || c.environment().equals(environment))
        .filter(
            cookie ->
                sightings.stream()
                    .noneMatch(s -> declaration(s.item()).filter(cookie::equals).isPresent()))
        .map(cookie -> comparison.neverSeen(cookie, asked))
        .toList();
  }
}
