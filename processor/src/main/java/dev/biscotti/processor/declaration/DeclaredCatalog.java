package dev.biscotti.processor.declaration;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * A catalog of a library or of the module itself.
 *
 * @param type the class with {@code @CookieCatalog}
 * @param members the annotation's members
 * @param id its id
 * @param providers the providers it declares
 * @param categories the categories it declares
 */
public record DeclaredCatalog(
    TypeElement type,
    MirrorMembers members,
    String id,
    List<ProviderDeclaration> providers,
    List<CategoryDeclaration> categories) {

  /**
   * Whether it or a type nested in it declares a cookie, even one that the policy also has from
   * another catalog.
   *
   * @return true if so
   */
  public boolean declaresCookies() {
    return !CookieFields.ofAll(type).isEmpty();
  }
}
