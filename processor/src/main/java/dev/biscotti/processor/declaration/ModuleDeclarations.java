package dev.biscotti.processor.declaration;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Everything a module declares, resolved.
 *
 * @param policies the policies with what belongs to them, by id
 * @param catalogs the module's own catalogs
 * @param orphans the cookies that belong to no policy and no catalog
 * @param unresolved the annotated fields without a constant String value
 * @param cookies every cookie that the module itself declares
 * @param allowances where the module allows undeclared cookies
 */
public record ModuleDeclarations(
    List<DeclaredPolicy> policies,
    List<DeclaredCatalog> catalogs,
    List<DeclaredCookie> orphans,
    List<VariableElement> unresolved,
    List<DeclaredCookie> cookies,
    List<DeclaredAllowance> allowances) {

  /**
   * Whether a field that has no constant value now may have one in a later round: a constant built
   * from one that another processor generates.
   *
   * @return true if there is such a field
   */
  public boolean mayResolveLater() {
    return unresolved.stream()
        .anyMatch(
            field ->
                field.getModifiers().containsAll(Set.of(Modifier.STATIC, Modifier.FINAL))
                    && field.getConstantValue() == null);
  }
}
