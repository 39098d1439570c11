package dev.biscotti.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The plugin's part of the processor module's test with the same name. */
class ArchitectureTest {
  @Test
  void thePluginDependsOnlyOnTheToolingAndMaven() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.biscotti.maven..",
            "dev.biscotti.policy",
            "dev.biscotti.policy.file..",
            "dev.biscotti.runtime.declaration..",
            "dev.biscotti.runtime.lock..",
            "dev.biscotti.search..",
            "dev.biscotti.tooling.bytecode..",
            "dev.biscotti.tooling.file..",
            "dev.biscotti.tooling.lock..",
            "dev.biscotti.tooling.region..",
            "dev.biscotti.tooling.sync..",
            "dev.biscotti.tooling.writing..",
            "java..",
            "org.apache.maven..",
            "org.jspecify..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.biscotti.maven"));
  }
}
