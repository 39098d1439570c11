package dev.biscotti.policy.sync;

import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.util.Optional;

/** What to say of an exception. */
final class Failure {
  private Failure() {}

  /** Its message, in words where Java gives the name of a file only. */
  static String text(Exception failure) {
    if (failure instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    if (failure instanceof FileSystemException file) {
      return Optional.ofNullable(file.getReason()).orElse("it cannot be read or written")
          + " ("
          + failure.getClass().getSimpleName()
          + ")";
    }
    return Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getSimpleName());
  }
}
