package dev.biscotti.processor.declaration;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
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
 * @param declaringTypes the canonical names of the types that declare something
 * @param fromSource the canonical names of the declaring types that this compilation reads from
 *     source; the others come from class files
 */
public record ModuleDeclarations(
    List<DeclaredPolicy> policies,
    List<DeclaredCatalog> catalogs,
    List<DeclaredCookie> orphans,
    List<VariableElement> unresolved,
    List<DeclaredCookie> cookies,
    List<DeclaredAllowance> allowances,
    SortedSet<String> declaringTypes,
    Set<String> fromSource) {

  /**
   * Whether a declaring type of the module is read from source.
   *
   * @param type the type
   * @return false if only its class file is known in this compilation
   */
  public boolean isFromSource(TypeElement type) {
    return fromSource.contains(type.getQualifiedName().toString());
  }

  /**
   * Whether a field without a constant value may have one in a later round, because it depends on a
   * constant that another processor generates.
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
