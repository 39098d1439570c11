package dev.biscotti.processor.facts;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A kind of fact that cookie policies state.
 *
 * @param group what it is about, and the beginning of its example's name
 * @param id a short name for it
 * @param fact the kind in plain words
 * @param carried whether a declaration carries it
 * @param how how the declaration carries it, or why it does not (Markdown)
 * @param expectations what the example's documents say about it
 */
record FactKind(
    String group,
    String id,
    String fact,
    Carried carried,
    String how,
    List<Expectation> expectations) {
  private static final String RESOURCE = "facts/fact-kinds.tsv";

  /** All kinds, in the order of the resource. */
  static List<FactKind> all() {
    List<FactKind> kinds = new ArrayList<>();
    for (String line : lines()) {
      List<String> fields = Splitter.on('\t').splitToList(line.replace("\\n", "\n"));
      if (line.startsWith("\t")) {
        kinds.add(
            kinds.remove(kinds.size() - 1).and(new Expectation(fields.get(1), fields.get(2))));
      } else {
        kinds.add(parse(fields));
      }
    }
    return kinds;
  }

  private static List<String> lines() {
    try {
      return Resources.readLines(Resources.getResource(RESOURCE), StandardCharsets.UTF_8).stream()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FactKind parse(List<String> fields) {
    return new FactKind(
        fields.get(0),
        fields.get(1),
        fields.get(2),
        Carried.parse(fields.get(3)),
        fields.get(4),
        fields.size() > 5 ? List.of(new Expectation(fields.get(5), fields.get(6))) : List.of());
  }

  private FactKind and(Expectation more) {
    List<Expectation> all = new ArrayList<>(expectations);
    all.add(more);
    return new FactKind(group, id, fact, carried, how, List.copyOf(all));
  }

  @Override
  public String toString() {
    return group + ": " + id;
  }
}
