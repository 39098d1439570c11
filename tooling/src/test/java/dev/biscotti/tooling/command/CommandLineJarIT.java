package dev.biscotti.tooling.command;

import static dev.biscotti.tooling.sync.ModuleOnDisk.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.tooling.sync.ModuleOnDisk;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar contains everything that each command needs from libraries. */
class CommandLineJarIT {
  private static final Path SERVLET =
      Path.of("target", "searched-libs", "jakarta.servlet-api-6.0.0.jar");

  @TempDir Path folder;

  private record Run(int exitCode, String out) {}

  private Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("command.line.jar")));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
  }

  @Test
  void itSaysWhatItCanDo() throws Exception {
    Run help = run("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).contains("check", "update", "accept", "search");
  }

  /** Needs the sink table and Jackson. */
  @Test
  void itSearchesClassFiles() throws Exception {
    Path source = folder.resolve("Campaign.java");
    Files.writeString(
        source,
        """
        import dev.biscotti.annotations.*;

        @CookiePolicy(id = "shop", site = "s", controller = "c", contact = "a@b.c",
            effective = "2026-06-01")
        class Campaign {
          Object promo() {
            return new jakarta.servlet.http.Cookie("promo", "1");
          }
        }
        """);
    String classPath = System.getProperty("java.class.path") + File.pathSeparator + SERVLET;
    String classes = Files.createDirectory(folder.resolve("classes")).toString();
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(
                    null,
                    null,
                    null,
                    "-proc:none",
                    "-cp",
                    classPath,
                    "-d",
                    classes,
                    source.toString()))
        .isZero();
    String[] search = {"search", "--classes", classes, "--class-path", SERVLET.toString()};

    Run text = run(search);
    assertThat(text.out()).contains("BSC601", "\"promo\"", "Campaign.java");
    assertThat(text.exitCode()).isEqualTo(BiscottiCommand.ERRORS);

    Run json =
        run(Stream.concat(Stream.of(search), Stream.of("--format=JSON")).toArray(String[]::new));
    assertThat(json.out()).startsWith("{").contains("BSC601");
  }

  /** Needs commonmark, and the texts and style of the page. */
  @Test
  void itWritesThePage() throws Exception {
    new ModuleOnDisk(folder).released(visitor("P1M"));

    Run page = run("render", "-C", folder.toString(), "--classes", "target/classes", "--as=HTML");

    assertThat(page.out()).contains("<!DOCTYPE html>");
    assertThat(page.exitCode()).isZero();
  }
}
