package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.finding.Strictness;
import java.nio.file.Path;
import java.util.List;

/**
 * What a search of class files found, with what a report about it needs.
 *
 * @param result the result
 * @param strictness what counts as an error
 * @param sources the source folders, to find the files that class files mention only by name
 */
public record FoundCookies(SearchResult result, Strictness strictness, List<Path> sources) {
  public FoundCookies {
    sources = List.copyOf(sources);
  }
}
