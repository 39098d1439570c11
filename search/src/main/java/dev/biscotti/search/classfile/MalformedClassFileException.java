package dev.biscotti.search.classfile;

/**
 * Says that something is no class file that can be read, and why. Nothing else is thrown for a
 * class file's content.
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

  /** The class file is right, but old. */
  static MalformedClassFileException subroutines() {
    return new MalformedClassFileException(
        "It has subroutines, as compilers wrote them for Java 5 and before.");
  }

  static MalformedClassFileException noClassFile() {
    return new MalformedClassFileException("It is no class file.");
  }

  static MalformedClassFileException tooNew(int release, int newest) {
    return new MalformedClassFileException(
        "It was compiled for Java "
            + release
            + ", and this version reads class files up to Java "
            + newest
            + ": take a newer one, or compile with --release.");
  }
}
