package dev.biscotti.benchmarks.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A library or application in Maven Central.
 *
 * @param coordinates group, artifact and version, separated by colons; a classifier may follow
 * @param beside the coordinates of libraries that it was compiled against but does not depend on
 * @param without group and artifact, separated by a colon, of libraries that are missing from Maven
 *     Central or have dependencies that are
 * @param chosen when it was chosen
 */
record PublishedArtifact(
    String coordinates, List<String> beside, List<String> without, Chosen chosen) {

  /** When an artifact was chosen. Artifacts used while the search was written prove less. */
  enum Chosen {
    /** While the search was being written. */
    DEVELOPING,

    /** Afterwards. What it does with cookies was recorded before the first run. */
    AFTERWARDS
  }

  PublishedArtifact {
    beside = List.copyOf(beside);
    without = List.copyOf(without);
  }

  static List<PublishedArtifact> read(Path file) throws IOException {
    return TabbedFile.rows(file).stream()
        .map(
            row ->
                new PublishedArtifact(
                    row.get(0),
                    words(row.get(1)),
                    words(row.get(2)),
                    Chosen.valueOf(row.get(3).toUpperCase(Locale.ROOT))))
        .toList();
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ", -1)).filter(one -> !one.isEmpty()).toList();
  }

  String name() {
    return coordinates.split(":", -1)[1];
  }

  String jar() {
    List<String> parts = List.of(coordinates.split(":", -1));
    return String.join("-", parts.subList(1, parts.size())) + ".jar";
  }

  /** A project that depends on the artifact and on what it was compiled against. */
  String project() {
    StringBuilder project =
        new StringBuilder(
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>published</groupId>
              <artifactId>published</artifactId>
              <version>1</version>
              <dependencies>
            """);
    Stream.concat(Stream.of(coordinates), beside.stream())
        .map(this::dependency)
        .forEach(project::append);
    return project.append("  </dependencies>\n</project>\n").toString();
  }

  private String dependency(String one) {
    String[] parts = one.split(":", -1);
    StringBuilder dependency =
        new StringBuilder("    <dependency>\n")
            .append(coordinates(parts[0], parts[1]))
            .append("<version>")
            .append(parts[2])
            .append("</version>")
            .append(parts.length > 3 ? "<classifier>" + parts[3] + "</classifier>" : "")
            .append("\n      <exclusions>\n");
    for (String excluded : without) {
      String[] names = excluded.split(":", -1);
      dependency
          .append("        <exclusion>")
          .append(coordinates(names[0], names[1]))
          .append("</exclusion>\n");
    }
    return dependency.append("      </exclusions>\n    </dependency>\n").toString();
  }

  private static String coordinates(String group, String artifact) {
    return "<groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>";
  }
}
