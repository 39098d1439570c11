package dev.biscotti.sample;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * The other half of the processor's test of this name: which way the starter's dependencies run.
 */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.biscotti");

  @Test
  void the_runtime_is_used_by_the_starter_and_the_starter_by_the_application() {
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

  /** What drives browsers is for tests: nothing that is shipped knows it. */
  @Test
  void the_testing_module_reads_inventories_and_is_used_by_tests_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("policy")
        .definedBy("dev.biscotti.policy..")
        .layer("runtime")
        .definedBy("dev.biscotti.runtime..")
        .layer("shipped")
        .definedBy("dev.biscotti.spring..", "dev.biscotti.sample..")
        .layer("testing")
        .definedBy("dev.biscotti.testing..")
        .whereLayer("testing")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("policy")
        .mayOnlyBeAccessedByLayers("testing")
        .check(ALL);
  }
}
