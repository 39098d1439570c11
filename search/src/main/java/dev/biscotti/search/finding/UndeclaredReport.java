package dev.biscotti.search.finding;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;

/**
 * The file with the findings of the last search of a module: {@code biscotti/undeclared.json} in
 * the build directory. It exists only if something was found.
 */
public final class UndeclaredReport {
  private static final Path MAVEN = Path.of("target", "classes");
  private static final Path GRADLE = Path.of("classes", "java", "main");

  private UndeclaredReport() {}

  /**
   * The report of a build directory.
   *
   * @param buildDirectory such as {@code target}
   * @return the file
   */
  public static Path in(Path buildDirectory) {
    return buildDirectory.resolve("biscotti").resolve("undeclared.json");
  }

  /**
   * The report for a class output whose name identifies the build directory: {@code target/classes}
   * of Maven and {@code build/classes/java/main} of Gradle. Elsewhere, as in {@code
   * WEB-INF/classes}, no report is written, because nobody expects one there.
   *
   * @param classes the class output
   * @return the file; empty if the build directory is not known
   */
  public static Optional<Path> of(Path classes) {
    Path folder = classes.toAbsolutePath().normalize();
    if (folder.endsWith(MAVEN)) {
      return Optional.of(in(folder.resolveSibling("")));
    }
    return folder.endsWith(GRADLE)
        ? Optional.of(in(folder.resolve("../../..").normalize()))
        : Optional.empty();
  }

  /**
   * Writes the report atomically, or deletes an earlier one if nothing was found.
   *
   * @param file the report
   * @param findings the findings
   * @param strictness what counts as an error
   * @throws IOException if it cannot be written or deleted
   */
  public static void update(Path file, Collection<LocatedFinding> findings, Strictness strictness)
      throws IOException {
    if (findings.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    Path folder = file.toAbsolutePath().resolveSibling("");
    Files.createDirectories(folder);
    Path written =
        folder.resolve(file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.writeString(written, FindingJson.of(findings, strictness));
      replace(written, file);
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static void replace(Path written, Path file) throws IOException {
    try {
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
