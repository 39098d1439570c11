package dev.biscotti.tooling.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file has its old or its new content, no matter what happens during a write. */
class AtomicFileTest {
  private static final byte[] NEW = "new content\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aFile() throws IOException {
    file = Files.writeString(folder.resolve("COOKIES.md"), "old content\n");
  }

  @Test
  void aCrashBetweenWriteAndMoveLosesNothing() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CrashingWriter.class.getName(),
                file.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(CrashingWriter.KILLED);

    assertThat(file).hasContent("old content\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(other -> !other.equals(file)))
          .as("what the crash left behind")
          .singleElement()
          .satisfies(left -> assertThat(left).hasContent("new content\n"));
    }

    AtomicFile.write(file, NEW);
    assertThat(file).hasContent("new content\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("tidied").containsExactly(file);
    }
  }

  @Test
  void whatSomebodyWroteMeanwhileStays() throws IOException {
    byte[] before = Files.readAllBytes(file);
    Files.writeString(file, "somebody's words\n");

    assertThatThrownBy(() -> AtomicFile.replace(file, Optional.of(before), NEW))
        .hasMessageContaining(file.toString())
        .hasMessageContaining("another process changed it in the meantime");
    assertThatThrownBy(() -> AtomicFile.replace(file, Optional.empty(), NEW))
        .hasMessageContaining("another process changed it in the meantime");
    assertThat(file).hasContent("somebody's words\n");

    AtomicFile.replace(file, Optional.of(Files.readAllBytes(file)), NEW);
    assertThat(file).hasContent("new content\n");
    AtomicFile.replace(file, Optional.of(before), NEW); // the file already has this content
    AtomicFile.replace(folder.resolve("first.md"), Optional.empty(), NEW);
    assertThat(folder.resolve("first.md")).hasContent("new content\n");
  }

  /** Each process increments the number that it has read and retries if another was faster. */
  @Test
  void concurrentWritersDoNotOverwriteEachOther() throws Exception {
    Files.writeString(file, "0");
    Process other = Counting.start(file);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Integer>> sums =
          List.of(
              threads.submit(() -> Counting.add(file)), threads.submit(() -> Counting.add(file)));
      for (Future<Integer> sum : sums) {
        assertThat(sum.get(60, TimeUnit.SECONDS)).isEqualTo(Counting.TIMES);
      }
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(other.exitValue()).isZero();
    } finally {
      other.destroyForcibly();
      threads.shutdownNow();
    }

    assertThat(Counting.number(Files.readAllBytes(file))).isEqualTo(3 * Counting.TIMES);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aMoveThatFailsLeavesTheOldContentAndNothingElse() throws IOException {
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    NEW,
                    (from, to) -> {
                      throw new IOException("the disk is gone");
                    }))
        .hasMessage("the disk is gone");

    assertThat(file).hasContent("old content\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aReadOnlyFileIsLeftAsItIs() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

    assertThatThrownBy(() -> AtomicFile.write(file, NEW))
        .isInstanceOf(AccessDeniedException.class)
        .hasMessageContaining("read-only");
    assertThat(file).hasContent("old content\n");
  }

  @Test
  void permissionsAndLinksStay() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), Path.of("COOKIES.md"));

    AtomicFile.write(link, NEW);

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new content\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }
}
