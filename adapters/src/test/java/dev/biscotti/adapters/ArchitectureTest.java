package dev.biscotti.adapters;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * Code that the documentation shows for other servers uses only the modules of Biscotti available
 * there.
 */
class ArchitectureTest {
  private static final JavaClasses OWN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.biscotti.adapters");

  @Test
  void adaptersDependOnTheRuntimeAlone() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.biscotti..")
                .and(
                    resideOutsideOfPackages(
                        "dev.biscotti.adapters..",
                        "dev.biscotti.annotations..",
                        "dev.biscotti.runtime..")))
        .check(OWN);
  }
}
