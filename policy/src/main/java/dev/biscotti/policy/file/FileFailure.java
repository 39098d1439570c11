package dev.biscotti.policy.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Messages about files that cannot be read or written; some of Java's exceptions contain only the
 * file's name.
 */
public final class FileFailure {
  private FileFailure() {}

  /**
   * What went wrong, with the file.
   *
   * @param failure the exception
   * @return one line
   */
  public static String message(IOException failure) {
    String file = failure instanceof FileSystemException system ? system.getFile() : null;
    return file == null ? reason(failure) : file + ": " + reason(failure);
  }

  /**
   * The file that caused the failure.
   *
   * @param failure the exception
   * @return the file, if the exception knows it
   */
  public static Optional<Path> file(IOException failure) {
    return failure instanceof FileSystemException system
        ? Optional.ofNullable(system.getFile()).map(Path::of)
        : Optional.empty();
  }

  /**
   * What went wrong, without the file.
   *
   * @param failure the exception
   * @return one line
   */
  public static String reason(Exception failure) {
    if (failure instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    if (failure instanceof FileSystemException system) {
      return Optional.ofNullable(system.getReason()).orElseGet(() -> reasonOf(system));
    }
    return Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
  }

  private static String reasonOf(FileSystemException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "it is there already, and something else is needed in its place";
    }
    if (failure instanceof NotDirectoryException) {
      return "it is no folder";
    }
    return failure instanceof FileSystemLoopException
        ? "it leads to itself"
        : "it cannot be read or written (" + failure.getClass().getSimpleName() + ")";
  }
}
