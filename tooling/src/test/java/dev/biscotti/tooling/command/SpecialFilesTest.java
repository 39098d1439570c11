package dev.biscotti.tooling.command;

import static dev.biscotti.tooling.sync.ModuleOnDisk.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.biscotti.tooling.sync.ModuleOnDisk;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pipes, devices, folders and huge files in place of a file cause a message and do not block. */
@Isolated("changes the folder of temporary files")
class SpecialFilesTest {
  private static final String LOCK = "src/main/resources/META-INF/biscotti/shop.lock";
  private static final String BUILT = "target/classes/META-INF/biscotti/shop";

  @TempDir Path folder;
  private ModuleOnDisk module;

  private record Run(int exitCode, String text) {}

  @BeforeEach
  void aModule() {
    module = new ModuleOnDisk(folder).released(visitor("P1M"));
  }

  private Run run(String command, String... more) {
    StringWriter out = new StringWriter();
    String[] where = {command, "-C", folder.toString(), "--classes", "target/classes"};
    return execute(out, Stream.concat(Stream.of(where), Stream.of(more)).toArray(String[]::new));
  }

  private static Run execute(StringWriter out, String... arguments) {
    PrintWriter writer = new PrintWriter(out, true);
    int code =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> BiscottiCommand.commandLine(writer, writer).execute(arguments));
    return new Run(code, out.toString());
  }

  private Path pipe(String path) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
    return file;
  }

  private static void assertRefused(Run run, String file, String reason) {
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.text()).contains(file, reason).doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "update"})
  void aPageThatIsAPipe(String command) throws Exception {
    pipe("docs/page.md");

    assertRefused(run(command, "docs/page.md"), "docs/page.md", "it is a pipe");
    assertRefused(run(command, "docs"), "docs/page.md", "it is a pipe");
    assertRefused(run(command, "docs/*.md"), "docs/page.md", "it is a pipe");
  }

  @ParameterizedTest
  @CsvSource({
    "/dev/zero, it is a pipe",
    "/dev/null, it is a pipe",
    "/, it is a folder",
  })
  void aPageThatLeadsElsewhere(String target, String reason) throws IOException {
    Files.createSymbolicLink(folder.resolve("page.md"), Path.of(target));

    for (String command : List.of("check", "update")) {
      Run run = run(command, "page.md");
      // A link to a folder counts as a folder of pages; here, no page has regions.
      if (!target.equals("/")) {
        assertRefused(run, "page.md", reason);
      }
    }
    assertRefused(run("init", "page.md"), "page.md", "already exists");
  }

  @Test
  void aPageThatIsHuge() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("page.md").toFile(), "rw")) {
      file.setLength(3L << 30);
    }

    assertRefused(run("check", "page.md"), "page.md", "longer than 64 MiB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "update", "accept", "init", "diff", "render"})
  void aLockThatIsAPipe(String command) throws Exception {
    pipe(LOCK);
    module.write("page.md", "no regions\n");

    String page = command.equals("init") ? "new.md" : "page.md";
    boolean takesPages = List.of("check", "update", "init").contains(command);
    Run run = takesPages ? run(command, page) : run(command);

    assertRefused(run, "shop.lock", "it is a pipe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "update", "accept", "init", "diff", "render"})
  void anInventoryThatIsAPipe(String command) throws Exception {
    pipe(BUILT + "/inventory.json");
    module.write("page.md", "no regions\n");

    String page = command.equals("init") ? "new.md" : "page.md";
    boolean takesPages = List.of("check", "update", "init").contains(command);
    Run run = takesPages ? run(command, page) : run(command);

    assertRefused(run, "inventory.json", "it is a pipe");
  }

  @Test
  void aBuiltPageThatIsAPipe() throws Exception {
    pipe(BUILT + "/policy.md");

    assertRefused(run("check"), "policy.md", "it is a pipe");
    assertRefused(
        run("render", "--to", "target/classes/META-INF/biscotti"), "policy.md", "it is a pipe");
  }

  @Test
  void aLibraryThatIsAPipe() throws Exception {
    Path jar = pipe("lib.jar");

    Run check = run("check", "--class-path", jar.toString());
    Run search =
        execute(
            new StringWriter(),
            "search",
            "--classes",
            folder.resolve("target/classes").toString(),
            "-cp",
            jar.toString());

    assertRefused(check, "lib.jar", "it is a pipe");
    assertThat(search.text()).contains("lib.jar", "it is a pipe");
  }

  /** Every user can write to the temporary directory. */
  @Test
  void aPipeInThePlaceOfALockForWriters() throws Exception {
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    String before = System.setProperty("java.io.tmpdir", temporary.toString());
    try {
      String user = Integer.toHexString(System.getProperty("user.name", "").hashCode());
      for (int i = 0; i < 16; i++) {
        pipe("tmp/biscotti-" + user + "-" + i + ".lock");
      }
      module.write("page.md", "<!-- biscotti:begin table -->\n<!-- biscotti:end table -->\n");

      assertThat(run("update", "page.md").text()).contains("page.md: written");
    } finally {
      System.setProperty("java.io.tmpdir", before);
    }
  }
}
