package dev.biscotti.spring;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The starter depends on the runtime, and its core on Spring MVC only. */
class ArchitectureTest {
  private static final JavaClasses OWN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.biscotti.spring");

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("dev.biscotti.(**)").should().beFreeOfCycles().check(OWN);
  }

  @Test
  void theStarterDependsOnTheRuntime() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.biscotti..")
                .and(
                    resideOutsideOfPackages(
                        "dev.biscotti.spring..",
                        "dev.biscotti.annotations..",
                        "dev.biscotti.runtime..")))
        .check(OWN);
  }

  @Test
  void configurationIsOnTopAndTemplatesAreBesideTheCore() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("core")
        .definedBy("dev.biscotti.spring")
        .layer("templates")
        .definedBy("dev.biscotti.spring.thymeleaf..")
        .layer("configuration")
        .definedBy("dev.biscotti.spring.autoconfigure..")
        .whereLayer("configuration")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("templates")
        .mayOnlyBeAccessedByLayers("configuration")
        .check(OWN);
  }

  /** Optional libraries are used only by configuration that checks for them first. */
  @Test
  void theCoreNeedsNoOptionalLibrary() {
    noClasses()
        .that()
        .resideInAPackage("dev.biscotti.spring")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.micrometer..",
            "javax.sql..",
            "org.springframework.boot.actuate..",
            "org.springframework.security..",
            "org.springframework.session..",
            "org.thymeleaf..")
        .check(OWN);
  }
}
