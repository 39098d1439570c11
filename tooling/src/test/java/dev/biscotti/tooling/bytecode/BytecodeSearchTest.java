package dev.biscotti.tooling.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import dev.biscotti.search.finding.CodeLocation;
import dev.biscotti.search.finding.LocatedFinding;
import dev.biscotti.search.sink.MalformedSinkTableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BytecodeSearchTest {
  private static final String POLICY =
      """
      package app;

      import dev.biscotti.annotations.*;

      @CookiePolicy(
          id = "shop",
          site = "shop.example",
          controller = "Shop AB",
          contact = "privacy@shop.example",
          effective = "2026-06-01" %s)
      public final class ShopCookies {
        @EssentialCookie(because = Exemption.USER_PREFERENCE, purpose = "Light or dark.")
        public static final String THEME = "shop-theme";
      }
      """;

  private static final String CATALOG =
      """
      package lib;

      import dev.biscotti.annotations.*;

      @CookieCatalog(id = "lib")
      public final class LibCookies {
        @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects.")
        public static final String TOKEN = "lib-token";

        public static final class Nested {
          @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects.", pattern = true)
          public static final String FAMILY = "lib-*-x";
        }
      }
      """;

  @TempDir Path folder;

  private static String setting(String... statements) {
    return """
    package app;

    import dev.biscotti.annotations.*;
    import jakarta.servlet.http.*;

    class Checkout {
      void pay(HttpServletResponse response) {
        %s
      }
    }
    """
        .formatted(String.join("\n    ", statements));
  }

  private static String adding(String name) {
    return "response.addCookie(new Cookie(\"" + name + "\", \"1\"));";
  }

  private Module module(String policyMembers, String... statements) {
    return new Module(folder.resolve("module"))
        .source("ShopCookies.java", POLICY.formatted(policyMembers))
        .source("Checkout.java", setting(statements));
  }

  @Test
  void tellsWhereAnUndeclaredCookieIsSetAndHowToMendIt() {
    SearchResult result = module("", adding("shop-theme"), adding("shop-thme")).compile().search();

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
  void followsIncludedCatalogsOverTheClassPath() {
    Module library = new Module(folder.resolve("lib")).source("LibCookies.java", CATALOG).compile();
    Path jar = library.jar("lib.jar", "");

    SearchResult without = module("", adding("lib-token")).uses(jar).compile().search();
    SearchResult with =
        module(", include = lib.LibCookies.class", adding("lib-token"), adding("lib-1-x"))
            .uses(jar)
            .compile()
            .search();

    assertThat(Marks.found(without)).containsExactly("8 BSC601 lib-token");
    assertThat(with.findings()).isEmpty();
  }

  @Test
  void tellsOfAnIncludedClassThatIsNotThere() throws IOException {
    Module library = new Module(folder.resolve("lib")).source("LibCookies.java", CATALOG).compile();
    Module module =
        module(", include = lib.LibCookies.class", "").uses(library.classes()).compile();
    Files.delete(library.classes().resolve("lib/LibCookies.class"));

    assertThat(module.search().problems())
        .contains(
            new SearchProblem(
                "app.ShopCookies",
                "It includes lib.LibCookies, which is not on the class path.",
                true));
  }

  @Test
  void checksNothingWithoutADeclaration() {
    Module module =
        new Module(folder.resolve("module"))
            .source("Checkout.java", setting(adding("promo")))
            .compile();

    assertThat(module.search().checked()).isFalse();
    assertThat(module.search().setsCookies()).isTrue();
    assertThat(Marks.found(module.search())).containsExactly("8 BSC604");
  }

  @Test
  void checksAgainstThePoliciesOnTheClassPath() throws IOException {
    Module common =
        new Module(folder.resolve("common"))
            .source("ShopCookies.java", POLICY.formatted(""))
            .compile();
    Path inventory = common.classes().resolve("META-INF/biscotti/shop/inventory.json");
    Files.createDirectories(inventory.getParent());
    Files.writeString(
        inventory,
        InventoryDocument.of(
            PolicyDeclaration.of("shop", LocalDate.of(2026, 6, 1))
                .cookies(
                    List.of(
                        CookieDeclaration.essential(
                                "shop-theme", Exemption.USER_PREFERENCE, "Light or dark.")
                            .build()))
                .build()));
    Module web =
        new Module(folder.resolve("module"))
            .source("Checkout.java", setting(adding("shop-theme"), adding("promo")))
            .uses(common.jar("common.jar", ""))
            .compile();

    assertThat(Marks.found(web.search())).containsExactly("9 BSC601 promo");
  }

  @Test
  void namesAnInventoryOfALibraryThatCannotBeRead() throws IOException {
    Module common = new Module(folder.resolve("common")).source("A.java", "class A {}").compile();
    Path inventory = common.classes().resolve("META-INF/biscotti/shop/inventory.json");
    Files.createDirectories(inventory.getParent());
    Files.writeString(inventory, "{");
    Module web =
        new Module(folder.resolve("module"))
            .source("Checkout.java", setting(adding("promo")))
            .uses(common.jar("common.jar", ""))
            .compile();

    SearchResult result = web.search();

    assertThat(Marks.found(result)).containsExactly("8 BSC604");
    assertThat(result.problems())
        .extracting(SearchProblem::place)
        .contains("common.jar!/META-INF/biscotti/shop/inventory.json");
  }

  @Test
  void aCatalogOnTheClassPathThatNoPolicyIncludesDeclaresNothing() {
    Module library = new Module(folder.resolve("lib")).source("LibCookies.java", CATALOG).compile();
    Module web =
        new Module(folder.resolve("module"))
            .source("Checkout.java", setting(adding("lib-token")))
            .uses(library.jar("lib.jar", ""))
            .compile();

    assertThat(Marks.found(web.search())).containsExactly("8 BSC604");
  }

  @Test
  void checksAgainstNamedClassesAndThoseBesideThem() throws IOException {
    Module library = new Module(folder.resolve("lib")).source("LibCookies.java", CATALOG).compile();
    Path index = library.classes().resolve("META-INF/biscotti/declaring-types");
    Files.createDirectories(index.getParent());
    Files.writeString(index, "lib.LibCookies\nlib.LibCookies.Nested\n");
    Module module =
        new Module(folder.resolve("module"))
            .uses(library.jar("lib.jar", ""))
            .source(
                "Checkout.java", setting(adding("lib-token"), adding("lib-1-x"), adding("promo")))
            .compile();

    assertThat(Marks.found(module.search("lib.LibCookies"))).containsExactly("10 BSC601 promo");
    assertThat(module.search("lib.Absent").problems())
        .contains(
            new SearchProblem(
                "lib.Absent", "It is named to hold declarations, but is not there.", true));
  }

  @Test
  void readsJarsAndTheClassesOfExecutableArchives() {
    Module module = module("", adding("promo")).compile();

    assertThat(Marks.found(module.search(module.jar("app.jar", ""))))
        .containsExactly("8 BSC601 promo");
    assertThat(Marks.found(module.search(module.jar("boot.jar", "BOOT-INF/classes/"))))
        .containsExactly("8 BSC601 promo");
  }

  @Test
  void reportsAClassOfANewerJavaAndSearchesTheOthers() throws IOException {
    Module module = module("", adding("promo")).compile();
    Path policy = module.classes().resolve("app/ShopCookies.class");
    byte[] bytes = Files.readAllBytes(policy);
    bytes[6] = 0;
    bytes[7] = (byte) 200;
    Files.write(module.classes().resolve("app/Newer.class"), bytes);

    SearchResult result = module.search();

    assertThat(Marks.found(result)).containsExactly("8 BSC601 promo");
    assertThat(result.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.place()).isEqualTo("app.Newer");
              assertThat(problem.reason()).startsWith("It was compiled for Java 156");
              assertThat(problem.ofModule()).isTrue();
            });
  }

  @Test
  void reportsBrokenClassFiles() throws IOException {
    Module module = module("", adding("promo")).compile();
    byte[] bytes = Files.readAllBytes(module.classes().resolve("app/Checkout.class"));
    Files.write(module.classes().resolve("app/Cut.class"), Arrays.copyOf(bytes, 200));
    Files.writeString(module.classes().resolve("app/Text.class"), "no class file at all");

    SearchResult result = module.search();

    assertThat(Marks.found(result)).containsExactly("8 BSC601 promo");
    assertThat(result.problems())
        .extracting(SearchProblem::place)
        .containsExactly("app.Cut", "app.Text");
  }

  @Test
  void survivesEveryShortenedClassFile() throws IOException {
    Module module = module("", adding("promo")).compile();
    Path file = module.classes().resolve("app/Checkout.class");
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 0; length < bytes.length; length += 7) {
      Files.write(file, Arrays.copyOf(bytes, length));
      assertThat(module.search().problems()).as("%d bytes", length).isNotEmpty();
    }
  }

  @Test
  void reportsAPathThatIsNotThere() {
    Path absent = folder.resolve("absent");

    SearchResult result = new Module(folder.resolve("module")).search(absent);

    assertThat(result.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.place()).isEqualTo(absent.toString()));
  }

  @Test
  void allowsWhatIsAnnotatedAndListsIt() {
    Module module =
        module("", "")
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
        module("", "")
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
        module("", "new lib.Jar().bake(180, \"baked\");").uses(library.classes()).compile();

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
            .source("LibCookies.java", CATALOG)
            .compile()
            .jar("declaring.jar", "");
    Path silent =
        new Module(folder.resolve("silent"))
            .source("Checkout.java", setting(adding("tracking")))
            .compile()
            .jar("silent.jar", "");
    Path innocent =
        new Module(folder.resolve("innocent"))
            .source("Checkout.java", setting("response.addHeader(\"X-Header\", \"a=b\");"))
            .compile()
            .jar("innocent.jar", "");

    SearchResult result =
        module("", "")
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

  @Test
  void tellsWhichClassesItCouldNotFind() throws IOException {
    Module library =
        new Module(folder.resolve("lib"))
            .source(
                "Base.java",
                "package lib; public class Base { public void add(String a, String b) {} }")
            .compile();
    Module module =
        module("", "new lib.Base().add(\"a\", \"b\");").uses(library.classes()).compile();
    Files.delete(library.classes().resolve("lib/Base.class"));

    assertThat(module.search().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.reason()).contains("lib.Base");
              assertThat(problem.ofModule()).isFalse();
            });
  }
}
