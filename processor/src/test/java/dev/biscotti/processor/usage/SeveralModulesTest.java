package dev.biscotti.processor.usage;

import static dev.biscotti.processor.usage.CookieApp.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules without a policy, checked against the policies on their class path. */
class SeveralModulesTest {
  private static final String CONSENT =
      """
      package %1$s;

      import dev.biscotti.annotations.*;

      @CookiePolicy(id = "%1$s", site = "%1$s.example", controller = "Shop AB",
          contact = "privacy@shop.example", effective = "2026-06-01",
          consentRecord = "__Host-%1$s-consent"%2$s)
      public final class SiteCookies {
        @EssentialCookie(because = Exemption.CONSENT_RECORD, purpose = "Records your choices.",
            maxAge = "P6M")
        static final String CONSENT = "__Host-%1$s-consent";

        @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Remembers the colour.")
        public static final String THEME = "%1$s-theme";

        @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts visits.")
        public static final String VISITOR = "%1$s-visitor";
      }
      """;

  private static final String CATALOG =
      """
      package lib;

      import dev.biscotti.annotations.*;

      @CookieCatalog(id = "lib")
      public class LibCookies {
        @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects your forms.")
        public static final String TOKEN = "lib-token";
      }
      """;

  @TempDir Path folder;

  private Project policy(String id, String members, Path... libraries) {
    Project project =
        new Project(folder.resolve(id))
            .write(id + "/SiteCookies.java", CONSENT.formatted(id, members));
    List.of(libraries).forEach(project::library);
    assertThat(project.compile(id + "/SiteCookies.java").success()).isTrue();
    return project;
  }

  private Project catalog() {
    Project library = new Project(folder.resolve("lib")).write("lib/LibCookies.java", CATALOG);
    assertThat(library.compile("lib/LibCookies.java").diagnostics()).isEmpty();
    return library;
  }

  private Project web(String name, String statements, Path... libraries) {
    Project web =
        new Project(folder.resolve(name))
            .write("web/Page.java", page(statements).replace("package app", "package web"));
    List.of(libraries).forEach(web::library);
    return web;
  }

  private static List<String> findings(Project project) {
    return project.compile("web/Page.java").diagnostics().stream()
        .filter(text -> text.contains("[BSC"))
        .toList();
  }

  /** The classes of a module as a jar, as a build tool packages them. */
  private Path jar(Project project, String name) throws IOException {
    Path jar = folder.resolve(name);
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(project.classes())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(
            new JarEntry(project.classes().relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
        out.closeEntry();
      }
    }
    return jar;
  }

  @Test
  void twoWebModulesAreCheckedAgainstThePolicyOfTheModuleTheyShare() throws IOException {
    Path common = jar(policy("common", ""), "common.jar");

    for (String name : List.of("web1", "web2")) {
      List<String> findings =
          findings(
              web(
                  name,
                  "new Cookie(\"promo\", any); new Cookie(\"common-visitor\", any);",
                  common));

      assertThat(findings).hasSize(2);
      assertThat(findings.get(0))
          .contains("[BSC601] The cookie \"promo\"", "Declare it in SiteCookies:");
      assertThat(findings.get(1))
          .contains(
              "[BSC605] The consent cookie \"common-visitor\"",
              "SiteCookiesGuard.on(request, response).visitor()");
    }
  }

  @Test
  void everyPolicyOnTheClassPathCounts() throws IOException {
    Path first = jar(policy("first", ""), "first.jar");
    Path second = policy("second", "").classes();

    List<String> findings =
        findings(
            web(
                "web",
                "new Cookie(\"first-theme\", any);"
                    + " new Cookie(\"second-theme\", any); new Cookie(\"promo\", any);",
                first,
                second));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0))
        .contains("[BSC601] The cookie \"promo\"", "Declare it in a class with @CookiePolicy:");
  }

  @Test
  void theOptionNarrowsWhichPoliciesCount() {
    Path first = policy("first", "").classes();
    Path second = policy("second", "").classes();

    List<String> findings =
        findings(
            web(
                    "web",
                    "new Cookie(\"first-theme\", any);" + " new Cookie(\"second-theme\", any);",
                    first,
                    second)
                .options("-Abiscotti.declaredIn=first.SiteCookies"));

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0)).contains("[BSC601] The cookie \"second-theme\"");
  }

  @Test
  void aCatalogOnTheClassPathCountsOnlyWhereAPolicyIncludesIt() {
    Path library = catalog().classes();
    String setting = "new Cookie(lib.LibCookies.TOKEN, any);";

    assertThat(findings(web("alone", setting, library)))
        .singleElement()
        .asString()
        .startsWith("WARNING: [BSC604]");
    assertThat(findings(web("unincluded", setting, library, policy("plain", "").classes())))
        .singleElement()
        .asString()
        .contains("[BSC601] The cookie \"lib-token\"");
    assertThat(
            findings(
                web(
                    "included",
                    setting,
                    library,
                    policy("including", ", include = lib.LibCookies.class", library).classes())))
        .isEmpty();
  }

  @Test
  void aModuleWithAPolicyOfItsOwnIsCheckedAgainstThatOnly() {
    Path other = policy("other", "").classes();

    Project.Result result =
        CookieApp.in(folder)
            .library(other)
            .write("app/Page.java", page("new Cookie(\"other-theme\", any);"))
            .compile("app/Cookies.java", "app/Page.java");

    assertThat(result.text()).contains("[BSC601] The cookie \"other-theme\"");
  }

  @Test
  void aPolicyWhoseInventoryIsLostIsReadFromItsClasses() {
    Project common = policy("common", "");
    common.deleteOutput("META-INF/biscotti/common/inventory.json");

    assertThat(findings(web("web", "new Cookie(\"common-theme\", any);", common.classes())))
        .isEmpty();
  }

  @Test
  void anInventoryThatCannotBeReadIsNamedAndItsPolicyReadFromItsClasses() throws IOException {
    Project common = policy("common", "");
    Files.writeString(
        common.classes().resolve("META-INF/biscotti/common/inventory.json"), "{\"broken");

    assertThat(findings(web("web", "new Cookie(\"common-theme\", any);", common.classes())))
        .singleElement()
        .asString()
        .startsWith("WARNING: [BSC004]")
        .contains("inventory.json");
  }

  @Test
  void whatABuildLeftBehindOfAPolicyThatIsGoneCountsForNothing() throws IOException {
    Project common = policy("common", "");
    Files.delete(common.classes().resolve("common/SiteCookies.class"));

    assertThat(findings(web("web", "new Cookie(\"promo\", any);", common.classes())))
        .singleElement()
        .asString()
        .startsWith("WARNING: [BSC604]");
  }

  @Test
  void theWarningThatNothingIsCheckedCanBeSilenced() {
    Project web = web("web", "new Cookie(\"promo\", any);");
    web.write(
        "web/Page.java",
        web.source("web/Page.java")
            .replace("class Page", "@SuppressWarnings(\"BSC604\") class Page"));

    assertThat(findings(web)).isEmpty();
  }
}
