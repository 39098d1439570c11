package dev.biscotti.processor.document;

import dev.biscotti.policy.file.RegularFile;
import dev.biscotti.processor.declaration.CompilerFile;
import dev.biscotti.runtime.lock.FoundLock;
import dev.biscotti.runtime.lock.LockResource;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Reads the lock of a policy from the class output, where the guard will find it. Maven copies
 * resources there before it compiles; for other build tools, an option names the directory.
 */
public final class LockInput {
  /** The option that names the directory of the locks. */
  public static final String DIRECTORY = "biscotti.locks";

  private final Filer filer;
  private final String directory;

  /**
   * Creates the reader for one compilation.
   *
   * @param filer the compiler's filer
   * @param options the compilation's options
   */
  public LockInput(Filer filer, Map<String, String> options) {
    this.filer = filer;
    // javac passes -Aname without a value as null.
    String named = options.getOrDefault(DIRECTORY, "");
    this.directory = named == null ? "" : named;
  }

  /** A malformed lock counts as unreadable; the build's check reports it. */
  FoundLock read(String policyId) throws IOException {
    String name = LockResource.name(policyId);
    if (directory.isEmpty()) {
      return CompilerFile.content(filer, StandardLocation.CLASS_OUTPUT, name)
          .map(content -> LockResource.parse(name, policyId, content))
          .orElseGet(FoundLock::none);
    }
    try {
      Path file = Path.of(directory, policyId + ".lock");
      return LockResource.parse(name, policyId, RegularFile.read(file));
    } catch (NoSuchFileException none) {
      return FoundLock.none();
    }
  }
}
