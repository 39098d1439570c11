package dev.biscotti.processor.document;

import dev.biscotti.runtime.declaration.FoundLock;
import dev.biscotti.runtime.lock.LockResource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Reads the lock of a policy where the guard will find it: in the class output, where Maven puts
 * resources before it compiles. Build tools that put them elsewhere name the directory by option.
 */
public final class LockInput {
  /** The option that names the directory of the locks. */
  public static final String DIRECTORY = "biscotti.locks";

  private final Filer filer;
  private final String directory;

  /**
   * Reads for one compilation.
   *
   * @param filer the compiler's filer
   * @param options the compilation's options
   */
  public LockInput(Filer filer, Map<String, String> options) {
    this.filer = filer;
    this.directory = options.getOrDefault(DIRECTORY, "");
  }

  FoundLock read(String policyId) {
    String name = LockResource.name(policyId);
    try {
      byte[] content;
      if (directory.isEmpty()) {
        try (InputStream stream =
            filer.getResource(StandardLocation.CLASS_OUTPUT, "", name).openInputStream()) {
          content = stream.readAllBytes();
        }
      } else {
        content = Files.readAllBytes(Path.of(directory, policyId + ".lock"));
      }
      return LockResource.parse(name, policyId, content);
    } catch (IOException | IllegalArgumentException | UnsupportedOperationException none) {
      // No lock, or a class output that can only be written.
      return FoundLock.none();
    }
  }
}
