package dev.biscotti.processor.declaration;

import static dev.biscotti.processor.declaration.AnnotationNames.COOKIE_CATALOG;
import static dev.biscotti.processor.declaration.AnnotationNames.COOKIE_POLICY;

import dev.biscotti.annotations.Category;
import dev.biscotti.policy.AnnotationFacts;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads the classes with {@code @CookiePolicy} or {@code @CookieCatalog}. */
final class PolicyReader {
  private static final List<String> BUILT_IN =
      List.of(Category.ESSENTIAL, Category.FUNCTIONAL, Category.ANALYTICS, Category.MARKETING);

  private PolicyReader() {}

  /** The policy's annotation on a type. */
  static Optional<MirrorMembers> policy(TypeElement type) {
    return MirrorMembers.of(type, COOKIE_POLICY, Optional.empty());
  }

  /**
   * Reads a catalog.
   *
   * @param type a class
   * @param standIn the place for findings if the class comes from a class file
   * @return the catalog; empty if the class does not have {@code @CookieCatalog}
   */
  static Optional<DeclaredCatalog> catalog(TypeElement type, Optional<Anchor> standIn) {
    return MirrorMembers.of(type, COOKIE_CATALOG, standIn)
        .map(
            members ->
                new DeclaredCatalog(
                    type, members, members.string("id"), providers(members), categories(members)));
  }

  static boolean isCatalog(TypeElement type) {
    return MirrorMembers.of(type, COOKIE_CATALOG, Optional.empty()).isPresent();
  }

  /**
   * The policy's own providers first, in declaration order; the first of an id takes precedence.
   */
  static List<ProviderDeclaration> providers(PolicyClass policy) {
    Map<String, ProviderDeclaration> byId = new LinkedHashMap<>();
    providers(policy.members()).forEach(provider -> byId.putIfAbsent(provider.id(), provider));
    for (DeclaredCatalog catalog : policy.catalogs()) {
      catalog.providers().forEach(provider -> byId.putIfAbsent(provider.id(), provider));
    }
    return new ArrayList<>(byId.values());
  }

  /** The built-in categories first, which a declaration of the same id replaces. */
  static List<CategoryDeclaration> categories(PolicyClass policy) {
    Map<String, CategoryDeclaration> declared = new LinkedHashMap<>();
    categories(policy.members()).forEach(category -> declared.putIfAbsent(category.id(), category));
    for (DeclaredCatalog catalog : policy.catalogs()) {
      catalog.categories().forEach(category -> declared.putIfAbsent(category.id(), category));
    }
    Map<String, CategoryDeclaration> byId = new LinkedHashMap<>();
    BUILT_IN.forEach(id -> byId.put(id, CategoryDeclaration.builtIn(id)));
    byId.putAll(declared);
    return new ArrayList<>(byId.values());
  }

  static List<AuthorityDeclaration> authorities(MirrorMembers policy) {
    return policy.nested("authorities").stream()
        .map(
            authority ->
                new AuthorityDeclaration(
                    authority.string("name"),
                    authority.string("url"),
                    authority.string("country"),
                    authority.string("topic")))
        .toList();
  }

  static List<SectionDeclaration> sections(MirrorMembers policy) {
    return policy.nested("sections").stream()
        .map(
            section ->
                new SectionDeclaration(
                    section.string("title"), section.string("text"), section.string("place")))
        .toList();
  }

  private static List<CategoryDeclaration> categories(MirrorMembers members) {
    return members.nested("categories").stream().map(AnnotationFacts::category).toList();
  }

  private static List<ProviderDeclaration> providers(MirrorMembers members) {
    return members.nested("providers").stream().map(AnnotationFacts::provider).toList();
  }
}
