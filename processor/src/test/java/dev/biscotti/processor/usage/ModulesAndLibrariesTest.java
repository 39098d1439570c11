package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.CookieApp.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the search knows about the whole module and its libraries. */
class ModulesAndLibrariesTest {
  @TempDir Path folder;

  private Project project() {
    return CookieApp.in(folder);
  }

  @Test
  void aFileCompiledAloneIsCheckedAgainstTheWholeModule() {
    Project project = project().write("app/Page.java", page("new Cookie(\"shop-theme\", \"\");"));
    assertThat(project.compile("app/Cookies.java", "app/Page.java").diagnostics()).isEmpty();

    assertThat(project.compile("app/Page.java").diagnostics()).isEmpty();

    project.write("app/Page.java", page("new Cookie(\"promo\", \"\");"));
    assertThat(project.compile("app/Page.java").text()).contains("[BSC601] The cookie \"promo\"");
  }

  @Test
  void aModuleWithoutDeclarationsIsNotCheckedAndSaysSoOnce() {
    Project project =
        new Project(folder.resolve("library"))
            .write("app/Page.java", page("new Cookie(\"promo\", \"\"); new Cookie(any, \"\");"))
            .write("app/Other.java", page("new Cookie(\"p\", \"\");").replace("Page", "Other"));

    Project.Result result = project.compile("app/Page.java", "app/Other.java");

    assertThat(result.success()).isTrue();
    assertThat(result.findings()).hasSize(1);
    assertThat(result.text()).contains("WARNING: [BSC604] This module sets cookies");
  }

  @Test
  void aModuleThatSetsNoCookieHearsNothing() {
    Project project =
        new Project(folder.resolve("library"))
            .write("app/Page.java", page("for (Cookie c : request.getCookies()) { c.getName(); }"));

    assertThat(project.compile("app/Page.java").diagnostics()).isEmpty();
  }

  @Test
  void aModuleCanNameTheClassesThatDeclareItsCookies() throws IOException {
    Project shared =
        project()
            .write(
                "app/More.java",
                """
                package app;

                import dev.biscotti.annotations.*;

                class More {
                  @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.")
                  static final String BASKET = "basket";
                }
                """);
    assertThat(shared.compile("app/Cookies.java", "app/More.java").diagnostics()).isEmpty();
    Project other =
        new Project(folder.resolve("other"))
            .library(shared.classes())
            .options("-Abiscotti.declaredIn=app.Cookies")
            .write(
                "web/Page.java",
                page("new Cookie(\"shop-theme\", \"\"); new Cookie(\"basket\", \"\");"
                        + " new Cookie(\"promo\", \"\");")
                    .replace("package app", "package web"));

    Project.Result result = other.compile("web/Page.java");

    // Without annotations, javac warns that no processor recognises the options.
    assertThat(result.findings()).hasSize(1);
    assertThat(result.text()).contains("[BSC601] The cookie \"promo\"");
  }

  @Test
  void aNameInDeclaredInThatIsNoClassIsAnError() {
    assertThat(
            project()
                .options("-Abiscotti.declaredIn=app.Cokies")
                .compile("app/Cookies.java")
                .text())
        .contains("[BSC002] The option -Abiscotti.declaredIn=app.Cokies is not valid.");
  }

  @Test
  void anAnnotatedParameterOfALibraryBindsItsCallers() {
    Project library =
        new Project(folder.resolve("library"))
            .write(
                "lib/Jar.java",
                """
                package lib;

                import dev.biscotti.annotations.CookieName;

                public class Jar {
                  public void keep(@CookieName String name, String value) {}
                }
                """);
    assertThat(library.compile("lib/Jar.java").diagnostics()).isEmpty();

    Project.Result result =
        project()
            .library(library.classes())
            .write(
                "app/Visit.java",
                """
                package app;

                class Visit {
                  void note(lib.Jar jar) {
                    jar.keep("shop-theme", "1");
                    jar.keep("promo", "1");
                  }
                }
                """)
            .compile("app/Cookies.java", "app/Visit.java");

    assertThat(result.findings()).hasSize(1);
    assertThat(result.text()).contains("[BSC601] The cookie \"promo\"", "at:   Visit.note");
  }

  @Test
  void theNamesThatALibraryListsBindItsCallers() {
    Project library =
        new Project(folder.resolve("library"))
            .write(
                "lib/Jar.java",
                """
                package lib;

                import dev.biscotti.annotations.CookieName;

                public class Jar {
                  public void keep(@CookieName({"shop-theme", "promo"}) String name) {}

                  @CookieName("shop-theme")
                  public String name() {
                    return "shop-theme";
                  }
                }
                """);
    assertThat(library.compile("lib/Jar.java").success()).isTrue();

    Project.Result result =
        project()
            .library(library.classes())
            .write(
                "app/Visit.java",
                """
                package app;

                class Visit extends lib.Jar {
                  void note(lib.Jar jar, String any) {
                    jar.keep("shop-theme");
                    jar.keep("other");
                    jar.keep("promo");
                    jar.keep(any);
                  }

                  @Override
                  public String name() {
                    return "promo";
                  }
                }
                """)
            .compile("app/Cookies.java", "app/Visit.java");

    assertThat(result.findings()).hasSize(4);
    assertThat(result.diagnostics().get(0))
        .contains(
            "[BSC601] The cookie \"other\" is not among those that @CookieName of Jar.keep lists:"
                + " \"shop-theme\", \"promo\".");
    assertThat(result.diagnostics().get(1))
        .contains("[BSC601] The cookie \"promo\" is set here but not declared.");
    assertThat(result.diagnostics().get(2))
        .contains("[BSC601] The cookie \"promo\" is set here but not declared.");
    assertThat(result.diagnostics().get(3))
        .contains("\"promo\" is not among those that @CookieName of", "at:   Visit.name");
  }

  @Test
  void aCatalogThatNoPolicyIncludesDeclaresNothing() {
    Project library =
        new Project(folder.resolve("library"))
            .write(
                "lib/LibCookies.java",
                """
                package lib;

                import dev.biscotti.annotations.*;

                @CookieCatalog(id = "lib")
                public class LibCookies {
                  @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects your forms.")
                  public static final String TOKEN = "lib-token";
                }
                """);
    assertThat(library.compile("lib/LibCookies.java").diagnostics()).isEmpty();

    Project.Result result =
        project()
            .library(library.classes())
            .write(
                "app/Page.java",
                page("new Cookie(lib.LibCookies.TOKEN, \"\"); new Cookie(\"lib-token\", \"\");"))
            .compile("app/Cookies.java", "app/Page.java");

    assertThat(result.text().split("\\[BSC601] The cookie \"lib-token\"", -1)).hasSize(3);
  }

  @Test
  void aModuleAddsItsOwnSinks() throws IOException {
    Project project =
        project()
            .write(
                "app/Visit.java",
                """
                package app;

                class Visit {
                  static class Platform {
                    void store(int scope, String key) {}
                    void recall(String key) {}
                  }
                  void note(Platform platform) {
                    platform.store(1, "promo");
                    platform.store(1, "shop-theme");
                    platform.recall("old");
                  }
                }
                """);
    Path table = project.classes().resolve("META-INF/biscotti/sinks.tsv");
    Files.createDirectories(table.getParent());
    Files.writeString(
        table,
        """
        # our platform
        app.Visit$Platform	store	*	1	set	NAME
        app.Visit$Platform	recall	(Ljava/lang/String;)V	0	read	NAME
        """);

    Project.Result result = project.compile("app/Cookies.java", "app/Visit.java");

    assertThat(result.findings()).hasSize(2);
    assertThat(result.text())
        .contains("[BSC601] The cookie \"promo\"")
        .contains("[BSC603] The cookie \"old\"");
  }

  @Test
  void aMalformedTableOfSinksIsAnError() throws IOException {
    Project project = project();
    Path table = project.classes().resolve("META-INF/biscotti/sinks.tsv");
    Files.createDirectories(table.getParent());
    Files.writeString(table, "app.Visit\tstore\tnonsense\t1\tset\tNAME\n");

    Project.Result result = project.compile("app/Cookies.java");

    assertThat(result.success()).isFalse();
    assertThat(result.text()).contains("sinks.tsv, line 1: \"nonsense\" is neither a descriptor");
  }
}
