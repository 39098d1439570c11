package dev.biscotti.search.classfile;

/**
 * A class file cannot be read, with the reason. No other exception is thrown for the content of a
 * class file.
 */
public final class MalformedClassFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private MalformedClassFileException(String message) {
    super(message);
  }

  /** Something within the file contradicts JVMS 4. */
  static MalformedClassFileException of(String how) {
    return new MalformedClassFileException("Its class file is malformed: " + how + ".");
  }

  /** The class file is valid but too old. */
  static MalformedClassFileException subroutines() {
    return new MalformedClassFileException(
        "It has subroutines, which compilers wrote for Java 5 and earlier.");
  }

  static MalformedClassFileException noClassFile() {
    return new MalformedClassFileException("It is not a class file.");
  }

  static MalformedClassFileException tooNew(int release, int newest) {
    return new MalformedClassFileException(
        "It was compiled for Java "
            + release
            + ", but this version of Biscotti reads class files only up to Java "
            + newest
            + ": use a newer version, or compile with --release.");
  }
}
