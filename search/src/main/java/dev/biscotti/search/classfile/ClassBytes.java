package dev.biscotti.search.classfile;

import java.io.IOException;
import java.util.Optional;

/**
 * Finds class files by name: those of the module, and those of the libraries that it was compiled
 * against.
 */
@FunctionalInterface
public interface ClassBytes {
  /**
   * Finds a class file.
   *
   * @param binaryName the binary name of the class
   * @return its content, which must not be changed afterwards; empty if there is none, as for
   *     platform classes, which are found in other ways
   * @throws IOException if it cannot be read
   */
  Optional<byte[]> find(String binaryName) throws IOException;
}
