package dev.biscotti.tooling.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.search.finding.CodeLocation;
import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.search.sink.MalformedSinkTableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search of class files finds, and what it skips. */
class BytecodeSearchTest {
  @TempDir Path folder;

  @Test
  void tellsWhereAnUndeclaredCookieIsSetAndHowToFixIt() {
    SearchResult result =
        Shop.module(folder, "", Shop.adding("shop-theme"), Shop.adding("shop-thme"))
            .compile()
            .search();

    assertThat(result.checked()).isTrue();
    assertThat(result.findings()).hasSize(1);
    LocatedFinding found = result.findings().get(0);
    assertThat(found.at()).isEqualTo(new CodeLocation("app.Checkout", "pay", "Checkout.java", 9));
    assertThat(found.message())
        .startsWith("[BSC601] The cookie \"shop-thme\" is set here but not declared.")
        .contains("Did you mean ShopCookies.THEME (\"shop-theme\")?")
        .contains("at:   Checkout.pay (Checkout.java:9)")
        .contains("Declare it in ShopCookies:")
        .contains("static final String SHOP_THME = \"shop-thme\";");
  }

  @Test
  void readsJarsAndTheClassesOfExecutableArchives() {
    Module module = Shop.module(folder, "", Shop.adding("promo")).compile();

    assertThat(Marks.found(module.search(module.jar("app.jar", ""))))
        .containsExactly("8 BSC601 promo");
    assertThat(Marks.found(module.search(module.jar("boot.jar", "BOOT-INF/classes/"))))
        .containsExactly("8 BSC601 promo");
  }

  @Test
  void allowsWhatIsAnnotatedAndListsIt() {
    Module module =
        Shop.module(folder, "", "")
            .source(
                "Relic.java",
                """
                package app;

                import dev.biscotti.annotations.*;
                import jakarta.servlet.http.*;
                import java.util.function.Supplier;

                class Relic {
                  @AllowUndeclaredCookie(reason = "field")
                  static final Cookie FIELD = new Cookie("a", "");

                  @AllowUndeclaredCookie(reason = "lambda")
                  static final Supplier<Cookie> LAMBDA = () -> new Cookie("b", "");

                  static final Cookie OTHER = new Cookie("other", "");

                  @AllowUndeclaredCookie(reason = "method")
                  Runnable method() {
                    return new Runnable() {
                      @Override
                      public void run() {
                        new Cookie("c", "");
                      }
                    };
                  }

                  void parameter(@AllowUndeclaredCookie(reason = "parameter") String name) {
                    new Cookie(name, "");
                  }

                  @AllowUndeclaredCookie(reason = "class")
                  static class Inner {
                    Cookie cookie = new Cookie("d", "");
                  }
                }
                """)
            .compile();

    SearchResult result = module.search();

    assertThat(Marks.found(result)).containsExactly("14 BSC601 other");
    assertThat(result.allowances())
        .extracting(allowance -> allowance.location() + " " + allowance.reason())
        .containsExactly(
            "app.Relic$Inner class",
            "app.Relic.FIELD field",
            "app.Relic.LAMBDA lambda",
            "app.Relic.method method",
            "app.Relic.parameter, parameter 1 parameter");
  }

  @Test
  void passesOverTheClassesThatWeGenerate() {
    Module module =
        Shop.module(folder, "", "")
            .source(
                "Guard.java",
                """
                package app;

                @dev.biscotti.annotations.BiscottiGenerated
                class Guard {
                  void set(jakarta.servlet.http.HttpServletResponse response) {
                    response.addCookie(new jakarta.servlet.http.Cookie("generated", ""));
                  }
                }
                """)
            .source(
                "Own.java",
                """
                package app;

                class Own {
                  private dev.biscotti.runtime.guard.CookieGuard guard;

                  void set(jakarta.servlet.http.HttpServletResponse response) {
                    response.addCookie(new jakarta.servlet.http.Cookie("own", ""));
                  }
                }
                """)
            .compile();

    assertThat(module.search().findings())
        .singleElement()
        .satisfies(found -> assertThat(found.finding().what()).contains("\"own\""));
  }

  @Test
  void readsTablesThatALibraryBringsAlong() throws IOException {
    Module library =
        new Module(folder.resolve("lib"))
            .source(
                "Jar.java",
                """
                package lib;

                public class Jar {
                  public void bake(int oven, String name) {}
                }
                """)
            .compile();
    Path table = library.classes().resolve("META-INF/biscotti/sinks.tsv");
    Files.createDirectories(table.getParent());
    Files.writeString(table, "lib.Jar\tbake\t(ILjava/lang/String;)V\t1\tset\tNAME\n");
    Module module =
        Shop.module(folder, "", "new lib.Jar().bake(180, \"baked\");")
            .uses(library.classes())
            .compile();

    assertThat(Marks.found(module.search())).containsExactly("8 BSC601 baked");

    Files.writeString(table, "lib.Jar\tbake\t(I)V\tx\tset\tNAME\n");
    assertThat(module.search().problems())
        .filteredOn(problem -> problem.reason().contains("table of sinks"))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place()).isEqualTo(library.classes().getFileName().toString());
              assertThat(problem.reason()).contains("is ignored", "sinks.tsv, line 1: ");
              assertThat(problem.ofModule()).isFalse();
            });

    Path own = module.classes().resolve("META-INF/biscotti/sinks.tsv");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "lib.Jar\tbake\t(I)V\tx\tset\tNAME\n");
    assertThatThrownBy(module::search)
        .isInstanceOf(MalformedSinkTableException.class)
        .hasMessageContaining("line 1");
  }

  @Test
  void sumsUpLibraries() {
    Path declaring =
        new Module(folder.resolve("declaring"))
            .source("LibCookies.java", Shop.CATALOG)
            .compile()
            .jar("declaring.jar", "");
    Path silent =
        new Module(folder.resolve("silent"))
            .source("Checkout.java", Shop.setting(Shop.adding("tracking")))
            .compile()
            .jar("silent.jar", "");
    Path innocent =
        new Module(folder.resolve("innocent"))
            .source("Checkout.java", Shop.setting("response.addHeader(\"X-Header\", \"a=b\");"))
            .compile()
            .jar("innocent.jar", "");

    SearchResult result =
        Shop.module(folder, "", "")
            .uses(declaring)
            .uses(silent)
            .uses(innocent)
            .compile()
            .searchWithDependencies();

    assertThat(use(result, "declaring.jar").use()).isEqualTo(CookieUse.DECLARED);
    assertThat(use(result, "declaring.jar").declaredIn())
        .containsExactly("lib.LibCookies", "lib.LibCookies$Nested");
    assertThat(use(result, "silent.jar").use()).isEqualTo(CookieUse.UNKNOWN);
    assertThat(use(result, "silent.jar").calls()).containsExactly("new Cookie");
    assertThat(use(result, "innocent.jar").use()).isEqualTo(CookieUse.NONE);
    assertThat(use(result, "jakarta.servlet-api-6.0.0.jar").use()).isEqualTo(CookieUse.NONE);
    assertThat(use(result, "ktor-server-core-jvm-2.3.12.jar").use()).isEqualTo(CookieUse.UNKNOWN);
  }

  private static DependencyUse use(SearchResult result, String library) {
    Optional<DependencyUse> found =
        result.dependencies().stream().filter(one -> one.library().equals(library)).findFirst();
    return found.orElseThrow();
  }
}
