package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page promises notice only where the guard finds a lock that keeps it. */
class LockTest {
  private static final String PROMISE = "at least 14 days before our server sets it";
  private static final String LOCK = "biscotti-lock 1 app\n";

  @TempDir Path folder;
  private Project project;
  private Path output;

  @BeforeEach
  void aPolicy() {
    project =
        new Project(folder)
            .write(
                "app/Cookies.java",
                """
                package app;

                import dev.biscotti.annotations.*;

                @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
                    contact = "privacy@app.example", effective = "2026-06-01", noticeDays = 14)
                public final class Cookies {
                  @EssentialCookie(because = Exemption.SECURITY, purpose = "Protects forms.")
                  static final String CSRF = "csrf";
                }
                """);
    output = project.classes().resolve("META-INF/biscotti");
  }

  private String page() throws IOException {
    Project.Result result = project.compile("app/Cookies.java");
    assertThat(result.success()).as(result.text()).isTrue();
    return Files.readString(output.resolve("app/policy.md"));
  }

  @Test
  void withoutALockNoNoticeIsPromised() throws IOException {
    assertThat(page()).doesNotContain(PROMISE);
  }

  @Test
  void aLockAmongTheResourcesIsFoundInTheClassOutput() throws IOException {
    Files.createDirectories(output);
    Files.writeString(output.resolve("app.lock"), LOCK);

    assertThat(page()).contains(PROMISE);
  }

  @Test
  void aLockElsewhereIsFoundByOption() throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("locks"));
    Files.writeString(elsewhere.resolve("app.lock"), LOCK);
    project.options("-Abiscotti.locks=" + elsewhere);

    assertThat(page()).contains(PROMISE);
  }

  @Test
  void aMalformedLockPromisesNothing() throws IOException {
    Files.createDirectories(output);
    Files.writeString(output.resolve("app.lock"), "<<<<<<< HEAD\n" + LOCK);

    assertThat(page()).doesNotContain(PROMISE);
  }
}
