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
 * The index of a module's declaring types, one canonical name per line, in the class output. A
 * partial recompilation passes only some of them to the processor; the index lists the others,
 * which are read again. It holds only names, so it cannot contain stale facts: every fact is read
 * from the current type.
 */
public final class DeclaringTypes {
  /** The index's path in the class output. */
  public static final String RESOURCE = "META-INF/biscotti/declaring-types";

  private final Filer filer;

  /**
   * Creates the index of the compilation's class output.
   *
   * @param filer the compiler's filer
   */
  public DeclaringTypes(Filer filer) {
    this.filer = filer;
  }

  /**
   * Reads the index of the previous compilation.
   *
   * @return the names; none if there was no previous compilation
   * @throws IOException if the index exists but cannot be read
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
    // As octets, because a compiler's writer uses the encoding of the sources.
    String lines = new TreeSet<>(names).stream().map(name -> name + "\n").collect(joining());
    CompilerFile.write(filer, RESOURCE, lines.getBytes(StandardCharsets.UTF_8));
  }
}
