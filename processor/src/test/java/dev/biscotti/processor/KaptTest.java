package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Java stubs that kapt generates from Kotlin for processors. */
class KaptTest {
  @TempDir Path folder;
  private Project project;

  /**
   * The stub that kapt generates for {@code interface ShopCookies { companion object { const val …
   * } }}.
   */
  private static String stub(String companion) {
    return """
    package shop;

    @dev.biscotti.annotations.CookiePolicy(id = "shop", site = "shop.example", controller = "Shop AB",
        contact = "privacy@shop.example", effective = "2026-06-01", consentRecord = "__Host-shop-consent")
    @kotlin.Metadata(k = 1)
    public abstract interface ShopCookies {
      public static final shop.ShopCookies.Companion Companion = null;
      @dev.biscotti.annotations.EssentialCookie(
          because = dev.biscotti.annotations.Exemption.CONSENT_RECORD,
          purpose = "Records your cookie choices.", maxAge = "P6M")
      public static final java.lang.String CONSENT = "__Host-shop-consent";
      @dev.biscotti.annotations.ConsentCookie(category = "analytics", purpose = "Counts visits.")
      public static final java.lang.String VISITS = "visits";

      @kotlin.Metadata(k = 1)
      public static final class Companion {
        @dev.biscotti.annotations.EssentialCookie(
            because = dev.biscotti.annotations.Exemption.CONSENT_RECORD,
            purpose = "Records your cookie choices.", maxAge = "P6M")
        public static final java.lang.String CONSENT = "__Host-shop-consent";
        @dev.biscotti.annotations.ConsentCookie(category = "analytics", purpose = "Counts visits.")
        public static final java.lang.String VISITS = "visits";

        private Companion() {
          super();
        }
      }
    }
    """
        .replace("Companion", companion);
  }

  @BeforeEach
  void kotlin() {
    project =
        new Project(folder)
            .options("-Akapt.kotlin.generated=" + folder)
            .write(
                "kotlin/Metadata.java",
                "package kotlin;\n\npublic @interface Metadata {\n  int k();\n}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Companion", "Names"})
  void theConstantsOfAnInterfacesCompanionCountOnce(String companion) {
    project.write("shop/ShopCookies.java", stub(companion));

    Project.Result result = project.compile("shop/ShopCookies.java", "kotlin/Metadata.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(result.text()).doesNotContain("BSC");
    assertThat(project.output("META-INF/biscotti/declaring-types")).isEqualTo("shop.ShopCookies\n");
    assertThat(project.output("META-INF/biscotti/shop/inventory.json"))
        .containsOnlyOnce("\"visits\"")
        .doesNotContain(companion + "\"");
  }

  @Test
  void anotherNestedClassWithTheSameNameOfACookieIsStillReported() {
    project.write(
        "shop/ShopCookies.java",
        stub("Companion")
            .replace("public static final shop.ShopCookies.Companion Companion", "int X")
            .replace("int X = null", "int X = 0"));

    assertThat(project.compile("shop/ShopCookies.java", "kotlin/Metadata.java").text())
        .contains("[BSC401]");
  }

  @Test
  void aNoteSaysThatKotlinIsNotSearched() {
    project.write("shop/ShopCookies.java", stub("Companion"));

    assertThat(project.compile("shop/ShopCookies.java", "kotlin/Metadata.java").text())
        .containsOnlyOnce(
            "NOTE: Biscotti does not search for undeclared cookies under kapt, which shows"
                + " declarations but no code; use the goal biscotti:check");
  }
}
