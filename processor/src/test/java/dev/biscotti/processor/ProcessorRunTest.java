package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import dev.biscotti.processor.testing.Sources;
import dev.biscotti.tooling.sync.CompiledPolicies;
import dev.biscotti.tooling.sync.PolicySync;
import dev.biscotti.tooling.sync.SyncProblem;
import dev.biscotti.tooling.sync.SyncRequest;
import dev.biscotti.tooling.sync.SyncRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of a build reports when the processor did not run. */
class ProcessorRunTest {
  @TempDir Path folder;

  private static final String POLICY =
      """
      package app;

      import dev.biscotti.annotations.*;

      public final class Outer {
        public enum Mode { DARK }

        @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
            contact = "privacy@app.example", effective = "2026-06-01", consentRecord = "__Host-record",
            include = {Shared.class, Copied.class},
            providers = @Provider(id = "p", name = "P", privacyPolicy = "https://p.example",
                dataLocation = "EU"))
        public static final class Cookies {
          @EssentialCookie(because = Exemption.CONSENT_RECORD, purpose = "Records choices.",
              maxAge = "P6M")
          static final String RECORD = "__Host-record";

          @EssentialCookie(because = Exemption.AUTHENTICATION, purpose = "Keeps you *signed* in.",
              path = "/app", domain = "app.example", sameSite = SameSite.STRICT, secure = true,
              protection = Protection.SIGNED, ifRefused = "No.", row = "r", environment = "test",
              type = Mode.class, setWhen = "you sign in", since = "2026-05-01")
          static final String SESSION = "session";

          @ConsentCookie(category = Category.ANALYTICS, provider = "p", purpose = "Counts visits.",
              pattern = true, placeholder = "an id", maxAge = "P3M", renewed = true, endsOn = "you go",
              type = int.class, httpOnly = false, sameSite = SameSite.NONE, partitioned = true)
          static final String FAMILY = "f_*";

          @ConsentCookie(category = Category.ANALYTICS, provider = "p", purpose = "Counts clicks.",
              lifetime = "as published", setBy = SetBy.SCRIPT)
          static final String SCRIPT = "clicks";

          @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your draft.",
              storage = Storage.LOCAL_STORAGE)
          static final String DRAFT = "draft";
        }
      }

      class Elsewhere {
        interface Kotlin {
          Companion Companion = null;
          @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your search.")
          String SEARCH = "search";

          final class Companion {
            @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your search.")
            public static final String SEARCH = "search";
          }
        }
      }

      @CookieCatalog(id = "shared")
      class Shared {
        @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects forms.")
        static final String FORM = "form";
      }

      @CookieCatalog(id = "copied")
      class Copied {
        @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects forms.")
        static final String FORM = "form";
      }
      """;

  private List<SyncProblem> problems() {
    return PolicySync.of(SyncRequest.ofMavenModule(folder).withClasses(Path.of("classes")))
        .check()
        .problems()
        .stream()
        .filter(
            one ->
                one.rule() == SyncRule.PROCESSOR_DID_NOT_RUN
                    || one.rule() == SyncRule.INVENTORY_OUT_OF_DATE
                    || one.rule() == SyncRule.NO_POLICY)
        .toList();
  }

  private Project module(String text) {
    return new Project(folder).write("app/Outer.java", text);
  }

  private void compile(Project project, String... more) {
    Project.Result result = project.options(more).compile("app/Outer.java");
    assertThat(result.text()).doesNotContain("ERROR");
  }

  @Test
  void whatTheProcessorSawIsInSync() throws IOException {
    compile(module(POLICY));
    assertThat(CompiledPolicies.read(folder.resolve("classes"))).hasSize(1);

    assertThat(problems()).isEmpty();

    Project shop = new Project(folder.resolve("shop"));
    Sources.storefrontFiles().forEach(shop::write);
    shop.compile(Sources.storefrontFiles().keySet().toArray(new String[0]));
    assertThat(
            CompiledPolicies.unseen(
                SyncRequest.ofMavenModule(folder.resolve("shop")).withClasses(Path.of("classes")),
                CompiledPolicies.read(shop.classes())))
        .isEmpty();
  }

  @Test
  void aPolicyThatNoProcessorSawIsNamedWithTheRemedy() {
    compile(module(POLICY), "-proc:none");

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.rule()).isEqualTo(SyncRule.PROCESSOR_DID_NOT_RUN);
              assertThat(problem.message())
                  .contains(
                      "The processor did not run: app.Outer$Cookies declares the policy \"app\"",
                      "annotationProcessorPaths",
                      "-proc:full",
                      "-processorpath");
            });
  }

  @Test
  void cookiesOfNoPolicyAreNamedAndACatalogIsFine() {
    compile(
        module(
            "package app;\n\nimport dev.biscotti.annotations.*;\n\nclass Outer {\n"
                + "  @EssentialCookie(because = Exemption.SECURITY, purpose = \"Protects forms.\")\n"
                + "  static final String FORM = \"form\";\n}\n"),
        "-proc:none");
    assertThat(problems()).singleElement().asString().contains("app.Outer declares cookies");

    compile(
        module(
            "package app;\n\nimport dev.biscotti.annotations.*;\n\n"
                + "@CookieCatalog(id = \"c\") class Outer {\n"
                + "  @EssentialCookie(because = Exemption.SECURITY, purpose = \"Protects forms.\")\n"
                + "  static final String FORM = \"form\";\n}\n"),
        "-proc:none");
    assertThat(problems()).extracting(SyncProblem::rule).containsExactly(SyncRule.NO_POLICY);
  }

  @Test
  void whatWasCompiledAgainWithoutTheProcessorIsNamed() {
    compile(module(POLICY));
    compile(
        module(
            POLICY
                .replace("maxAge = \"P3M\"", "maxAge = \"P13M\"")
                .replace("Holds your draft.", "Holds what you write.")
                .replace("String FORM = \"form\"", "String FORM = \"other\"")),
        "-proc:none");

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.rule()).isEqualTo(SyncRule.INVENTORY_OUT_OF_DATE);
              assertThat(problem.message())
                  .contains("Outer$Cookies.DRAFT, Outer$Cookies.FAMILY, Shared.FORM")
                  .doesNotContain("SESSION", "SEARCH");
            });
  }

  @Test
  void whatLostItsAnnotationWithoutTheProcessorIsNamed() {
    compile(module(POLICY));
    compile(
        module(
            POLICY.replace(
                "@EssentialCookie(because = Exemption.USER_INPUT, purpose = \"Holds your draft.\",\n"
                    + "        storage = Storage.LOCAL_STORAGE)\n",
                "")),
        "-proc:none");

    assertThat(problems()).singleElement().asString().contains("Outer$Cookies.DRAFT");
  }

  @Test
  void aGuardThatIsMissingIsNamed() throws IOException {
    compile(module(POLICY));
    try (var files = Files.list(folder.resolve("classes/app"))) {
      for (Path file : files.filter(one -> one.toString().contains("Guard")).toList()) {
        Files.delete(file);
      }
    }

    assertThat(problems())
        .singleElement()
        .asString()
        .contains("the guard of app.Outer$Cookies is missing");
  }

  /** Only trees and class files show such declarations. */
  @Test
  void aDeclarationInALocalClassIsNamed() {
    compile(module(POLICY));
    compile(
        module(
            POLICY.replace(
                "class Elsewhere {",
                "class Elsewhere { void x() { class Local { @EssentialCookie(because ="
                    + " Exemption.SECURITY, purpose = \"Local.\") static final String L = \"l\"; } }")),
        "-proc:none");

    assertThat(problems()).singleElement().asString().contains("Elsewhere$1Local.L");
  }
}
