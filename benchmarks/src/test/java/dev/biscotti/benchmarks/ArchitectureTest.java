package dev.biscotti.benchmarks;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Measuring the runtime, measuring builds and reporting are separate. */
class ArchitectureTest {
  private static final JavaClasses OWN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.biscotti.benchmarks");

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("dev.biscotti.(**)").should().beFreeOfCycles().check(OWN);
  }

  @Test
  void theRuntimeIsMeasuredWithoutWhatBuilds() {
    noClasses()
        .that()
        .resideInAPackage("dev.biscotti.benchmarks")
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.biscotti..")
                .and(
                    resideOutsideOfPackages(
                        "dev.biscotti.benchmarks",
                        "dev.biscotti.benchmarks.jmh_generated..",
                        "dev.biscotti.annotations..",
                        "dev.biscotti.runtime..")))
        .check(OWN);
  }
}
