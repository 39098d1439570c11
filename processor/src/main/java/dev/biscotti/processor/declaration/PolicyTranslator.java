package dev.biscotti.processor.declaration;

import dev.biscotti.runtime.declaration.AuthorityDeclaration;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.SectionDeclaration;
import dev.biscotti.runtime.declaration.Translations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Gives a policy its texts in further languages. What a catalog declares has its texts in the
 * catalog's bundles, everything else in those of the policy.
 */
final class PolicyTranslator {
  private final DeclaredPolicy policy;
  private final TranslatedOwner owner;
  private final List<TranslatedOwner> catalogs;

  private PolicyTranslator(DeclaredPolicy policy) {
    this.policy = policy;
    List<String> languages = policy.declaration().languages();
    String first = languages.get(0);
    owner =
        new TranslatedOwner(
            policy.declaration().id(), policy.type(), false, without(first, languages));
    catalogs =
        policy.catalogs().stream()
            .map(
                catalog -> {
                  String stated = catalog.members().string("language");
                  return new TranslatedOwner(
                      catalog.id(),
                      catalog.type(),
                      true,
                      without(stated.isEmpty() ? first : stated, languages));
                })
            .toList();
  }

  private static List<String> without(String language, List<String> languages) {
    return languages.stream().filter(other -> !other.equals(language)).distinct().toList();
  }

  static DeclaredPolicy translate(DeclaredPolicy policy, TranslationFiles files) {
    PolicyTranslator translator = new PolicyTranslator(policy);
    if (translator.owners().stream().noneMatch(TranslatedOwner::isTranslated)) {
      return policy;
    }
    // Once to learn which texts there are, and once more to translate them.
    translator.translated(
        (prefixed, texts) -> {
          prefixed.owner().add(prefixed.prefix(), texts);
          return Translations.NONE;
        });
    translator.owners().forEach(owner -> owner.read(files));
    return translator.translated(
        (prefixed, texts) -> prefixed.owner().translations(prefixed.prefix(), texts));
  }

  private record Prefixed(TranslatedOwner owner, String prefix) {}

  private List<TranslatedOwner> owners() {
    List<TranslatedOwner> owners = new ArrayList<>(List.of(owner));
    owners.addAll(catalogs);
    return owners;
  }

  private DeclaredPolicy translated(
      BiFunction<Prefixed, Map<String, String>, Translations> translate) {
    PolicyDeclaration declaration = policy.declaration();
    List<DeclaredCookie> cookies =
        policy.cookies().stream()
            .map(
                cookie ->
                    cookie.with(translate.apply(prefixed(cookie), cookie.declaration().texts())))
            .toList();
    List<ProviderDeclaration> providers =
        declaration.providers().stream()
            .map(
                provider ->
                    provider.with(
                        translate.apply(
                            part("providers", "provider.", provider.id()), provider.texts())))
            .toList();
    List<CategoryDeclaration> categories =
        declaration.categories().stream()
            .map(
                category ->
                    category.with(
                        translate.apply(
                            part("categories", "category.", category.id()), category.texts())))
            .toList();
    List<AuthorityDeclaration> authorities = new ArrayList<>();
    for (AuthorityDeclaration authority : declaration.authorities()) {
      Prefixed prefixed = numbered("authority.", authorities.size());
      authorities.add(authority.with(translate.apply(prefixed, authority.texts())));
    }
    List<SectionDeclaration> sections = new ArrayList<>();
    for (SectionDeclaration section : declaration.sections()) {
      Prefixed prefixed = numbered("section.", sections.size());
      sections.add(section.with(translate.apply(prefixed, section.texts())));
    }
    Translations own = translate.apply(new Prefixed(owner, "policy."), declaration.texts());
    return policy.with(
        cookies,
        declaration.withTexts(
            own,
            providers,
            categories,
            authorities,
            sections,
            cookies.stream().map(DeclaredCookie::declaration).toList()),
        owners().stream().flatMap(each -> each.bundles().stream()).toList());
  }

  private Prefixed numbered(String kind, int index) {
    return new Prefixed(owner, kind + (index + 1) + ".");
  }

  /** A provider or category belongs to the policy if it is declared there, else to a catalog. */
  private Prefixed part(String member, String kind, String id) {
    for (int i = 0; i < catalogs.size(); i++) {
      if (!ids(policy.members(), member).contains(id)
          && ids(policy.catalogs().get(i).members(), member).contains(id)) {
        return new Prefixed(catalogs.get(i), kind + id + ".");
      }
    }
    return new Prefixed(owner, kind + id + ".");
  }

  private static Set<String> ids(MirrorMembers members, String member) {
    return members.nested(member).stream()
        .map(each -> each.string("id"))
        .collect(Collectors.toSet());
  }

  private Prefixed prefixed(DeclaredCookie cookie) {
    TranslatedOwner its =
        catalogs.stream()
            .filter(catalog -> isWithin(cookie.type(), catalog.type()))
            .findFirst()
            .orElse(owner);
    return new Prefixed(its, key(cookie, its.type()) + ".");
  }

  /** The constant's name, outside the owner's class with the simple names of the classes around. */
  private static String key(DeclaredCookie cookie, TypeElement owner) {
    StringBuilder key = new StringBuilder(cookie.declaration().source().member());
    for (Element at = cookie.type();
        at instanceof TypeElement && !at.equals(owner);
        at = at.getEnclosingElement()) {
      key.insert(0, at.getSimpleName() + ".");
    }
    return key.toString();
  }

  private static boolean isWithin(TypeElement type, TypeElement outer) {
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}
