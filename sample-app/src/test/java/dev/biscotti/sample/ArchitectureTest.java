package dev.biscotti.sample;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The application consists of sites, starter, runtime and audit. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.biscotti");

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("dev.biscotti.(**)").should().beFreeOfCycles().check(ALL);
  }

  /** Each of the three sites could be a separate application. */
  @Test
  void sitesShareThePackageWebAndNothingElse() {
    slices()
        .matching("dev.biscotti.sample.(*)..")
        .should()
        .notDependOnEachOther()
        .ignoreDependency(alwaysTrue(), resideInAPackage("dev.biscotti.sample.web.."))
        .check(ALL);
  }

  @Test
  void theRuntimeIsUsedByTheStarterAndTheStarterByTheApplication() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("runtime")
        .definedBy("dev.biscotti.runtime..")
        .layer("starter")
        .definedBy("dev.biscotti.spring..")
        .layer("application")
        .definedBy("dev.biscotti.sample..")
        .whereLayer("application")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("starter")
        .mayOnlyBeAccessedByLayers("application")
        .check(ALL);
  }

  /** Code that drives browsers is for tests; shipped code does not depend on it. */
  @Test
  void theTestingModuleReadsInventoriesAndIsUsedByTestsOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("tooling")
        .definedBy("dev.biscotti.policy..", "dev.biscotti.search..", "dev.biscotti.tooling..")
        .layer("runtime")
        .definedBy("dev.biscotti.runtime..")
        .layer("shipped")
        .definedBy("dev.biscotti.spring..", "dev.biscotti.sample..")
        .layer("testing")
        .definedBy("dev.biscotti.testing..")
        .whereLayer("testing")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("tooling")
        .mayOnlyBeAccessedByLayers("testing")
        .check(ALL);
  }
}
