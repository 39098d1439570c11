package dev.biscotti.processor;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * The allowed dependencies of the libraries that build and serve a policy; see
 * docs/architecture.md. The other modules have a test of the same name.
 */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.biscotti");

  @Test
  void modulesDependOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("annotations")
        .definedBy("dev.biscotti.annotations..")
        .layer("runtime")
        .definedBy("dev.biscotti.runtime..")
        .layer("policy")
        .definedBy("dev.biscotti.policy..")
        .layer("search")
        .definedBy("dev.biscotti.search..")
        .layer("processor")
        .definedBy("dev.biscotti.processor..")
        .layer("tooling")
        .definedBy("dev.biscotti.tooling..")
        .whereLayer("processor")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("tooling")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("policy")
        .mayOnlyBeAccessedByLayers("processor", "tooling")
        .whereLayer("search")
        .mayOnlyBeAccessedByLayers("processor", "tooling")
        .whereLayer("runtime")
        .mayOnlyBeAccessedByLayers("policy", "search", "processor", "tooling")
        .check(ALL);
  }

  /**
   * The search serves both javac and the tooling, so it must not depend on javac. It reads class
   * files itself, so a compilation needs no library for it.
   */
  @Test
  void theSearchNeedsTheJdkAndTheRuntimeOnly() {
    classes()
        .that()
        .resideInAPackage("dev.biscotti.search..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "dev.biscotti.search..",
                "dev.biscotti.runtime..",
                "dev.biscotti.annotations..",
                "java.io..",
                "java.lang..",
                "java.net..",
                "java.nio..",
                "java.time..",
                "java.util..",
                "javax.lang.model", // only to check Java names
                "javax.xml.stream..",
                "org.jspecify.."))
        .check(ALL);
  }

  /** The parts that decide use only the common form, independent of its origin. */
  @Test
  void theSearchDecidesOverTheCommonFormAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.biscotti.search..")
        .and()
        .resideOutsideOfPackage("dev.biscotti.search.classfile..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.biscotti.search.classfile..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("dev.biscotti.search.classfile..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.biscotti.search.use..",
            "dev.biscotti.search.value..",
            "dev.biscotti.search.text..",
            "dev.biscotti.search.sink..",
            "dev.biscotti.search.finding..",
            "dev.biscotti.search.rule..")
        .check(ALL);
  }

  /** Compilers and searches use the rules to report, so the rules depend on neither. */
  @Test
  void rulesAndTheirSentencesDependOnNothing() {
    classes()
        .that()
        .resideInAPackage("dev.biscotti.search.rule..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", "dev.biscotti.search.rule..")
        .check(ALL);
  }

  /** Any other library would be resolved, loaded and updated without need. */
  @Test
  void whatRunsInsideACompilerNeedsNoLibraryOfTheTooling() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.biscotti.policy..", "dev.biscotti.search..", "dev.biscotti.processor..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", "com.google.common..")
        .check(ALL);
  }

  /** Two readers could interpret class files differently. */
  @Test
  void theSearchAloneReadsClassFiles() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.objectweb.asm..", "java.lang.classfile..")
        .check(ALL);
  }

  @Test
  void packagesOfTheProcessorFollowTheData() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dev.biscotti.processor..")
        .layer("entry")
        .definedBy("dev.biscotti.processor")
        .layer("write")
        .definedBy("dev.biscotti.processor.codegen..", "dev.biscotti.processor.document..")
        .layer("check")
        .definedBy("dev.biscotti.processor.check..")
        .layer("usage")
        .definedBy("dev.biscotti.processor.usage..")
        .layer("read")
        .definedBy("dev.biscotti.processor.declaration..")
        .layer("report")
        .definedBy("dev.biscotti.processor.report..")
        .whereLayer("entry")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("write")
        .mayOnlyBeAccessedByLayers("entry")
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("entry")
        .whereLayer("usage")
        .mayOnlyBeAccessedByLayers("entry")
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers("entry", "write", "check", "usage")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("entry", "write", "check", "usage", "read")
        .check(ALL);
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("dev.biscotti.(**)").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void theRuntimeNeedsTheJdkAndItsOwnAnnotationsOnly() {
    noClasses()
        .that()
        .resideInAPackage("dev.biscotti.runtime..")
        .and()
        .resideOutsideOfPackage("dev.biscotti.runtime.servlet..")
        .should()
        .dependOnClassesThat(
            not(
                resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "javax.sql..",
                    "dev.biscotti.runtime..",
                    "dev.biscotti.annotations..",
                    "org.jspecify..")))
        .check(ALL);
  }

  /** Commands, build plugins and tests show the results of one library, which prints nothing. */
  @Test
  void documentsAreComparedInOneLibraryThatNobodyNeedsACommandLineFor() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.biscotti.tooling.sync..",
            "dev.biscotti.tooling.region..",
            "dev.biscotti.tooling.report..",
            "dev.biscotti.tooling.writing..",
            "dev.biscotti.tooling.diff..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.biscotti.tooling.command..", "picocli..")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(ALL);
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dev.biscotti.tooling..")
        .layer("command")
        .definedBy("dev.biscotti.tooling.command..")
        .layer("report")
        .definedBy("dev.biscotti.tooling.report..")
        .layer("writing")
        .definedBy("dev.biscotti.tooling.writing..")
        .layer("sync")
        .definedBy("dev.biscotti.tooling.sync..")
        .layer("region")
        .definedBy("dev.biscotti.tooling.region..")
        .whereLayer("command")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("command")
        .whereLayer("writing")
        .mayOnlyBeAccessedByLayers("command", "report")
        .whereLayer("sync")
        .mayOnlyBeAccessedByLayers("command", "report", "writing")
        .whereLayer("region")
        .mayOnlyBeAccessedByLayers("command", "sync")
        .check(ALL);
  }

  /**
   * Class loaders share resources that are read through a URL, so the end of one compilation would
   * close them for another.
   */
  @Test
  void whatRunsInsideACompilerReadsItsResourcesAlone() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.biscotti.policy..", "dev.biscotti.search..", "dev.biscotti.processor..")
        .should()
        .callMethod(Class.class, "getResourceAsStream", String.class)
        .check(ALL);
  }

  /**
   * The time of a comparison must not reveal how much of a signature was right. No test can measure
   * that reliably, so this checks which methods compare: {@code isEqual} needs the same time for
   * any difference (see its Javadoc), and AES-GCM compares its tag itself.
   */
  @Test
  void sealedValuesAreComparedInConstantTime() {
    classes()
        .that()
        .haveFullyQualifiedName("dev.biscotti.runtime.protection.SealingKey")
        .should()
        .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class)
        .check(ALL);
    noClasses()
        .that()
        .resideInAPackage("dev.biscotti.runtime.protection..")
        .should()
        .callMethod(Arrays.class, "equals", byte[].class, byte[].class)
        .orShould()
        .callMethod(Arrays.class, "compare", byte[].class, byte[].class)
        .orShould()
        .callMethod(Arrays.class, "mismatch", byte[].class, byte[].class)
        .check(ALL);
  }

  /** The guard and the tooling must interpret a lock in the same way. */
  @Test
  void locksAreReadAndWrittenInOnePackage() {
    noClasses()
        .that()
        .resideInAPackage("dev.biscotti.runtime.lock..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.biscotti.runtime.guard..",
            "dev.biscotti.runtime.consent..",
            "dev.biscotti.runtime.choices..")
        .check(ALL);
  }

  @Test
  void ofTheRuntimeOnlyTheEvidencePackageKnowsDatabases() {
    noClasses()
        .that()
        .resideInAPackage("dev.biscotti.runtime..")
        .and()
        .resideOutsideOfPackage("dev.biscotti.runtime.evidence..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "dev.biscotti.runtime.evidence..")
        .check(ALL);
  }

  @Test
  void onlyTheUsagePackageReadsTrees() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.biscotti.processor.usage..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.sun.source..", "com.sun.tools..")
        .check(ALL);
  }

  @Test
  void onlyThePrinterPrints() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.biscotti.processor.report.Printer")
        .should()
        .callMethodWhere(
            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(
                        javax.annotation.processing.Messager.class))))
        .check(ALL);
  }
}
