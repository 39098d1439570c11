package dev.biscotti.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** An audit knows a site only through its inventory and a browser. */
class ArchitectureTest {
  private static final JavaClasses OWN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.biscotti.testing");

  @Test
  void auditsReadInventoriesAndCallNothingThatBuildsOrServesASite() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.biscotti..")
                .and(
                    resideOutsideOfPackages(
                        "dev.biscotti.testing..",
                        "dev.biscotti.annotations..",
                        "dev.biscotti.runtime.declaration..",
                        "dev.biscotti.policy.inventory..",
                        "dev.biscotti.search..")))
        .check(OWN);
  }
}
