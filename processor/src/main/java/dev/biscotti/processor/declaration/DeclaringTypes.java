package dev.biscotti.processor.declaration;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.SourceVersion;
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
    CompilerFile.content(filer, StandardLocation.CLASS_OUTPUT, RESOURCE)
        .ifPresent(
            octets ->
                new String(octets, StandardCharsets.UTF_8)
                    .lines()
                    .filter(SourceVersion::isName)
                    .forEach(names::add));
    return names;
  }

  /**
   * Writes the index of this compilation.
   *
   * @param names the canonical names
   * @throws IOException if it cannot be written
   */
  public void write(Collection<String> names) throws IOException {
    // As octets: a compiler's writer has the encoding of the sources.
    String lines = new TreeSet<>(names).stream().map(name -> name + "\n").collect(joining());
    CompilerFile.write(filer, RESOURCE, lines.getBytes(StandardCharsets.UTF_8));
  }
}
