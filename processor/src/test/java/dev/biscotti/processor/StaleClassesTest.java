package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old class files that a compiler leaves behind when a class is renamed. */
class StaleClassesTest {
  @TempDir Path folder;

  private static String policy(String name) {
    return """
    package app;

    import dev.biscotti.annotations.*;

    @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
        contact = "privacy@app.example", effective = "2026-06-01")
    public final class %s {
      @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects your forms.")
      static final String CSRF = "csrf";
    }
    """
        .formatted(name);
  }

  private static String basket(String name) {
    return """
    package app;

    import dev.biscotti.annotations.*;

    class %s {
      @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.")
      static final String BASKET = "basket";
    }
    """
        .formatted(name);
  }

  private Project renamed(String from, String to, String text, String... others) throws Exception {
    Project project =
        new Project(folder)
            .write("app/Cookies.java", policy("Cookies"))
            .write("app/Basket.java", basket("Basket"));
    assertThat(project.compile("app/Cookies.java", "app/Basket.java").text())
        .doesNotContain("ERROR");
    Files.delete(folder.resolve("src/app/" + from + ".java"));
    return project.write("app/" + to + ".java", text);
  }

  @Test
  void onlyTheOldClassFileOfARenamedPolicyIsReported() throws Exception {
    for (String name : new String[] {"AllCookies", "ShopCookies"}) {
      Project project = renamed("Cookies", name, policy(name));

      Project.Result result = project.compile("app/" + name + ".java", "app/Basket.java");

      assertThat(result.diagnostics()).hasSize(1);
      assertThat(result.text())
          .contains(
              "[BSC406] The policy id \"app\" is also declared by Cookies, of which only the class"
                  + " file exists.")
          .contains("at:   " + name + ", id")
          .contains("clean the class output");
    }
  }

  @Test
  void theOldClassFileOfRenamedCookiesIsReported() throws Exception {
    for (String name : new String[] {"Aisle", "Trolley"}) {
      Project project = renamed("Basket", name, basket(name));

      Project.Result result = project.compile("app/Cookies.java", "app/" + name + ".java");

      assertThat(result.diagnostics()).hasSize(1);
      assertThat(result.text())
          .contains(
              "[BSC406] The cookie \"basket\" is also declared by Basket.BASKET, of which only the"
                  + " class file exists.")
          .contains("at:   " + name + ".BASKET");
    }
  }

  @Test
  void twoSourcesWithTheSameIdAreReportedAsBefore() throws Exception {
    Project project = renamed("Basket", "Other", policy("Other"));

    assertThat(project.compile("app/Cookies.java", "app/Other.java").text())
        .contains("[BSC403] The policy id \"app\" is used twice");
  }
}
