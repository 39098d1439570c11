package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.CookieApp.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search as users see it: messages, options, other compilers. */
class UndeclaredCookiesTest {
  @TempDir Path folder;

  private Project project() {
    return CookieApp.in(folder);
  }

  private Project.Result compile(String statements, String... options) {
    return project()
        .options(options)
        .write("app/Page.java", page(statements))
        .compile("app/Cookies.java", "app/Page.java");
  }

  @Test
  void theMessageSaysWhatWhereAndHowToFixIt() {
    Project.Result result = compile("new Cookie(\"shop-tehme\", \"\");");

    assertThat(result.success()).isFalse();
    assertThat(result.diagnostics())
        .containsExactly(
            """
            ERROR: [BSC601] The cookie "shop-tehme" is set here but not declared. Did you mean \
            Cookies.THEME ("shop-theme")?
                at:   Page.show
                fix:  Declare it in Cookies:
                  @EssentialCookie(because = Exemption.SERVICE_DELIVERY, purpose = "...")
                  // or, if the visitor has to agree: @ConsentCookie(category = Category.ANALYTICS, \
            purpose = "...")
                  static final String SHOP_TEHME = "shop-tehme";\
            """,
            "NOTE: 1 finding about cookies: 1 of BSC601 (set but not declared). Not declared: \"shop-tehme\".");
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
            "HttpServletRequest.getSession sets the cookie \"JSESSIONID\", and it is not"
                + " declared. Configuration may give it another name.")
        .contains("setBy = SetBy.FRAMEWORK");
    assertThat(compile("new Cookie(\"saved-\" + any, \"\");").text())
        .contains("Cookies named \"saved-*\" are set here")
        .contains("pattern = true, placeholder = \"...\")");
  }

  @Test
  void theDeclarationToPasteIsShownOnceForACookie() {
    String text = compile("new Cookie(\"promo\", \"\");\n    new Cookie(\"promo\", any);").text();

    assertThat(text)
        .containsOnlyOnce("static final String PROMO = \"promo\";")
        .contains(
            "[BSC601] The cookie \"promo\" is set here but not declared.\n"
                + "    at:   Page.show\n"
                + "    fix:  As for \"promo\" at Page.show (Page.java:7).");
  }

  @Test
  void oneNoteSumsUpWhatWarningsPastTheHundredthHide() {
    Project.Result result =
        compile(
            "new Cookie(\"b\", any); new Cookie(\"a\", any); new Cookie(\"a\", any);"
                + " new Cookie(any, any);",
            "-Abiscotti.undeclared=warn",
            "-Xmaxwarns",
            "1");

    assertThat(result.success()).isTrue();
    assertThat(result.diagnostics())
        .hasSize(2)
        .last()
        .isEqualTo(
            "NOTE: 4 findings about cookies: 3 of BSC601 (set but not declared), 1 of BSC602 (set under a name that is not known)."
                + " Not declared: \"a\", \"b\".");
  }

  @Test
  void theReportIsInTheBuildDirectoryWhileThereAreFindings() {
    Project project =
        new Project(folder.resolve("target"))
            .write("app/Cookies.java", project().source("app/Cookies.java"))
            .write("app/Page.java", page("new Cookie(\"promo\", \"\");"));
    Path report = folder.resolve("target/biscotti/undeclared.json");

    assertThat(project.compile("app/Cookies.java", "app/Page.java").diagnostics())
        .last()
        .isEqualTo(
            "NOTE: 1 finding about cookies: 1 of BSC601 (set but not declared). Not declared: \"promo\". All findings: "
                + report);
    assertThat(report)
        .content()
        .startsWith("{\n\"undeclared\":[\"promo\"],\n\"findings\":[\n{\"rule\":\"BSC601\",")
        .contains("\"class\":\"app.Page\",\"member\":\"show\",\"file\":\"Page.java\",\"line\":7}");
    project.write("app/Page.java", page("new Cookie(Cookies.THEME, \"\");"));
    assertThat(project.compile("app/Cookies.java", "app/Page.java").findings()).isEmpty();
    assertThat(report.getParent()).isEmptyDirectory();
  }

  @Test
  void strictFailsWhereThereIsNothingToCheckAgainst() {
    Project project =
        new Project(folder.resolve("bare"))
            .write("app/Page.java", page("new Cookie(\"promo\", \"\");"));

    assertThat(project.compile("app/Page.java").success()).isTrue();
    Project.Result strict =
        project.options("-Abiscotti.undeclared=strict").compile("app/Page.java");
    assertThat(strict.success()).isFalse();
    assertThat(strict.text()).contains("ERROR: [BSC604]");
  }

  @Test
  void silencedWarningsAreNotCounted() {
    String silenced =
        "@SuppressWarnings(\"undeclared-cookie\") Cookie one = new Cookie(any, \"\");";

    assertThat(compile(silenced + " new Cookie(\"a\", \"\");").diagnostics())
        .last()
        .isEqualTo(
            "NOTE: 1 finding about cookies: 1 of BSC601 (set but not declared). Not declared: \"a\".");
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
                fix:  Use a declared constant, annotate the parameter, method, field or local \
            variable that supplies the name with @CookieName, or state the exception with \
            @AllowUndeclaredCookie(reason = "...").\
            """,
            "NOTE: 1 finding about cookies: 1 of BSC602 (set under a name that is not known).");
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
        .contains("[BSC002] The option -Abiscotti.undeclared=eror is not valid.")
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

    assertThat(result.diagnostics()).hasSize(2);
    assertThat(result.text()).contains("[BSC601] The cookie \"shop-promo\"", "at:   Page.show");
    assertThat(project.compile(reversed).diagnostics()).isEqualTo(result.diagnostics());
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
                .filter(text -> text.contains("does not search for undeclared cookies"))
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

  /** As README and the page about undeclared cookies state: some problems hide others. */
  @Test
  void errorsInDeclarationsComeBeforeTypeErrorsAndFindings() {
    Project project = project();
    String declared = project.source("app/Cookies.java");
    String wrong = declared.replace("Remembers the colour.", "").replace("shop-theme", "a b");
    project
        .write("app/Cookies.java", wrong)
        .write("app/Page.java", page("new Cookie(\"promo\", \"\"); int one = \"\";"));

    String declarations = project.compile("app/Cookies.java", "app/Page.java").text();
    project.write("app/Cookies.java", declared);
    String others = project.compile("app/Cookies.java", "app/Page.java").text();

    assertThat(declarations)
        .contains("[BSC101]", "[BSC501]")
        .doesNotContain("BSC601", "incompatible types");
    assertThat(others).contains("[BSC601]", "incompatible types");
  }
}
