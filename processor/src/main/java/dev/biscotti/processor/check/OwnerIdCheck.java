package dev.biscotti.processor.check;

import dev.biscotti.processor.declaration.DeclaredCatalog;
import dev.biscotti.processor.declaration.DeclaredPolicy;
import dev.biscotti.processor.declaration.DeclaringTypes;
import dev.biscotti.processor.declaration.MirrorMembers;
import dev.biscotti.processor.declaration.ModuleDeclarations;
import dev.biscotti.processor.report.Anchor;
import dev.biscotti.processor.report.Report;
import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.search.rule.IdentityRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * Checks for duplicate ids across classes: of policies, of catalogs, and of what a policy's
 * catalogs declare.
 */
final class OwnerIdCheck {
  /** A file next to the policies' folders, so no policy may have its name as id. */
  private static final String INDEX =
      DeclaringTypes.RESOURCE.substring(DeclaringTypes.RESOURCE.lastIndexOf('/') + 1);

  private final Report report;

  OwnerIdCheck(Report report) {
    this.report = report;
  }

  private record Candidate(TypeElement type, MirrorMembers members) {}

  void check(ModuleDeclarations module) {
    Map<String, Candidate> policies = new HashMap<>();
    for (DeclaredPolicy policy : module.policies()) {
      String id = policy.declaration().id();
      if (id.equals(INDEX)) {
        report.add(IdentityRule.ID_OF_INDEX, policy.members().anchor("id"), id);
      }
      checkOwner(module, "policy", id, new Candidate(policy.type(), policy.members()), policies);
    }
    Map<String, Candidate> catalogs = new HashMap<>();
    for (DeclaredCatalog catalog : module.catalogs()) {
      checkOwner(
          module,
          "catalog",
          catalog.id(),
          new Candidate(catalog.type(), catalog.members()),
          catalogs);
    }
    module.policies().forEach(this::checkIncluded);
  }

  private void checkOwner(
      ModuleDeclarations module,
      String kind,
      String id,
      Candidate owner,
      Map<String, Candidate> owners) {
    Candidate first = owners.putIfAbsent(id, owner);
    if (first == null) {
      return;
    }
    if (module.isFromSource(first.type()) == module.isFromSource(owner.type())) {
      report.add(
          IdentityRule.BSC403,
          owner.members().anchor("id"),
          kind,
          id,
          Anchor.describe(first.type()));
      return;
    }
    boolean isFirst = module.isFromSource(first.type());
    Candidate present = isFirst ? first : owner;
    Candidate old = isFirst ? owner : first;
    report.add(
        IdentityRule.BSC406,
        present.members().anchor("id"),
        kind + " id",
        id,
        Anchor.describe(old.type()),
        "id");
  }

  /**
   * Two catalogs may declare the same provider or category, but not different ones with the same
   * id.
   */
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
            IdentityRule.BSC403,
            IncludeCheck.anchor(policy, catalog.type()),
            kind,
            id,
            Anchor.describe(first.by().type()));
      }
    }
  }

  private static Set<String> ids(MirrorMembers owner, String member) {
    return owner.nested(member).stream().map(part -> part.string("id")).collect(Collectors.toSet());
  }
}
