package dev.biscotti.processor.declaration;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A policy with everything that belongs to it.
 *
 * @param type the class with {@code @CookiePolicy}
 * @param members the annotation's members
 * @param catalogs the included catalogs
 * @param cookies the cookies that belong to it, in the order of {@link #declaration()}
 * @param declaration the facts
 * @param bundles the bundles found, with its texts in further languages
 */
public record DeclaredPolicy(
    TypeElement type,
    MirrorMembers members,
    List<DeclaredCatalog> catalogs,
    List<DeclaredCookie> cookies,
    PolicyDeclaration declaration,
    List<TranslationBundle> bundles) {

  /**
   * The ids of its categories.
   *
   * @return the ids, in the order of the page
   */
  public List<String> categoryIds() {
    return declaration.categories().stream().map(CategoryDeclaration::id).toList();
  }
}
