package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCatalog;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.search.rule.ReferenceRule;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Checks the classes that a policy includes. */
final class IncludeCheck implements PolicyCheck {

  @Override
  public void check(DeclaredPolicy policy, Report report) {
    List<TypeMirror> included = policy.members().types("include");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < included.size(); i++) {
      TypeMirror literal = included.get(i);
      if (literal.getKind() == TypeKind.ERROR) {
        continue; // javac reports the missing class
      }
      Anchor anchor = policy.members().anchor("include", i);
      String name =
          literal instanceof DeclaredType declared
              ? Anchor.describe(declared.asElement())
              : literal.toString();
      if (!seen.add(literal.toString())) {
        report.add(ReferenceRule.INCLUDED_TWICE, anchor, name);
      } else {
        problem(policy, literal)
            .ifPresent(what -> report.add(ReferenceRule.BSC703, anchor, name, what));
      }
    }
  }

  private static Optional<String> problem(DeclaredPolicy policy, TypeMirror literal) {
    if (!(literal instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement type)) {
      return Optional.of("is not a class");
    }
    if (type.equals(policy.type())) {
      return Optional.of("is the policy itself");
    }
    Optional<DeclaredCatalog> catalog =
        policy.catalogs().stream().filter(its -> its.type().equals(type)).findFirst();
    if (catalog.isEmpty()) {
      return Optional.of("has no @CookieCatalog");
    }
    boolean declares =
        !catalog.get().providers().isEmpty()
            || !catalog.get().categories().isEmpty()
            || catalog.get().declaresCookies();
    return declares ? Optional.empty() : Optional.of("declares nothing");
  }

  /** Whether a class is the other class or nested in it. */
  static boolean isWithin(TypeElement type, TypeElement outer) {
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  /** The place at which a policy includes a class. */
  static Anchor anchor(DeclaredPolicy policy, TypeElement included) {
    List<TypeMirror> literals = policy.members().types("include");
    for (int i = 0; i < literals.size(); i++) {
      if (literals.get(i) instanceof DeclaredType declared
          && declared.asElement().equals(included)) {
        return policy.members().anchor("include", i);
      }
    }
    return policy.members().anchor("include");
  }
}
