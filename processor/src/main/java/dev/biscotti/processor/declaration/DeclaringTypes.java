package dev.biscotti.processor.declaration;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * The index of a module's declaring types, one canonical name a line, in the class output. A
 * partial recompilation hands the processor only some of them; the index tells which others to read
 * again. It holds names only: every fact is read from the living type, so the index cannot keep a
 * stale one.
 */
public final class DeclaringTypes {
  /** The index's path in the class output. */
  public static final String RESOURCE = "META-INF/biscotti/declaring-types";

  private final Filer filer;

  /**
   * The index of the compilation's class output.
   *
   * @param filer the compiler's filer
   */
  public DeclaringTypes(Filer filer) {
    this.filer = filer;
  }

  /**
   * Reads the index of the compilation before this one.
   *
   * @return the names; none if there was no such compilation
   * @throws IOException if the index is there and cannot be read
   */
  public NavigableSet<String> read() throws IOException {
    NavigableSet<String> names = new TreeSet<>();
    try (Reader reader =
            filer.getResource(StandardLocation.CLASS_OUTPUT, "", RESOURCE).openReader(true);
        BufferedReader lines = new BufferedReader(reader)) {
      lines.lines().filter(line -> !line.isBlank()).forEach(names::add);
    } catch (NoSuchFileException | FileNotFoundException first) {
      return new TreeSet<>();
    } catch (IllegalArgumentException | UnsupportedOperationException unreadable) {
      // Compilers with a class output that can only be written answer with these.
      return new TreeSet<>();
    }
    return names;
  }

  /**
   * Writes the index of this compilation.
   *
   * @param names the canonical names
   * @throws IOException if it cannot be written
   */
  public void write(Collection<String> names) throws IOException {
    try (Writer writer =
        filer.createResource(StandardLocation.CLASS_OUTPUT, "", RESOURCE).openWriter()) {
      for (String name : new TreeSet<>(names)) {
        writer.write(name);
        writer.write('\n');
      }
    }
  }
}
