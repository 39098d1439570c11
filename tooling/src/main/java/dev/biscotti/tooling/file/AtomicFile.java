package dev.biscotti.tooling.file;

import dev.biscotti.policy.file.RegularFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Replaces the content of a file atomically: a reader sees either the old content or the new, even
 * after a crash. Writes the target of a symbolic link, leaves a read-only file alone and keeps
 * permissions.
 *
 * <p>The new content is first written next to the file, as {@code .NAME.0.tmp}. If the process is
 * killed, that file remains; it is harmless and the next write deletes it.
 */
public final class AtomicFile {
  private static final String END = ".tmp";

  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private AtomicFile() {}

  /**
   * Replaces the content of a file; creates the file and its directory if they do not exist.
   *
   * @param file the file
   * @param content its new content
   * @throws AccessDeniedException if the file is read-only
   * @throws IOException if it cannot be written, or is not a regular file; it keeps its old content
   */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, content, AtomicFile::move);
  }

  /**
   * Replaces the content of a file unless somebody else, such as an editor or a concurrent build,
   * has changed it. Does nothing if the file already has the new content.
   *
   * @param file the file
   * @param before the content when it was read; empty if the file did not exist
   * @param content its new content
   * @throws AccessDeniedException if the file is read-only
   * @throws FileSystemException if its content is neither {@code before} nor {@code content}; it
   *     keeps that content
   * @throws IOException if it cannot be written; it keeps its old content
   */
  public static void replace(Path file, Optional<byte[]> before, byte[] content)
      throws IOException {
    write(
        file,
        content,
        (from, to) -> {
          Optional<byte[]> now = read(to);
          if (now.isPresent() && Arrays.equals(now.get(), content)) {
            return;
          }
          if (!Arrays.equals(now.orElse(null), before.orElse(null))) {
            throw changed(file);
          }
          move(from, to);
        });
  }

  /**
   * An exception for a file that somebody else has changed.
   *
   * @param file the file
   * @return the exception to throw
   */
  public static FileSystemException changed(Path file) {
    return new FileSystemException(
        file.toString(),
        null,
        "another process changed it in the meantime, so it was not overwritten; run the command again");
  }

  private static Optional<byte[]> read(Path file) throws IOException {
    try {
      return Optional.of(RegularFile.read(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Moves the file with the new content to the name of the old one. */
  @FunctionalInterface
  interface Replacement {
    void replace(Path from, Path to) throws IOException;
  }

  static void write(Path file, byte[] content, Replacement replacement) throws IOException {
    Path target = target(file).toAbsolutePath();
    Path parent = target.getParent();
    Path directory = parent == null ? target : parent;
    Files.createDirectories(directory);
    FileMutex.take(
        target,
        alone -> {
          if (alone) {
            tidy(directory, target);
          }
          writeBeside(directory, target, content, replacement);
        });
  }

  private static void writeBeside(
      Path directory, Path target, byte[] content, Replacement replacement) throws IOException {
    boolean exists = Files.exists(target);
    if (exists) {
      RegularFile.check(target);
      requireWritable(target);
    }
    Path temporary = create(directory, target);
    try {
      fill(temporary, target, content);
      if (exists) {
        copyPermissions(target, temporary);
      }
      replacement.replace(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The target of a symbolic link, even if it does not exist yet. */
  private static Path target(Path file) throws IOException {
    Path at = file;
    for (int i = 0; i < 40 && Files.isSymbolicLink(at); i++) {
      at = at.resolveSibling(Files.readSymbolicLink(at));
    }
    return at;
  }

  private static void requireWritable(Path target) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    boolean readOnly =
        view != null && view.readAttributes().permissions().stream().noneMatch(WRITE::contains);
    if (readOnly || !Files.isWritable(target)) {
      throw new AccessDeniedException(
          target.toString(), null, "the file is read-only and was not changed");
    }
  }

  /** The start of a temporary file's name; a number and {@link #END} follow. */
  private static String beginning(Path target) {
    return "." + target.getFileName() + ".";
  }

  /** Deletes the temporary files of processes that were killed while they wrote the file. */
  private static void tidy(Path directory, Path target) throws IOException {
    Pattern leftover =
        Pattern.compile(Pattern.quote(beginning(target)) + "[0-9]{1,4}" + Pattern.quote(END));
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(
            directory, path -> leftover.matcher(String.valueOf(path.getFileName())).matches())) {
      for (Path path : found) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      // A leftover does no harm, and the next step shows whether the file itself can be written.
    }
  }

  private static Path create(Path directory, Path target) throws IOException {
    for (int i = 0; ; i++) {
      try {
        return Files.createFile(directory.resolve(beginning(target) + i + END));
      } catch (FileAlreadyExistsException taken) {
        // Another process, or one that crashed.
        if (i > 1000) {
          throw taken;
        }
      } catch (FileSystemException refused) {
        throw failed(target, "its folder is not writable", refused);
      }
    }
  }

  private static void fill(Path temporary, Path target, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    } catch (IOException full) {
      throw failed(target, "it was not changed", full);
    }
  }

  /** An exception that names the target instead of the temporary file. */
  private static FileSystemException failed(Path target, String outcome, IOException cause) {
    Optional<String> reason =
        Optional.ofNullable(
            cause instanceof FileSystemException system ? system.getReason() : cause.getMessage());
    FileSystemException failed =
        new FileSystemException(
            target.toString(), null, outcome + reason.map(text -> ": " + text).orElse(""));
    failed.initCause(cause);
    return failed;
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (view != null) {
      Files.setPosixFilePermissions(to, view.readAttributes().permissions());
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
