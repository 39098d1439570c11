package dev.biscotti.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.ClassPath;
import dev.biscotti.processor.testing.Project;
import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The search on the module path: an application, the library with its helper, the one with its
 * declarations, and the servlet API are named modules.
 */
class NamedModulesTest {
  @TempDir Path folder;

  private Path helpers;
  private Path declarations;

  @BeforeEach
  void compileLibraries() {
    Project jar = new Project(folder.resolve("helpers"));
    jar.options("--module-path", path())
        .write(
            "module-info.java",
            """
            module helpers {
              requires transitive dev.biscotti.annotations;
              requires transitive jakarta.servlet;

              exports helpers;
            }
            """)
        .write(
            "helpers/Jar.java",
            """
            package helpers;

            import dev.biscotti.annotations.CookieName;
            import jakarta.servlet.http.*;

            public class Jar {
              public void keep(HttpServletResponse response, @CookieName String name) {
                response.addCookie(new Cookie(name, "1"));
              }

              public void choose(@CookieName({"shop-theme", "lib-token"}) String name) {}
            }
            """);
    assertThat(jar.compile("module-info.java", "helpers/Jar.java").diagnostics()).isEmpty();
    helpers = jar.classes();

    Project catalog = new Project(folder.resolve("declarations"));
    catalog
        .options("--module-path", path())
        .write(
            "module-info.java",
            """
            module declarations {
              requires transitive dev.biscotti.annotations;

              exports declarations;
            }
            """)
        .write(
            "declarations/LibCookies.java",
            """
            package declarations;

            import dev.biscotti.annotations.*;

            @CookieCatalog(id = "lib")
            public final class LibCookies {
              @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects your forms.")
              public static final String TOKEN = "lib-token";

              private LibCookies() {}
            }
            """);
    assertThat(catalog.compile("module-info.java", "declarations/LibCookies.java").diagnostics())
        .isEmpty();
    declarations = catalog.classes();
  }

  private static String path(Path... more) {
    Stream<String> known =
        ClassPath.entries().stream()
            .filter(
                entry ->
                    entry.getName().contains("biscotti-annotations")
                        || entry.getName().contains("biscotti-runtime")
                        || entry.getName().contains("jakarta.servlet-api")
                        || entry.getPath().matches(".*(annotations|runtime).target.classes"))
            .map(File::getPath);
    return Stream.concat(known, Stream.of(more).map(Path::toString))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Project application() {
    return new Project(folder.resolve("app"))
        .options("-Xlint:all,-options", "--module-path", path(helpers, declarations))
        .write(
            "module-info.java",
            """
            module app {
              requires transitive dev.biscotti.runtime;
              requires transitive declarations;
              requires helpers;

              exports app;
            }
            """)
        .write(
            "app/Cookies.java",
            """
            package app;

            import declarations.LibCookies;
            import dev.biscotti.annotations.*;

            @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
                contact = "privacy@app.example", effective = "2026-06-01",
                include = LibCookies.class)
            public final class Cookies {
              @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Remembers the colour.")
              static final String THEME = "shop-theme";

              private Cookies() {}
            }
            """);
  }

  @Test
  void sinksPolicyAndHelpersInNamedModulesAreSeen() {
    Project.Result result =
        application()
            .write(
                "app/Page.java",
                """
                package app;

                import declarations.LibCookies;
                import helpers.Jar;
                import jakarta.servlet.http.*;

                class Page {
                  void show(HttpServletResponse response, Jar jar, String any) {
                    response.addCookie(new Cookie(Cookies.THEME, "1"));
                    response.addCookie(new Cookie(LibCookies.TOKEN, "1"));
                    response.addCookie(new Cookie("promo", "1"));
                    jar.keep(response, "lib-token");
                    jar.keep(response, "handed");
                    jar.keep(response, any);
                    jar.choose("shop-theme");
                    jar.choose("chosen");
                  }
                }
                """)
            .compile("module-info.java", "app/Cookies.java", "app/Page.java");

    assertThat(result.success()).isFalse();
    assertThat(result.findings().stream().map(text -> text.lines().findFirst().orElse("")))
        .satisfiesExactly(
            first -> assertThat(first).contains("[BSC601] The cookie \"promo\" is set here"),
            second -> assertThat(second).contains("[BSC601] The cookie \"handed\" is set here"),
            third -> assertThat(third).contains("WARNING: [BSC602] Jar.keep sets a cookie"),
            fourth -> assertThat(fourth).contains("[BSC601] The cookie \"chosen\" is not among"));
  }

  @Test
  void aModuleThatIsInOrderCompilesInSilence() {
    Project.Result result =
        application()
            .options("-Werror")
            .write(
                "app/Page.java",
                """
                package app;

                class Page {
                  void show(jakarta.servlet.http.HttpServletResponse response, helpers.Jar jar) {
                    jar.keep(response, Cookies.THEME);
                  }
                }
                """)
            .compile("module-info.java", "app/Cookies.java", "app/Page.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(result.diagnostics()).isEmpty();
  }
}
