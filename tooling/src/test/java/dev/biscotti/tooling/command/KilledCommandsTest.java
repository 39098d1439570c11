package dev.biscotti.tooling.command;

import static dev.biscotti.tooling.sync.ModuleOnDisk.policy;
import static dev.biscotti.tooling.sync.ModuleOnDisk.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.policy.inventory.InventoryDocument;
import dev.biscotti.runtime.lock.LockEntry;
import dev.biscotti.runtime.lock.LockWriter;
import dev.biscotti.runtime.lock.PolicyLock;
import dev.biscotti.tooling.lock.LockFile;
import dev.biscotti.tooling.sync.ModuleOnDisk;
import dev.biscotti.tooling.sync.SyncProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that are killed, meet a full disk or run concurrently, each in a separate process: every
 * file has its old or its new content, and hand-written text stays.
 */
@Tag("slow")
class KilledCommandsTest {
  /** {@code -Dkill.times=500} kills more often. */
  private static final int KILLS = Integer.getInteger("kill.times", 2);

  private static final String LOCK = "src/main/resources/META-INF/biscotti/shop.lock";
  private static final String BEFORE =
      "# Cookies\n\nWritten by hand, before. " + "Ünïcödé ".repeat(800) + "\n\n";
  private static final String AFTER = "\nWritten by hand, after.\n";

  @TempDir Path folder;
  private ModuleOnDisk module;

  @BeforeEach
  void aModuleThatWasCompiledInTwoWays() {
    module =
        new ModuleOnDisk(folder)
            .released(visitor("P1M"))
            .write("page.md", page())
            .write("other/META-INF/biscotti/shop/inventory.json", inventory("P2M"));
    assertThat(module.update("page.md").problems()).isEmpty();
  }

  private static String page() {
    return BEFORE
        + "<!-- biscotti:begin table category=analytics -->\n<!-- biscotti:end table -->\n"
        + AFTER;
  }

  private static String inventory(String lifetime) {
    return InventoryDocument.of(policy("shop", visitor(lifetime)).build());
  }

  private String[] arguments(String command, String classes) {
    List<String> arguments =
        new ArrayList<>(List.of(command, "-C", folder.toString(), "--classes", classes));
    arguments.addAll(command.equals("update") ? List.of("page.md") : List.of("--reason", "Said."));
    return arguments.toArray(String[]::new);
  }

  private Process start(List<String> before, String main, String... arguments) throws IOException {
    List<String> line = new ArrayList<>(before);
    line.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            main));
    line.addAll(List.of(arguments));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }

  @Test
  void whenItIsKilledEveryFileIsWholeAndTheNextRunFixesTheRest() throws Exception {
    Random random = new Random(KILLS);
    int halfway = 0;
    for (int i = 0; i < KILLS; i++) {
      Process process = start(List.of(), Rounds.class.getName(), folder.toString());
      try {
        awaitFirstRound(process);
        if (i % 2 == 0) {
          awaitWriting(process);
        } else {
          Thread.sleep(random.nextInt(60));
        }
      } finally {
        process.destroyForcibly();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      }

      halfway += leftovers().isEmpty() ? 0 : 1;
      assertWhole();
      assertThat(run("accept", "target/classes")).isZero();
      assertThat(run("accept", "other")).isZero();
      assertThat(run("update", "target/classes")).isZero();
      assertThat(run("update", "other")).isZero();
      assertThat(leftovers()).isEmpty();
      Files.delete(folder.resolve("begun"));
    }
    System.out.printf("killed %d times, %d of them while a file was written%n", KILLS, halfway);
  }

  /**
   * Two of each command at the same time: all files are complete, and each run reports its result.
   */
  @Test
  void atTheSameTimeNothingIsLostAndEachSaysWhatItDid() throws Exception {
    Process one = start(List.of(), Rounds.class.getName(), folder.toString(), "6");
    Process two = start(List.of(), Rounds.class.getName(), folder.toString(), "6");
    try {
      assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(two.waitFor(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      one.destroyForcibly();
      two.destroyForcibly();
    }

    assertThat(List.of(one.exitValue(), two.exitValue()))
        .as(Files.readString(folder.resolve("out")))
        .containsOnly(0);
    assertWhole();
    assertThat(leftovers()).isEmpty();
  }

  /** A file size limit simulates a full disk: both make a write fail. */
  @Test
  void whereItDoesNotFitThePageStaysAndTheCommandSaysSo() throws Exception {
    String before = module.read("page.md");
    assertThat(before.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(8192);
    assertThat(run("accept", "other")).isZero();

    Process process =
        start(
            List.of("sh", "-c", "ulimit -f 8; exec \"$@\"", "sh"),
            BiscottiCommand.class.getName(),
            arguments("update", "other"));

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(folder.resolve("out")))
        .startsWith("page.md: it was not changed: ")
        .contains("[document-not-written]")
        .doesNotContain("\tat ", ".tmp");
    assertThat(process.exitValue()).isEqualTo(BiscottiCommand.ERRORS);
    assertThat(module.read("page.md")).isEqualTo(before);
    assertThat(leftovers()).isEmpty();
  }

  private void awaitFirstRound(Process process) throws Exception {
    for (int i = 0; i < 6000 && !Files.exists(folder.resolve("begun")); i++) {
      assertThat(process.isAlive()).as(Files.readString(folder.resolve("out"))).isTrue();
      Thread.sleep(10);
    }
  }

  /** Waits for a write to begin, because it is too short to be hit by chance. */
  private void awaitWriting(Process process) throws IOException {
    Path besidePage = folder.resolve(".page.md.0.tmp");
    Path besideLock = folder.resolve(LOCK).resolveSibling(".shop.lock.0.tmp");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!Files.exists(besidePage) && !Files.exists(besideLock)) {
      assertThat(System.nanoTime()).as("nothing is written").isLessThan(end);
    }
    assertThat(process.isAlive()).as(Files.readString(folder.resolve("out"))).isTrue();
  }

  private void assertWhole() throws Exception {
    String page = module.read("page.md");
    assertThat(page).startsWith(BEFORE + "<!-- biscotti:begin").endsWith("end table -->\n" + AFTER);
    assertThat(module.check("page.md").problems())
        .extracting(SyncProblem::rule)
        .extracting(rule -> rule.id())
        .isSubsetOf("region-out-of-date", "lock-not-accepted");
    PolicyLock lock =
        LockFile.in(folder.resolve("src/main/resources"), "shop").read().orElseThrow();
    assertThat(module.read(LOCK)).isEqualTo(LockWriter.text(lock));
    assertThat(lock.cookies()).hasSize(2);
    assertThat(lock.history()).extracting(LockEntry::reason).contains("It was decided.");
  }

  private int run(String command, String classes) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    return BiscottiCommand.commandLine(nowhere, nowhere).execute(arguments(command, classes));
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).toList();
    }
  }

  /**
   * Accepts and writes the page, alternating between two class outputs, until it is killed or has
   * done enough.
   */
  static final class Rounds {
    private Rounds() {}

    public static void main(String... arguments) throws IOException {
      KilledCommandsTest test = new KilledCommandsTest();
      test.folder = Path.of(arguments[0]);
      int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
      for (int i = 0; i < rounds; i++) {
        String classes = i % 2 == 0 ? "other" : "target/classes";
        test.runAndTell("accept", classes);
        test.runAndTell("update", classes);
        Files.writeString(test.folder.resolve("begun"), "");
      }
    }

    private static boolean isSaid(int exitCode, String said) {
      return exitCode == BiscottiCommand.OK
          || said.contains("another process changed it in the meantime");
    }
  }

  private void runAndTell(String command, String classes) {
    java.io.StringWriter said = new java.io.StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int exitCode = BiscottiCommand.commandLine(out, out).execute(arguments(command, classes));
    if (!Rounds.isSaid(exitCode, said.toString())) {
      System.out.println(exitCode + " of " + command + ": " + said);
      System.exit(9);
    }
  }
}
