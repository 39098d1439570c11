package dev.biscotti.tooling.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.annotations.Exemption;
import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The declarations against which the class files of a module are checked. */
class DeclaredCookieCollectorTest {
  @TempDir Path folder;

  @Test
  void followsIncludedCatalogsOverTheClassPath() {
    Module library =
        new Module(folder.resolve("lib")).source("LibCookies.java", Shop.CATALOG).compile();
    Path jar = library.jar("lib.jar", "");

    SearchResult without =
        Shop.module(folder, "", Shop.adding("lib-token")).uses(jar).compile().search();
    SearchResult with =
        Shop.module(
                folder,
                ", include = lib.LibCookies.class",
                Shop.adding("lib-token"),
                Shop.adding("lib-1-x"))
            .uses(jar)
            .compile()
            .search();

    assertThat(Marks.found(without)).containsExactly("8 BSC601 lib-token");
    assertThat(with.findings()).isEmpty();
  }

  @Test
  void tellsOfAnIncludedClassThatIsNotThere() throws IOException {
    Module library =
        new Module(folder.resolve("lib")).source("LibCookies.java", Shop.CATALOG).compile();
    Module module =
        Shop.module(folder, ", include = lib.LibCookies.class", "")
            .uses(library.classes())
            .compile();
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
            .source("Checkout.java", Shop.setting(Shop.adding("promo")))
            .compile();

    assertThat(module.search().checked()).isFalse();
    assertThat(module.search().setsCookies()).isTrue();
    assertThat(Marks.found(module.search())).containsExactly("8 BSC604");
  }

  @Test
  void checksAgainstThePoliciesOnTheClassPath() throws IOException {
    Module common =
        new Module(folder.resolve("common")).source("ShopCookies.java", Shop.policy("")).compile();
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
            .source("Checkout.java", Shop.setting(Shop.adding("shop-theme"), Shop.adding("promo")))
            .uses(common.jar("common.jar", ""))
            .compile();

    assertThat(Marks.found(web.search())).containsExactly("9 BSC601 promo");
  }

  @Test
  void aCatalogOnTheClassPathThatNoPolicyIncludesDeclaresNothing() {
    Module library =
        new Module(folder.resolve("lib")).source("LibCookies.java", Shop.CATALOG).compile();
    Module web =
        new Module(folder.resolve("module"))
            .source("Checkout.java", Shop.setting(Shop.adding("lib-token")))
            .uses(library.jar("lib.jar", ""))
            .compile();

    assertThat(Marks.found(web.search())).containsExactly("8 BSC604");
  }

  @Test
  void checksAgainstNamedClassesAndThoseBesideThem() throws IOException {
    Module library =
        new Module(folder.resolve("lib")).source("LibCookies.java", Shop.CATALOG).compile();
    Path index = library.classes().resolve("META-INF/biscotti/declaring-types");
    Files.createDirectories(index.getParent());
    Files.writeString(index, "lib.LibCookies\nlib.LibCookies.Nested\n");
    Module module =
        new Module(folder.resolve("module"))
            .uses(library.jar("lib.jar", ""))
            .source(
                "Checkout.java",
                Shop.setting(
                    Shop.adding("lib-token"), Shop.adding("lib-1-x"), Shop.adding("promo")))
            .compile();

    assertThat(Marks.found(module.search("lib.LibCookies"))).containsExactly("10 BSC601 promo");
    assertThat(module.search("lib.Absent").problems())
        .contains(
            new SearchProblem(
                "lib.Absent",
                "It should hold declarations, but it is not on the class path.",
                true));
  }
}
