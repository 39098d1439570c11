package dev.biscotti.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search as its users meet it: messages, options, partial builds, other compilers. */
class UndeclaredCookiesTest {
  private static final String POLICY =
      """
      package app;

      import dev.biscotti.annotations.*;

      @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
          contact = "privacy@app.example", effective = "2026-06-01")
      public final class Cookies {
        @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Remembers the colour.")
        public static final String THEME = "shop-theme";
      }
      """;

  @TempDir Path folder;
  private int projects;

  private Project project() {
    projects++;
    return new Project(folder.resolve("app" + projects)).write("app/Cookies.java", POLICY);
  }

  private static String page(String statements) {
    return """
    package app;

    import jakarta.servlet.http.*;

    class Page {
      void show(HttpServletRequest request, HttpServletResponse response, String any) {
        %s
      }
    }
    """
        .formatted(statements);
  }

  private Project.Result compile(String statements, String... options) {
    return project()
        .options(options)
        .write("app/Page.java", page(statements))
        .compile("app/Cookies.java", "app/Page.java");
  }

  @Test
  void theMessageSaysWhatWhereAndHowToMendIt() {
    Project.Result result = compile("new Cookie(\"shop-tehme\", \"\");");

    assertThat(result.success()).isFalse();
    assertThat(result.diagnostics())
        .containsExactly(
            """
            ERROR: [BSC601] The cookie "shop-tehme" is set here but not declared. Did you mean \
            Cookies.THEME ("shop-theme")?
                at:   Page.show
                mend: Declare it in Cookies:
                  @EssentialCookie(because = Exemption.SERVICE_DELIVERY, purpose = "...")
                  // or, if the visitor has to agree: @ConsentCookie(category = Category.ANALYTICS, \
            purpose = "...")
                  static final String SHOP_TEHME = "shop-tehme";\
            """);
  }

  @Test
  void theAnnotationToPasteFitsAWellKnownName() {
    assertThat(compile("new Cookie(\"_ga\", \"\");").text())
        .contains(
            "    @ConsentCookie(category = Category.ANALYTICS, purpose = \"...\")\n"
                + "      static final String GA = \"_ga\";")
        .doesNotContain("@EssentialCookie");
    assertThat(compile("request.getSession();").text())
        .contains(
            "HttpServletRequest.getSession sets the cookie \"JSESSIONID\", unless configuration"
                + " renames it")
        .contains("setBy = SetBy.FRAMEWORK");
    assertThat(compile("new Cookie(\"saved-\" + any, \"\");").text())
        .contains("Cookies named \"saved-*\" are set here")
        .contains("pattern = true, placeholder = \"...\")");
  }

  @Test
  void anUnknownNameIsAWarningThatNamesTheWaysOut() {
    Project.Result result = compile("new Cookie(any, \"\");");

    assertThat(result.success()).isTrue();
    assertThat(result.diagnostics())
        .containsExactly(
            """
            WARNING: [BSC602] new Cookie sets a cookie whose name is not known at compile time, \
            because the parameter "any" of Page.show is supplied elsewhere.
                at:   Page.show
                mend: Use a declared constant; or annotate the parameter, method, field or local \
            that supplies the name with @CookieName; or state the exception with \
            @AllowUndeclaredCookie(reason = "...").\
            """);
  }

  @Test
  void strictMakesUnknownNamesErrorsThatNothingSilences() {
    String silenced = "@SuppressWarnings(\"undeclared-cookie\") Cookie c = new Cookie(any, \"\");";

    assertThat(compile(silenced).diagnostics()).isEmpty();
    Project.Result strict = compile(silenced, "-Abiscotti.undeclared=strict");
    assertThat(strict.success()).isFalse();
    assertThat(strict.text()).contains("ERROR: [BSC602]");
  }

  @Test
  void warnLetsTheBuildPass() {
    Project.Result result = compile("new Cookie(\"promo\", \"\");", "-Abiscotti.undeclared=warn");

    assertThat(result.success()).isTrue();
    assertThat(result.text()).contains("WARNING: [BSC601]");
  }

  @Test
  void offIsOff() {
    String all = "new Cookie(\"promo\", any); request.getCookies()[0].getName().equals(\"x\");";

    assertThat(compile(all).text()).contains("BSC601", "BSC603");
    assertThat(compile(all, "-Abiscotti.undeclaredReads=off").text())
        .contains("BSC601")
        .doesNotContain("BSC603");
    assertThat(compile(all, "-Abiscotti.undeclared=off").diagnostics()).isEmpty();
  }

  @Test
  void anOptionThatIsNotUnderstoodIsAnError() {
    Project.Result result = compile("", "-Abiscotti.undeclared=eror");

    assertThat(result.success()).isFalse();
    assertThat(result.text())
        .contains("[BSC002] The option -Abiscotti.undeclared=eror is not understood.")
        .contains("strict, error, warn, off");
  }

  @Test
  void findingsAreSilentUnderEveryLint() {
    Project.Result result =
        compile("new Cookie(Cookies.THEME, \"\");", "-Xlint:all,-options", "-Werror");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(result.diagnostics()).isEmpty();
  }

  @Test
  void theClassWithTheFindingHasNoClassFile() {
    Project project = project().write("app/Page.java", page("new Cookie(\"promo\", \"\");"));

    project.compile("app/Cookies.java", "app/Page.java");

    assertThat(project.classes().resolve("app/Page.class")).doesNotExist();
  }

  @Test
  void theOrderOfFilesMakesNoDifference() {
    Project project =
        project()
            .write(
                "app/Helper.java",
                """
                package app;

                import jakarta.servlet.http.Cookie;

                class Helper {
                  static Cookie make(String name) { return new Cookie(Names.prefixed(name), ""); }
                }
                """)
            .write(
                "app/Names.java",
                """
                package app;

                class Names {
                  static final Names PROMO = new Names("promo");
                  final String text;
                  Names(String text) { this.text = text; }
                  static String prefixed(String name) { return "shop-" + name; }
                }
                """)
            .write("app/Page.java", page("Helper.make(\"theme\"); Helper.make(Names.PROMO.text);"));
    String[] files = {"app/Cookies.java", "app/Helper.java", "app/Names.java", "app/Page.java"};
    String[] reversed = {"app/Page.java", "app/Names.java", "app/Helper.java", "app/Cookies.java"};

    Project.Result result = project.compile(files);

    assertThat(result.diagnostics()).hasSize(1);
    assertThat(result.text()).contains("[BSC601] The cookie \"shop-promo\"", "at:   Page.show");
    assertThat(project.compile(reversed).diagnostics()).isEqualTo(result.diagnostics());
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
    assertThat(result.diagnostics()).hasSize(1);
    assertThat(result.text()).contains("NOTE: [BSC604]");
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

    // javac says of every processor's options that nobody knows them if nothing is annotated.
    assertThat(result.diagnostics().stream().filter(text -> text.contains("BSC")).toList())
        .hasSize(1);
    assertThat(result.text()).contains("[BSC601] The cookie \"promo\"");
  }

  @Test
  void aNameInDeclaredInThatIsNoClassIsAnError() {
    assertThat(compile("", "-Abiscotti.declaredIn=app.Cokies").text())
        .contains("[BSC002] The option -Abiscotti.declaredIn=app.Cokies is not understood.");
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

    assertThat(result.diagnostics()).hasSize(1);
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

    assertThat(result.diagnostics()).hasSize(4);
    assertThat(result.diagnostics().get(0))
        .contains(
            "[BSC601] The cookie \"other\" is none of those that @CookieName of Jar.keep lists:"
                + " \"shop-theme\", \"promo\".");
    assertThat(result.diagnostics().get(1))
        .contains("[BSC601] The cookie \"promo\" is set here but not declared.");
    assertThat(result.diagnostics().get(2))
        .contains("[BSC601] The cookie \"promo\" is set here but not declared.");
    assertThat(result.diagnostics().get(3))
        .contains("\"promo\" is none of those that @CookieName of", "at:   Visit.name");
  }

  @Test
  void anAnnotatedConstantOfAnyModuleIsDeclared() {
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

    assertThat(result.diagnostics()).hasSize(1);
    assertThat(result.text()).contains("[BSC601] The cookie \"lib-token\"");
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

    assertThat(result.diagnostics()).hasSize(2);
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
    assertThat(result.text()).contains("sinks.tsv, line 1: \"nonsense\" is no descriptor");
  }

  @Test
  void underEclipseTheSearchIsLeftToTheCheckAndSaysSoOnce() {
    Project.Result result =
        project()
            .write("app/Page.java", page("new Cookie(\"promo\", \"\");"))
            .compileWith(new EclipseCompiler(), "app/Cookies.java", "app/Page.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(
            result.diagnostics().stream()
                .filter(text -> text.contains("does not look for undeclared cookies"))
                .toList())
        .hasSize(1);
  }

  @Test
  void codeThatDoesNotCompileDoesNotStopTheSearch() {
    Project.Result result =
        project()
            .write("app/Page.java", page("new Cookie(\"promo\", 1); new Cookie(missing, \"\");"))
            .write("app/Other.java", page("new Cookie(\"promo\", \"\");").replace("Page", "Other"))
            .compile("app/Cookies.java", "app/Page.java", "app/Other.java");

    assertThat(result.success()).isFalse();
    assertThat(result.text())
        .contains("[BSC601] The cookie \"promo\"")
        .contains("cannot find symbol")
        .doesNotContain("BSC001");
  }

  @Test
  void everyFindingOfACompilationIsReportedAtOnce() {
    Project project = project();
    List<String> names = List.of("One", "Two", "Three");
    names.forEach(
        name ->
            project.write(
                "app/" + name + ".java",
                page("new Cookie(\"" + name + "\", \"\");").replace("Page", name)));

    String text =
        project
            .compile("app/Cookies.java", "app/One.java", "app/Two.java", "app/Three.java")
            .text();

    names.forEach(name -> assertThat(text).contains("The cookie \"" + name + "\" is set here"));
  }
}
