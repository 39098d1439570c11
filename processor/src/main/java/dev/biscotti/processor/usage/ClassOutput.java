package dev.biscotti.processor.usage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/** Where the compiler writes class files. */
final class ClassOutput {
  private static final String ANY_NAME = "any";

  private ClassOutput() {}

  /** The folder; empty if class files are written elsewhere, such as to memory. */
  static Optional<Path> folder(Filer filer) {
    try {
      URI uri = filer.getResource(StandardLocation.CLASS_OUTPUT, "", ANY_NAME).toUri();
      return "file".equals(uri.getScheme())
          ? Optional.of(Path.of(uri).resolveSibling(""))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
