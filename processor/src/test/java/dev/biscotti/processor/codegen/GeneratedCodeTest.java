package dev.biscotti.processor.codegen;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.biscotti.processor.testing.Compilations.compile;
import static dev.biscotti.processor.testing.Compilations.compileStrictly;
import static dev.biscotti.processor.testing.Compilations.resource;
import static dev.biscotti.processor.testing.Compilations.source;
import static dev.biscotti.processor.testing.GoldenFiles.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.biscotti.processor.testing.Sources;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated code looks like, and what it lets its caller do. */
class GeneratedCodeTest {

  @Test
  void readsLikeTheGoldenFile() {
    Compilation compilation = compileStrictly(Sources.storefront());

    assertThat(compilation).succeededWithoutWarnings();
    assertGolden(
        "storefront/shop/ShopCookiesGuard.java", source(compilation, "shop.ShopCookiesGuard"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"policy.md", "policy.html", "inventory.json"})
  void documentsReadLikeTheGoldenFile(String document) {
    Compilation compilation = compile(Sources.storefront());

    assertGolden(
        "storefront/" + document,
        resource(compilation, "META-INF/biscotti/storefront/" + document));
  }

  @Test
  void everyKindOfDeclarationCompilesUnderEveryLint() {
    Compilation compilation = compileStrictly(java.util.List.of(), everyKind());

    assertThat(compilation).succeededWithoutWarnings();
    assertGolden("every-kind/app/CookiesGuard.java", source(compilation, "app.CookiesGuard"));
  }

  private static JavaFileObject everyKind() {
    return Sources.policy(
        """
        @EssentialCookie(because = Exemption.AUTHENTICATION, purpose = "Keeps you signed in.",
            path = "/app", domain = "app.example", sameSite = SameSite.STRICT,
            protection = Protection.ENCRYPTED, ifRefused = "You cannot sign in.")
        static final String SESSION = "__Secure-session";

        @EssentialCookie(because = Exemption.LOAD_BALANCING, purpose = "Keeps you on one server.",
            setBy = SetBy.INFRASTRUCTURE)
        static final String ROUTE = "route";

        @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your draft.",
            storage = Storage.LOCAL_STORAGE)
        static final String DRAFT = "draft";

        @EssentialCookie(because = Exemption.SECURITY, purpose = "Lets the preview team in.",
            environment = "preview", sameSite = SameSite.NONE, partitioned = true)
        static final String PREVIEW = "preview";

        @ConsentCookie(category = Category.ANALYTICS, purpose = "Keeps you in one variant of a test.",
            pattern = true, placeholder = "the test's id", maxAge = "P3M", type = int.class)
        static final String EXPERIMENT = "exp_*";

        @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts \\"visits\\" @ {home} */ C:\\\\x.",
            lifetime = "as its maker publishes", setBy = SetBy.SCRIPT)
        static final String VISITS = "visits";
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cookies.visitor().set(id);",
        "cookies.visitor().value(id);",
        "new ShopCookiesGuard.VisitorCookie(null).set(id);",
        "cookies.visitor().builder().value(id).set();",
        "ShopCookiesGuard.VisitorCookie visitor = cookies.visitor();",
        "cookies.session().builder().maxAge(java.time.Duration.ofDays(1)).set();",
        "cookies.theme().set(\"dark\");",
        "cookies.theme().builder().set();",
        "cookies.theme().builder().path(\"/x\").value(Theme.DARK).set();"
      })
  void whatADeclarationDoesNotAllowDoesNotCompile(String statement) {
    assertThat(compile(Sources.storefront(), use(statement))).failed();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cookies.visitor().ifGranted(visitor -> visitor.set(id));",
        "cookies.visitor().delete();",
        "cookies.session().builder().value(\"t\").maxAge(java.time.Duration.ofDays(1)).set();",
        "cookies.session().set(\"t\", java.time.Duration.ofDays(1));",
        "cookies.session().delete();",
        "cookies.theme().set(Theme.DARK);",
        "java.util.Optional<Theme> theme = cookies.theme().get();",
        "boolean asked = cookies.consent().answered(dev.biscotti.annotations.Category.ANALYTICS);"
      })
  void whatADeclarationAllowsCompiles(String statement) {
    assertThat(compile(Sources.storefront(), use(statement))).succeeded();
  }

  private static JavaFileObject use(String statement) {
    return Sources.source(
        "shop.Use",
        """
        package shop;

        import jakarta.servlet.http.HttpServletRequest;
        import jakarta.servlet.http.HttpServletResponse;
        import java.util.UUID;

        class Use {
          void use(HttpServletRequest request, HttpServletResponse response, UUID id) {
            var cookies = ShopCookiesGuard.on(request, response);
            %s
          }
        }
        """
            .formatted(statement));
  }

  @Test
  void aCookieThatEndsWithTheBrowserHasNoMaxAge() {
    Compilation compilation =
        compile(
            everyKind(),
            Sources.source(
                "app.Use",
                """
                package app;

                class Use {
                  void use(CookiesGuard cookies) {
                    cookies.session().builder().value("t").maxAge(java.time.Duration.ofDays(1)).set();
                    cookies.session().set("t", java.time.Duration.ofDays(1));
                  }
                }
                """));

    assertThat(compilation).failed();
    assertThat(compilation).hadErrorContaining("maxAge").inFile(useFile(compilation)).onLine(5);
    assertThat(compilation).hadErrorContaining("set").inFile(useFile(compilation)).onLine(6);
  }

  private static JavaFileObject useFile(Compilation compilation) {
    return compilation.errors().get(0).getSource();
  }

  @Test
  void whatOthersSetHasNoSetter() {
    Compilation compilation =
        compile(
            everyKind(),
            Sources.source(
                "app.Use",
                """
                package app;

                class Use {
                  void use(CookiesGuard cookies) {
                    cookies.route().get();
                    cookies.route().delete();
                    cookies.route().set("x");
                  }
                }
                """));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(7);
  }

  @Test
  void aPatternAsksForItsVaryingPartFirst() {
    Compilation compilation =
        compile(
            everyKind(),
            Sources.source(
                "app.Use",
                """
                package app;

                class Use {
                  void use(CookiesGuard cookies) {
                    cookies.experiment().ifGranted(experiment -> experiment.named("a").set(1));
                    cookies.experiment().ifGranted(experiment -> experiment.set(1));
                  }
                }
                """));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation.errors().get(0).getLineNumber()).isEqualTo(6);
  }

  @Test
  void webStorageHasNoAccessorBecauseAServerCannotReachIt() {
    Compilation compilation = compile(everyKind());

    assertThat(source(compilation, "app.CookiesGuard"))
        .doesNotContain("draft()")
        .contains("\"draft\"");
  }

  @Test
  void theGuardHoldsNoTextButItsJavadoc() {
    Compilation compilation = compile(Sources.storefront());

    String code = source(compilation, "shop.ShopCookiesGuard").replaceAll("(?s)/\\*\\*.*?\\*/", "");
    assertThat(code)
        .contains("\"shop-theme\"", "\"P1Y\"")
        .doesNotContain("Remembers light or dark", "you pick a theme", "Plausible", "Shop AB");
  }

  @Test
  void aPolicyWithoutServletApiHasNoServletMethod() {
    Compilation compilation =
        com.google.testing.compile.Compiler.javac()
            .withClasspath(
                com.google.common.collect.ImmutableList.copyOf(
                    dev.biscotti.processor.testing.ClassPath.without("jakarta.servlet-api")))
            .withProcessors(new dev.biscotti.processor.BiscottiProcessor())
            .compile(everyKind());

    assertThat(compilation).succeeded();
    assertThat(source(compilation, "app.CookiesGuard")).doesNotContain("HttpServletRequest");
  }
}
