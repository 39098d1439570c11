package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build tools compile only what changed; the policy must stay whole. */
class PartialCompilationTest {
  private static final String POLICY_MD = "META-INF/biscotti/app/policy.md";
  private static final String INDEX = "META-INF/biscotti/declaring-types";

  @TempDir Path folder;
  private Project project;

  @BeforeEach
  void aModuleWithDeclarationsInThreeFiles() {
    project = module(folder.resolve("partial"));
    assertThat(project.compile("app/Cookies.java", "app/Basket.java", "app/Search.java").text())
        .doesNotContain("ERROR");
  }

  private static Project module(Path at) {
    return new Project(at)
        .write(
            "app/Cookies.java",
            """
            package app;

            import dev.biscotti.annotations.*;

            @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
                contact = "privacy@app.example", effective = "2026-06-01")
            public final class Cookies {
              @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects your forms.")
              static final String CSRF = "csrf";
            }
            """)
        .write("app/Basket.java", basket("Holds your basket."))
        .write(
            "app/Search.java",
            """
            package app;

            import dev.biscotti.annotations.*;

            class Search {
              @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your search.")
              static final String SEARCH = "search";

              void use(CookiesGuard cookies) {
                cookies.basket().set("1");
              }
            }
            """);
  }

  private static String basket(String purpose) {
    return """
    package app;

    import dev.biscotti.annotations.*;

    class Basket {
      @EssentialCookie(because = Exemption.USER_INPUT, purpose = "%s")
      static final String BASKET = "basket";
    }
    """
        .formatted(purpose);
  }

  @Test
  void compilingOneFileKeepsTheDeclarationsOfTheOthers() {
    Map<String, String> before = Map.copyOf(project.outputs());

    for (String file : new String[] {"app/Basket.java", "app/Search.java", "app/Cookies.java"}) {
      Project.Result result = project.compile(file);
      assertThat(result.success()).as(result.text()).isTrue();
      assertThat(project.outputs()).as("after compiling " + file).isEqualTo(before);
    }
  }

  @Test
  void aChangedDeclarationIsReadAnewAndTheResultIsThatOfACleanBuild() {
    project.write("app/Basket.java", basket("Keeps what you put aside."));
    project.compile("app/Basket.java");

    Project clean = module(folder.resolve("clean"));
    clean.write("app/Basket.java", basket("Keeps what you put aside."));
    clean.compile("app/Search.java", "app/Cookies.java", "app/Basket.java");

    assertThat(project.output(POLICY_MD))
        .contains("Keeps what you put aside.")
        .doesNotContain("Holds your basket.");
    assertThat(project.outputs()).isEqualTo(clean.outputs());
  }

  @Test
  void aDeclarationThatLostItsAnnotationIsGone() {
    project.write("app/Basket.java", "package app;\n\nclass Basket {}\n");
    // The file has no annotation left, so the processor is not called for it alone.
    project.write("app/Search.java", "package app;\n\nclass Search {}\n");
    Project.Result result =
        project.compile("app/Basket.java", "app/Search.java", "app/Cookies.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(project.output(POLICY_MD)).contains("`csrf`").doesNotContain("`basket`", "`search`");
    assertThat(project.output(INDEX)).isEqualTo("app.Cookies\n");
  }

  @Test
  void aDeletedTypeIsGone() {
    project.delete("app/Search.java");
    project.compile("app/Cookies.java");

    assertThat(project.output(POLICY_MD)).contains("`basket`").doesNotContain("`search`");
    assertThat(project.output(INDEX)).isEqualTo("app.Basket\napp.Cookies\n");
  }

  @Test
  void aFileWithoutAnnotationsDoesNotTouchThePolicy() {
    Map<String, String> before = Map.copyOf(project.outputs());
    project.write(
        "app/Page.java",
        """
        package app;

        class Page {
          void use(CookiesGuard cookies) {
            cookies.basket().delete();
          }
        }
        """);

    Project.Result result = project.compile("app/Page.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(project.outputs()).isEqualTo(before);
  }

  @Test
  void anErrorLeavesTheDocumentsOfTheLastGoodBuild() {
    String before = project.output(POLICY_MD);
    project.write(
        "app/Basket.java", basket("Holds your basket.").replace("\"basket\"", "\"bas ket\""));

    assertThat(project.compile("app/Basket.java").success()).isFalse();
    assertThat(project.output(POLICY_MD)).isEqualTo(before);
  }
}
