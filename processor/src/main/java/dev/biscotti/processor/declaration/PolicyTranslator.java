package dev.biscotti.processor.declaration;

import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import dev.biscotti.runtime.declaration.Translations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * Gives the parts of a policy their texts in further languages. What a catalog declares has its
 * texts in the catalog's bundles, everything else in those of the policy. Each part is to be
 * translated before the {@link #bundles} are asked for.
 */
final class PolicyTranslator {
  private final TranslatedOwner policy;
  private final List<TranslatedOwner> catalogs = new ArrayList<>();
  private final boolean isTranslated;

  /**
   * Reads the bundles of a policy and its catalogs.
   *
   * @param policy the policy's class
   * @param languages the policy's languages, the first one first
   * @param files finds the bundles; empty if nothing is to be translated
   */
  PolicyTranslator(PolicyClass policy, List<String> languages, Optional<TranslationFiles> files) {
    String first = languages.get(0);
    this.policy =
        new TranslatedOwner(
            policy.type(),
            policy.members(),
            bundles(policy.id(), Optional.empty(), without(first, languages), files));
    for (DeclaredCatalog catalog : policy.catalogs()) {
      String stated = catalog.members().string("language");
      catalogs.add(
          new TranslatedOwner(
              catalog.type(),
              catalog.members(),
              bundles(
                  catalog.id(),
                  Optional.of(catalog.type()),
                  without(stated.isEmpty() ? first : stated, languages),
                  files)));
    }
    isTranslated = owners().anyMatch(TranslatedOwner::isTranslated);
  }

  private static List<String> without(String language, List<String> languages) {
    return languages.stream().filter(other -> !other.equals(language)).distinct().toList();
  }

  private static List<TranslationBundle> bundles(
      String id,
      Optional<TypeElement> library,
      List<String> languages,
      Optional<TranslationFiles> files) {
    return files
        .map(found -> new BundleReader(found, id, library))
        .map(reader -> languages.stream().map(reader::read).toList())
        .orElse(List.of());
  }

  /** The policy before its catalogs. */
  private Stream<TranslatedOwner> owners() {
    return Stream.concat(Stream.of(policy), catalogs.stream());
  }

  /** The bundles of the policy and of its catalogs. */
  List<TranslationBundle> bundles() {
    return owners().flatMap(owner -> owner.bundles().stream()).toList();
  }

  /** The policy's own texts. */
  Translations policy(PolicyDeclaration declaration) {
    return policy.translate("policy.", declaration.texts());
  }

  List<DeclaredCookie> cookies(List<DeclaredCookie> cookies) {
    return each(
        cookies,
        cookie -> {
          TranslatedOwner owner = owner(cookie);
          return cookie.with(
              owner.translate(key(cookie, owner.type()) + ".", cookie.declaration().texts()));
        });
  }

  List<ProviderDeclaration> providers(List<ProviderDeclaration> providers) {
    Map<String, TranslatedOwner> owners = ownersOf("providers");
    return each(
        providers,
        provider ->
            provider.with(
                owners
                    .getOrDefault(provider.id(), policy)
                    .translate("provider." + provider.id() + ".", provider.texts())));
  }

  List<CategoryDeclaration> categories(List<CategoryDeclaration> categories) {
    Map<String, TranslatedOwner> owners = ownersOf("categories");
    return each(
        categories,
        category ->
            category.with(
                owners
                    .getOrDefault(category.id(), policy)
                    .translate("category." + category.id() + ".", category.texts())));
  }

  List<AuthorityDeclaration> authorities(List<AuthorityDeclaration> authorities) {
    return numbered(
        "authority.", authorities, AuthorityDeclaration::texts, AuthorityDeclaration::with);
  }

  List<SectionDeclaration> sections(List<SectionDeclaration> sections) {
    return numbered("section.", sections, SectionDeclaration::texts, SectionDeclaration::with);
  }

  /** What has no id is known by its place among the others, from 1. */
  private <T> List<T> numbered(
      String kind,
      List<T> declarations,
      Function<T, Map<String, String>> texts,
      BiFunction<T, Translations, T> with) {
    List<T> translated = new ArrayList<>();
    for (T declaration : declarations) {
      String prefix = kind + (translated.size() + 1) + ".";
      translated.add(with.apply(declaration, policy.translate(prefix, texts.apply(declaration))));
    }
    return translated;
  }

  private <T> List<T> each(List<T> declarations, UnaryOperator<T> translate) {
    return isTranslated ? declarations.stream().map(translate).toList() : declarations;
  }

  /** Who declares what in a list of the annotation, by id: the first one does, as for its facts. */
  private Map<String, TranslatedOwner> ownersOf(String list) {
    Map<String, TranslatedOwner> owners = new HashMap<>();
    if (isTranslated) {
      owners()
          .forEach(
              owner ->
                  owner
                      .members()
                      .nested(list)
                      .forEach(one -> owners.putIfAbsent(one.string("id"), owner)));
    }
    return owners;
  }

  private TranslatedOwner owner(DeclaredCookie cookie) {
    List<TypeElement> enclosing = EnclosingTypes.of(cookie.type());
    return catalogs.stream()
        .filter(catalog -> enclosing.contains(catalog.type()))
        .findFirst()
        .orElse(policy);
  }

  /** The constant's name, outside the owner's class with the simple names of the classes around. */
  private static String key(DeclaredCookie cookie, TypeElement owner) {
    StringBuilder key = new StringBuilder(cookie.declaration().source().member());
    for (TypeElement type : EnclosingTypes.of(cookie.type())) {
      if (type.equals(owner)) {
        break;
      }
      key.insert(0, type.getSimpleName() + ".");
    }
    return key.toString();
  }
}
