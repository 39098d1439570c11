package dev.biscotti.benchmarks.published;

import dev.biscotti.benchmarks.published.PublishedArtifact.Chosen;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Writes comparisons: a table and its details. */
final class PublishedReport {
  private static final Map<Chosen, String> WHEN =
      Map.of(Chosen.DEVELOPING, "while the search was written", Chosen.AFTERWARDS, "afterwards");

  private PublishedReport() {}

  static String of(List<PublishedArtifact> artifacts, List<Comparison> comparisons) {
    StringBuilder text = new StringBuilder();
    for (Chosen chosen : Chosen.values()) {
      List<Integer> some =
          IntStream.range(0, artifacts.size())
              .filter(i -> artifacts.get(i).chosen() == chosen)
              .boxed()
              .toList();
      if (!some.isEmpty()) {
        text.append("Chosen ").append(WHEN.get(chosen)).append(":\n\n");
        table(
            some.stream().map(artifacts::get).toList(),
            some.stream().map(comparisons::get).toList(),
            text);
      }
    }
    comparisons.forEach(one -> details(one, text));
    return text.toString();
  }

  private static void table(
      List<PublishedArtifact> artifacts, List<Comparison> comparisons, StringBuilder text) {
    text.append(
        """
        | artifact | names that a reader can determine | named | missed | false | `BSC602` |
        | --- | ---: | ---: | ---: | ---: | ---: |
        """);
    for (int i = 0; i < comparisons.size(); i++) {
      Comparison one = comparisons.get(i);
      text.append(
          row(
              "`" + artifacts.get(i).coordinates() + "`",
              one.tellable(),
              one.named().size(),
              one.missed().size(),
              one.falseNames(),
              one.unknown().size()));
    }
    PublishedTarget all = PublishedTarget.of(comparisons);
    text.append(
        row(
            "together",
            all.tellable(),
            all.named(),
            all.tellable() - all.named(),
            all.falseNames(),
            comparisons.stream().mapToInt(one -> one.unknown().size()).sum()));
    text.append(
        String.format(
            Locale.ROOT,
            "\nRecall %s, precision %s.\n\n",
            share(all.named(), all.tellable()),
            share(all.named(), all.named() + all.falseNames())));
  }

  private static void details(Comparison one, StringBuilder text) {
    for (PublishedCookie cookie : one.missed()) {
      line(
          text,
          one.artifact(),
          "missed "
              + cookie.name()
              + (one.isUnknown(cookie) ? " (BSC602 in " : " (nothing in ")
              + cookie.type()
              + "): "
              + cookie.how());
    }
    for (Found finding : one.unfounded()) {
      line(text, one.artifact(), "false " + finding.name() + " at " + finding.at());
    }
    for (Found finding : one.unknown()) {
      line(text, one.artifact(), "BSC602 at " + finding.at());
    }
  }

  private static void line(StringBuilder text, String artifact, String what) {
    text.append('\n').append(artifact).append(": ").append(what);
  }

  private static String row(String artifact, int... figures) {
    StringBuilder row = new StringBuilder("| ").append(artifact).append(" |");
    for (int figure : figures) {
      row.append(' ').append(figure).append(" |");
    }
    return row.append('\n').toString();
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
  }
}
