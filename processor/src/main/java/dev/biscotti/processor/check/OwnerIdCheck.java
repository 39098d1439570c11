package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCatalog;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.Members;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.processor.report.Rule;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** Ids given twice by different classes: policies, catalogs, and what a policy's catalogs bring. */
final class OwnerIdCheck {
  private final Report report;

  OwnerIdCheck(Report report) {
    this.report = report;
  }

  void check(ModuleDeclarations module) {
    Map<String, TypeElement> policies = new HashMap<>();
    for (DeclaredPolicy policy : module.policies()) {
      checkOwner("policy", policy.declaration().id(), policy.type(), policy.members(), policies);
    }
    Map<String, TypeElement> catalogs = new HashMap<>();
    for (DeclaredCatalog catalog : module.catalogs()) {
      checkOwner("catalog", catalog.id(), catalog.type(), catalog.members(), catalogs);
    }
    module.policies().forEach(this::checkIncluded);
  }

  private void checkOwner(
      String kind, String id, TypeElement type, Members members, Map<String, TypeElement> owners) {
    TypeElement first = owners.putIfAbsent(id, type);
    if (first != null) {
      report.add(Rule.BSC403, members.anchor("id"), kind, id, Anchor.describe(first));
    }
  }

  /** Two catalogs may bring the same thing, but not two things of one id. */
  private void checkIncluded(DeclaredPolicy policy) {
    Set<String> ownProviders = ids(policy.members(), "providers");
    Set<String> ownCategories = ids(policy.members(), "categories");
    Map<String, Brought<ProviderDeclaration>> providers = new HashMap<>();
    Map<String, Brought<CategoryDeclaration>> categories = new HashMap<>();
    for (DeclaredCatalog catalog : policy.catalogs()) {
      checkBrought(
          policy,
          catalog,
          catalog.providers(),
          ProviderDeclaration::id,
          "provider",
          ownProviders,
          providers);
      checkBrought(
          policy,
          catalog,
          catalog.categories(),
          CategoryDeclaration::id,
          "category",
          ownCategories,
          categories);
    }
  }

  private record Brought<T>(DeclaredCatalog by, T part) {}

  private <T> void checkBrought(
      DeclaredPolicy policy,
      DeclaredCatalog catalog,
      List<T> parts,
      Function<T, String> idOf,
      String kind,
      Set<String> own,
      Map<String, Brought<T>> brought) {
    for (T part : parts) {
      String id = idOf.apply(part);
      Brought<T> first = brought.putIfAbsent(id, new Brought<>(catalog, part));
      if (first != null
          && !first.by().type().equals(catalog.type())
          && !own.contains(id)
          && !first.part().equals(part)) {
        report.add(
            Rule.BSC403,
            IncludeCheck.anchor(policy, catalog.type()),
            kind,
            id,
            Anchor.describe(first.by().type()));
      }
    }
  }

  private static Set<String> ids(Members owner, String member) {
    return owner.nested(member).stream().map(part -> part.string("id")).collect(Collectors.toSet());
  }
}
