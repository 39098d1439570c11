package dev.biscotti.tooling.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** A program that increments a number in a file concurrently with others. */
final class Counting {
  static final int TIMES = 40;

  private Counting() {}

  static Process start(Path file) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Counting.class.getName(),
            file.toString())
        .inheritIO()
        .start();
  }

  public static void main(String... arguments) throws IOException {
    add(Path.of(arguments[0]));
  }

  /**
   * Increments the number and returns how many attempts succeeded. The content is unique to this
   * process; otherwise a write of another process would count as its own.
   */
  static int add(Path file) throws IOException {
    int done = 0;
    while (done < TIMES) {
      byte[] before = Files.readAllBytes(file);
      String after = (number(before) + 1) + " " + UUID.randomUUID();
      try {
        AtomicFile.replace(file, Optional.of(before), after.getBytes(StandardCharsets.UTF_8));
        done++;
      } catch (FileSystemException faster) {
        // Another process was faster; this one reads again.
      }
    }
    return done;
  }

  static int number(byte[] content) {
    return Integer.parseInt(new String(content, StandardCharsets.UTF_8).split(" ", 2)[0]);
  }
}
