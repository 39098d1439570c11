package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.finding.Strictness;
import java.nio.file.Path;
import java.util.List;

/**
 * What a search of class files found, to be written.
 *
 * @param result the result
 * @param strictness what counts as an error
 * @param sources the folders of source, in which files are looked for that class files only name
 */
public record FoundCookies(SearchResult result, Strictness strictness, List<Path> sources) {
  public FoundCookies {
    sources = List.copyOf(sources);
  }
}
