package dev.biscotti.tooling.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that is killed after it has written the new content and before it has its name. */
final class CrashingWriter {
  static final int KILLED = 86;

  private CrashingWriter() {}

  public static void main(String... arguments) throws IOException {
    AtomicFile.write(
        Path.of(arguments[0]),
        "new content\n".getBytes(StandardCharsets.UTF_8),
        (from, to) -> Runtime.getRuntime().halt(KILLED));
  }
}
