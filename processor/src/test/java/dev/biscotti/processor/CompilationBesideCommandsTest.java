package dev.biscotti.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.Project;
import dev.biscotti.runtime.lock.LockEntry;
import dev.biscotti.runtime.lock.LockWriter;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.tooling.command.BiscottiCommand;
import dev.biscotti.tooling.lock.LockFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A developer's editor compiles while the terminal runs {@code biscotti accept} and {@code update}:
 * both read and write the same lock, inventory and page.
 */
@Tag("slow")
class CompilationBesideCommandsTest {
  private static final int COMPILATIONS = 3;
  private static final String SOURCE = "app/AppCookies.java";
  private static final String BEFORE = "# Cookies\n\nWritten by hand, before.\n\n";
  private static final String AFTER = "\nWritten by hand, after.\n";

  private static final String DECLARED =
      """
      package app;

      import dev.biscotti.annotations.*;

      @CookiePolicy(id = "app", site = "app.example", controller = "App AB",
          contact = "privacy@app.example", effective = "2026-06-01",
          consentRecord = AppCookies.CONSENT)
      public final class AppCookies {
        @EssentialCookie(because = Exemption.CONSENT_RECORD, maxAge = "P6M",
            purpose = "Records your cookie choices.")
        static final String CONSENT = "__Host-app-consent";

        @ConsentCookie(category = Category.ANALYTICS, maxAge = "P1M",
            purpose = "Counts returning visitors.")
        static final String VISITOR = "_visitor";
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void aReleasedApplication() throws IOException {
    compile(1);
    Files.writeString(
        folder.resolve("page.md"),
        BEFORE
            + "<!-- biscotti:begin table category=analytics -->\n<!-- biscotti:end table -->\n"
            + AFTER);
    assertThat(run("accept").exitCode()).isZero();
    assertThat(run("update").exitCode()).isZero();
    assertThat(run("check").out()).isEqualTo("In sync: 1 policy, 1 page.\n");
  }

  /** Counts for one month, or for two. */
  private void compile(int months) {
    Project.Result result =
        new Project(folder)
            .options("-Abiscotti.locks=" + folder.resolve("src/main/resources/META-INF/biscotti"))
            .write(SOURCE, DECLARED.replace("P1M", "P" + months + "M"))
            .compile(SOURCE);
    assertThat(result.success()).as(result.text()).isTrue();
  }

  private record Run(int exitCode, String out) {}

  private Run run(String command) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    String page = command.equals("accept") ? "--reason=It was decided." : "page.md";
    int code =
        BiscottiCommand.commandLine(out, out)
            .execute(command, "-C", folder.toString(), "--classes", "classes", page);
    return new Run(code, said.toString());
  }

  @Test
  void bothFinishAndNothingIsTornOrLost() throws Exception {
    Process javac =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Editor.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    int rounds = 0;
    try {
      while (javac.isAlive() && !Files.exists(folder.resolve("begun"))) {
        Thread.sleep(10);
      }
      while (javac.isAlive()) {
        for (String command : List.of("accept", "update")) {
          assertSaidWhatItDid(run(command));
          assertWhole();
        }
        rounds++;
      }
    } finally {
      javac.destroyForcibly();
      assertThat(javac.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(javac.exitValue()).as(Files.readString(folder.resolve("said"))).isZero();
    assertThat(rounds).isPositive();
    Run accepted = run("accept");
    if (accepted.exitCode() != BiscottiCommand.OK) {
      // The command wrote the inventory at the moment at which the compiler did. It reports that.
      assertThat(accepted.out()).contains("[inventory-out-of-date]");
      compile(1);
      assertThat(run("accept").exitCode()).isZero();
    }
    assertThat(run("update").exitCode()).isZero();
    assertThat(run("check").out()).isEqualTo("In sync: 1 policy, 1 page.\n");
  }

  /**
   * A file that the compiler is still writing cannot be read; the command reports it and changes
   * nothing.
   */
  private static void assertSaidWhatItDid(Run run) {
    if (run.exitCode() != BiscottiCommand.OK) {
      assertThat(run.out()).matches("(?s).*\\[[a-z-]+].*").doesNotContain("\tat ");
    }
  }

  private void assertWhole() throws Exception {
    PolicyLock lock = LockFile.in(folder.resolve("src/main/resources"), "app").read().orElseThrow();
    assertThat(folder.resolve("src/main/resources/META-INF/biscotti/app.lock"))
        .hasContent(LockWriter.text(lock));
    assertThat(LockWriter.text(lock)).containsPattern("cookie _visitor .*lifetime=P[12]M");
    assertThat(lock.cookies()).hasSize(2);
    assertThat(lock.history()).extracting(LockEntry::reason).contains("It was decided.");
    assertThat(Files.readString(folder.resolve("page.md")))
        .startsWith(BEFORE + "<!-- biscotti:begin")
        .containsPattern("\\| `_visitor` .*\\b(1 month|2 months)\\b")
        .endsWith("end table -->\n" + AFTER);
  }

  /** Compiles after each of many changes, in a separate process. */
  static final class Editor {
    private Editor() {}

    public static void main(String... arguments) throws IOException {
      CompilationBesideCommandsTest test = new CompilationBesideCommandsTest();
      test.folder = Path.of(arguments[0]);
      Files.writeString(test.folder.resolve("begun"), "");
      for (int i = 1; i <= COMPILATIONS; i++) {
        test.compile(1 + i % 2);
      }
    }
  }
}
