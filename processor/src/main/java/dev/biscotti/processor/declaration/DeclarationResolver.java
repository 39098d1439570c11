package dev.biscotti.processor.declaration;

import dev.biscotti.processor.report.Anchor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Resolves which declaration belongs to which policy, reading each declaring type anew. */
final class DeclarationResolver {
  private final Elements elements;
  private final CookieReader cookieReader;
  private final PolicyAssembler assembler;
  private final SortedMap<String, TypeElement> types;

  /** The names of those that this compilation reads from source. */
  private final Set<String> fromSource;

  private final List<PolicyClass> policies;

  /** Where findings in types that this compilation did not read from source are shown. */
  private final Optional<Anchor> policyFromSource;

  DeclarationResolver(
      Elements elements,
      Optional<TranslationFiles> translationFiles,
      CookieReader cookieReader,
      SortedMap<String, TypeElement> types,
      Set<String> fromSource) {
    this.elements = elements;
    this.cookieReader = cookieReader;
    this.assembler = new PolicyAssembler(translationFiles);
    this.types = types;
    this.fromSource = fromSource;
    this.policies = policies();
    this.policyFromSource =
        policies.stream()
            .filter(policy -> isFromSource(policy.type()))
            .map(policy -> policy.members().anchor())
            .findFirst();
  }

  ModuleDeclarations resolve() {
    List<VariableElement> unresolved = new ArrayList<>();
    Map<TypeElement, List<DeclaredCookie>> cookies = new LinkedHashMap<>();
    for (TypeElement type : types.values()) {
      cookies.put(type, cookies(type, unresolved));
    }
    List<DeclaredAllowance> allowances =
        types.values().stream()
            .flatMap(type -> Allowances.of(type, elements, standIn(type)).stream())
            .toList();
    PolicyOwners owners = PolicyOwners.of(policies, fromSource);
    List<DeclaredPolicy> resolved = new ArrayList<>();
    for (PolicyClass policy : policies) {
      resolved.add(assembler.policy(policy, owned(policy, owners, cookies), allowances));
    }
    resolved.sort(
        Comparator.comparing((DeclaredPolicy policy) -> policy.declaration().id())
            .thenComparing(policy -> policy.type().getQualifiedName().toString()));
    return new ModuleDeclarations(
        resolved,
        catalogs(),
        orphans(owners, cookies),
        unresolved,
        cookies.values().stream().flatMap(Collection::stream).toList(),
        allowances,
        new TreeSet<>(types.keySet()),
        Set.copyOf(fromSource));
  }

  private boolean isFromSource(TypeElement type) {
    return fromSource.contains(type.getQualifiedName().toString());
  }

  private Optional<Anchor> standIn(TypeElement type) {
    return isFromSource(type) ? Optional.empty() : policyFromSource;
  }

  private List<PolicyClass> policies() {
    List<PolicyClass> found = new ArrayList<>();
    for (TypeElement type : types.values()) {
      PolicyReader.policy(type)
          .ifPresent(members -> found.add(new PolicyClass(type, members, included(type, members))));
    }
    return found;
  }

  private List<DeclaredCatalog> included(TypeElement policy, MirrorMembers members) {
    List<DeclaredCatalog> catalogs = new ArrayList<>();
    List<TypeMirror> literals = members.types("include");
    for (int i = 0; i < literals.size(); i++) {
      if (literals.get(i) instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement type
          && !type.equals(policy)) {
        Optional<Anchor> standIn =
            isFromSource(type) ? Optional.empty() : Optional.of(members.anchor("include", i));
        PolicyReader.catalog(type, standIn).ifPresent(catalogs::add);
      }
    }
    catalogs.sort(Comparator.comparing(catalog -> catalog.type().getQualifiedName().toString()));
    return catalogs;
  }

  private List<DeclaredCatalog> catalogs() {
    return types.values().stream()
        .flatMap(type -> PolicyReader.catalog(type, Optional.empty()).stream())
        .toList();
  }

  private List<DeclaredCookie> cookies(TypeElement type, List<VariableElement> unresolved) {
    List<DeclaredCookie> cookies = new ArrayList<>();
    Optional<Anchor> standIn = standIn(type);
    for (VariableElement field : CookieFields.of(type)) {
      cookieReader.read(field, standIn).ifPresentOrElse(cookies::add, () -> unresolved.add(field));
    }
    return cookies;
  }

  /**
   * A policy's cookies from the module, and those from catalogs elsewhere. A constant counts once,
   * also where a catalog and one nested in it are included.
   */
  private Collection<DeclaredCookie> owned(
      PolicyClass policy, PolicyOwners owners, Map<TypeElement, List<DeclaredCookie>> cookies) {
    Map<VariableElement, DeclaredCookie> owned = new LinkedHashMap<>();
    cookies.forEach(
        (type, its) -> {
          if (owners.of(type).contains(policy)) {
            its.forEach(cookie -> owned.put(cookie.field(), cookie));
          }
        });
    for (DeclaredCatalog catalog : policy.catalogs()) {
      foreignCookies(catalog).forEach(cookie -> owned.putIfAbsent(cookie.field(), cookie));
    }
    return owned.values();
  }

  /** The cookies of an included catalog that is no type of this module. */
  private List<DeclaredCookie> foreignCookies(DeclaredCatalog catalog) {
    if (types.containsKey(catalog.type().getQualifiedName().toString())) {
      return List.of();
    }
    Anchor standIn = catalog.members().anchor();
    List<DeclaredCookie> cookies = new ArrayList<>();
    for (VariableElement field : CookieFields.ofAll(catalog.type())) {
      cookieReader.read(field, Optional.of(standIn)).ifPresent(cookies::add);
    }
    return cookies;
  }

  /** The cookies that are in no policy and in no catalog. */
  private static List<DeclaredCookie> orphans(
      PolicyOwners owners, Map<TypeElement, List<DeclaredCookie>> cookies) {
    List<DeclaredCookie> orphans = new ArrayList<>();
    cookies.forEach(
        (type, its) -> {
          if (owners.of(type).isEmpty()
              && EnclosingTypes.of(type).stream().noneMatch(PolicyReader::isCatalog)) {
            orphans.addAll(its);
          }
        });
    return orphans;
  }
}
