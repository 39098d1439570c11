package dev.biscotti.policy.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/**
 * Replaces the content of a file all at once: whoever reads it, and whoever finds it after a crash,
 * has the old content or the new. A symbolic link stays one and its target is written; a file that
 * is not writable is left alone; permissions stay.
 */
public final class AtomicFile {
  private static final Set<PosixFilePermission> WRITE =
      Set.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  private AtomicFile() {}

  /**
   * Writes a file; its directory is made if it is not there.
   *
   * @param file the file
   * @param content its new content
   * @throws AccessDeniedException if the file is read-only
   * @throws IOException if it cannot be written; it has its old content then
   */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, content, AtomicFile::move);
  }

  /** How the file with the new content takes the name of the other. */
  @FunctionalInterface
  interface Replacement {
    void replace(Path from, Path to) throws IOException;
  }

  static void write(Path file, byte[] content, Replacement replacement) throws IOException {
    Path target = target(file);
    Path parent = target.toAbsolutePath().getParent();
    Path directory = parent == null ? target.toAbsolutePath() : parent;
    Files.createDirectories(directory);
    boolean exists = Files.exists(target);
    if (exists) {
      requireWritable(target);
    }
    Path temporary = write(directory, String.valueOf(target.getFileName()), content);
    try {
      if (exists) {
        copyPermissions(target, temporary);
      }
      replacement.replace(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** What a symbolic link leads to, also if that is not there yet. */
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
          target.toString(), null, "the file is read-only and was left as it is");
    }
  }

  private static Path write(Path directory, String name, byte[] content) throws IOException {
    for (int i = 0; ; i++) {
      Path temporary = directory.resolve("." + name + "." + i + ".tmp");
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
          channel.write(left);
        }
        channel.force(true);
        return temporary;
      } catch (FileAlreadyExistsException taken) {
        // Another process, or one that crashed.
        if (i > 1000) {
          throw taken;
        }
      }
    }
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
