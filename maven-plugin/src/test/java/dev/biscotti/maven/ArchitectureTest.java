package dev.biscotti.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The plugin's part of the processor's test of this name. */
class ArchitectureTest {
  @Test
  void thePluginStandsOnPolicyAndMavenAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.biscotti.maven..",
            "dev.biscotti.policy",
            "dev.biscotti.policy.bytecode..",
            "dev.biscotti.policy.file..",
            "dev.biscotti.policy.lock..",
            "dev.biscotti.policy.region..",
            "dev.biscotti.policy.report..",
            "dev.biscotti.policy.sync..",
            "dev.biscotti.policy.usage..",
            "dev.biscotti.runtime.declaration..",
            "java..",
            "org.apache.maven..",
            "org.jspecify..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.biscotti.maven"));
  }
}
