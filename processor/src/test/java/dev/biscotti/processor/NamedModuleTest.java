package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.ClassPath;
import dev.biscotti.processor.testing.Project;
import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a named module. */
class NamedModuleTest {
  @TempDir Path folder;

  @Test
  void compilesUnderEveryLintAlthoughItExportsGeneratedClasses() {
    String modules =
        ClassPath.entries().stream()
            .filter(
                entry ->
                    entry.getName().contains("biscotti-annotations")
                        || entry.getName().contains("biscotti-runtime")
                        || entry.getPath().matches(".*(annotations|runtime).target.classes"))
            .map(File::getPath)
            .collect(Collectors.joining(File.pathSeparator));
    Project project =
        new Project(folder)
            .options("-Xlint:all,-options", "-Werror", "--module-path", modules)
            .write(
                "module-info.java",
                """
                module app {
                  requires transitive dev.biscotti.runtime;

                  exports app;
                }
                """)
            .write(
                "app/Cookies.java",
                """
                package app;

                import dev.biscotti.annotations.*;

                @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
                    contact = "privacy@app.example", effective = "2026-06-01")
                public final class Cookies {
                  @EssentialCookie(because = Exemption.USER_INPUT, purpose = "Holds your basket.")
                  static final String BASKET = "basket";

                  private Cookies() {}
                }
                """);

    Project.Result result = project.compile("module-info.java", "app/Cookies.java");

    assertThat(result.success()).as(result.text()).isTrue();
    assertThat(result.diagnostics()).isEmpty();
  }
}
