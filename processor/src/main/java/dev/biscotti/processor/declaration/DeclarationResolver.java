package dev.biscotti.processor.declaration;

import dev.biscotti.processor.report.Anchor;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclarationBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Resolves which declaration belongs to which policy, reading each declaring type anew. */
final class DeclarationResolver {
  private final Elements elements;
  private final Optional<TranslationFiles> translationFiles;
  private final CookieReader cookieReader;
  private final SortedMap<String, TypeElement> types;

  /** The names of those that this compilation reads from source. */
  private final Set<String> fromSource;

  DeclarationResolver(
      Elements elements,
      Optional<TranslationFiles> translationFiles,
      CookieReader cookieReader,
      SortedMap<String, TypeElement> types,
      Set<String> fromSource) {
    this.elements = elements;
    this.translationFiles = translationFiles;
    this.cookieReader = cookieReader;
    this.types = types;
    this.fromSource = fromSource;
  }

  ModuleDeclarations resolve() {
    Map<TypeElement, MirrorMembers> policies = new LinkedHashMap<>();
    List<DeclaredCatalog> catalogs = new ArrayList<>();
    List<DeclaredAllowance> allowances = new ArrayList<>();
    for (TypeElement type : types.values()) {
      PolicyReader.policy(type).ifPresent(members -> policies.put(type, members));
      PolicyReader.catalog(type, Optional.empty()).ifPresent(catalogs::add);
    }
    for (TypeElement type : types.values()) {
      allowances.addAll(Allowances.of(type, elements, standIn(type, policies)));
    }

    Map<TypeElement, List<DeclaredCatalog>> included = new LinkedHashMap<>();
    policies.forEach((type, members) -> included.put(type, includedBy(type, members)));

    List<VariableElement> unresolved = new ArrayList<>();
    Map<TypeElement, Set<DeclaredCookie>> owned = new LinkedHashMap<>();
    policies.keySet().forEach(type -> owned.put(type, new LinkedHashSet<>()));
    List<DeclaredCookie> orphans = new ArrayList<>();
    List<DeclaredCookie> cookies = new ArrayList<>();

    Set<TypeElement> present = present(policies);
    for (TypeElement type : types.values()) {
      Optional<Anchor> standIn = standIn(type, policies);
      for (VariableElement field : CookieFields.of(type)) {
        Optional<DeclaredCookie> read = cookieReader.read(field, standIn);
        if (read.isEmpty()) {
          unresolved.add(field);
          continue;
        }
        cookies.add(read.get());
        List<TypeElement> owners = owners(type, policies.keySet(), present, included);
        owners.forEach(owner -> owned.getOrDefault(owner, new LinkedHashSet<>()).add(read.get()));
        if (owners.isEmpty() && outermost(type).noneMatch(at -> isCatalog(at))) {
          orphans.add(read.get());
        }
      }
    }

    List<DeclaredPolicy> resolved = new ArrayList<>();
    policies.forEach(
        (type, members) -> {
          List<DeclaredCatalog> its = included.getOrDefault(type, List.of());
          Set<DeclaredCookie> all = owned.getOrDefault(type, new LinkedHashSet<>());
          its.forEach(catalog -> all.addAll(foreignCookies(catalog)));
          resolved.add(policy(type, members, its, all, allowances));
        });
    resolved.sort(
        Comparator.comparing((DeclaredPolicy policy) -> policy.declaration().id())
            .thenComparing(policy -> policy.type().getQualifiedName().toString()));
    return new ModuleDeclarations(
        resolved, catalogs, orphans, unresolved, cookies, allowances, Set.copyOf(fromSource));
  }

  /**
   * All policies but those whose class file alone is there beside another of the same id, as after
   * a policy class got another name: nothing belongs to them but what they hold themselves.
   */
  private Set<TypeElement> present(Map<TypeElement, MirrorMembers> policies) {
    Set<String> ids = new HashSet<>();
    policies.forEach(
        (type, members) -> {
          if (isFromSource(type)) {
            ids.add(members.string("id"));
          }
        });
    Set<TypeElement> present = new LinkedHashSet<>();
    policies.forEach(
        (type, members) -> {
          if (isFromSource(type) || !ids.contains(members.string("id"))) {
            present.add(type);
          }
        });
    return present;
  }

  private boolean isFromSource(TypeElement type) {
    return fromSource.contains(type.getQualifiedName().toString());
  }

  private static boolean isCatalog(TypeElement type) {
    return PolicyReader.catalog(type, Optional.empty()).isPresent();
  }

  /** Findings in types that this compilation did not read from source are shown at a policy. */
  private Optional<Anchor> standIn(TypeElement type, Map<TypeElement, MirrorMembers> policies) {
    if (isFromSource(type)) {
      return Optional.empty();
    }
    return policies.entrySet().stream()
        .filter(entry -> isFromSource(entry.getKey()))
        .map(entry -> entry.getValue().anchor())
        .findFirst();
  }

  private List<DeclaredCatalog> includedBy(TypeElement policy, MirrorMembers members) {
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

  private static Stream<TypeElement> outermost(TypeElement type) {
    List<TypeElement> chain = new ArrayList<>();
    for (Element at = type; at instanceof TypeElement enclosing; at = at.getEnclosingElement()) {
      chain.add(enclosing);
    }
    return chain.stream();
  }

  /**
   * The policies a declaring type of this module belongs to: the one it stands in, else those that
   * include it, else the module's only one.
   */
  private static List<TypeElement> owners(
      TypeElement type,
      Set<TypeElement> policies,
      Set<TypeElement> present,
      Map<TypeElement, List<DeclaredCatalog>> included) {
    Optional<TypeElement> own = outermost(type).filter(policies::contains).findFirst();
    if (own.isPresent()) {
      return List.of(own.get());
    }
    List<TypeElement> including =
        present.stream()
            .filter(
                policy ->
                    included.getOrDefault(policy, List.of()).stream()
                        .anyMatch(catalog -> outermost(type).anyMatch(catalog.type()::equals)))
            .toList();
    if (!including.isEmpty()) {
      return including;
    }
    return present.size() == 1 ? List.copyOf(present) : List.of();
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

  private DeclaredPolicy policy(
      TypeElement type,
      MirrorMembers members,
      List<DeclaredCatalog> catalogs,
      Set<DeclaredCookie> cookies,
      List<DeclaredAllowance> allowances) {
    PolicyDeclarationBuilder builder = PolicyReader.read(members, catalogs);
    List<String> order =
        builder.build().categories().stream().map(CategoryDeclaration::id).toList();
    List<DeclaredCookie> sorted = CatalogMerge.of(cookies, catalogs);
    sorted.sort(Comparator.comparing(DeclaredCookie::declaration, pageOrder(order)));
    PolicyDeclaration declaration =
        builder
            .cookies(sorted.stream().map(DeclaredCookie::declaration).toList())
            .allowances(allowances.stream().map(DeclaredAllowance::allowance).toList())
            .build();
    DeclaredPolicy read =
        new DeclaredPolicy(
            type,
            members,
            catalogs,
            sorted,
            builder.categories(Revisions.of(declaration)).build(),
            List.of());
    return translationFiles.map(files -> PolicyTranslator.translate(read, files)).orElse(read);
  }

  /** By category as on the page, then by name, with no tie left open. */
  private static Comparator<CookieDeclaration> pageOrder(List<String> categories) {
    return Comparator.comparingInt(
            (CookieDeclaration cookie) ->
                Math.floorMod(categories.indexOf(cookie.category()), 1 << 20))
        .thenComparing(cookie -> cookie.name().text())
        .thenComparing(CookieDeclaration::setBy)
        .thenComparing(CookieDeclaration::storage)
        .thenComparing(cookie -> cookie.attributes().domain())
        .thenComparing(cookie -> cookie.attributes().path())
        .thenComparing(cookie -> cookie.source().type())
        .thenComparing(cookie -> cookie.source().member());
  }
}
