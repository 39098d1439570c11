package dev.biscotti.benchmarks.published;

import dev.biscotti.tooling.command.BiscottiCommand;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Downloads published artifacts with their libraries from Maven Central, searches them with the
 * command line, and compares the findings with their sources. {@code bin/published} calls it. The
 * exit code is 1 if the search names too few cookies, or one that is not set.
 */
public final class PublishedSearch {
  private static final Path TRUTH = Path.of("benchmarks", "published");
  private static final Path WORK = Path.of("benchmarks", "target", "published");

  /** Its policy declares no cookie that any of the artifacts sets. */
  private static final String DECLARATIONS = "dev.biscotti.benchmarks.BenchmarkCookies";

  /** The time limit for downloading an artifact's libraries, and for searching it. */
  private static final long MINUTES = 10;

  private PublishedSearch() {}

  /**
   * Searches the artifacts. Prints the time for each to standard error and the report to standard
   * output.
   *
   * @param arguments the version of the plugin that copies libraries, then the names of artifacts;
   *     all of them if there are none
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> wanted = List.of(arguments).subList(1, arguments.length);
    List<PublishedCookie> cookies = PublishedCookie.read(TRUTH.resolve("cookies.tsv"));
    List<PublishedArtifact> artifacts =
        PublishedArtifact.read(TRUTH.resolve("artifacts.tsv")).stream()
            .filter(one -> wanted.isEmpty() || wanted.contains(one.name()))
            .toList();
    List<Comparison> comparisons = new ArrayList<>();
    for (PublishedArtifact artifact : artifacts) {
      comparisons.add(Comparison.of(artifact.name(), cookies, found(artifact, arguments[0])));
    }
    System.out.println(PublishedReport.of(artifacts, comparisons));
    PublishedTarget target = PublishedTarget.of(comparisons);
    if (!target.isMet()) {
      System.err.println(target.inWords());
      System.exit(1);
    }
  }

  /**
   * What the search finds in an artifact. If the search fails or takes too long, the result is
   * empty: the artifact's cookies count as missed, and the other artifacts are still searched.
   */
  private static List<Found> found(PublishedArtifact artifact, String plugin)
      throws InterruptedException {
    try {
      Path libraries = libraries(artifact, plugin);
      long start = System.nanoTime();
      List<Found> found = Found.read(search(artifact, libraries));
      System.err.printf(
          Locale.ROOT, "%s: %.1f s%n", artifact.name(), (System.nanoTime() - start) / 1e9);
      return found;
    } catch (IOException | IllegalArgumentException failure) {
      System.err.println(artifact.name() + ": not searched: " + failure.getMessage());
      return List.of();
    }
  }

  private static Path libraries(PublishedArtifact artifact, String plugin)
      throws IOException, InterruptedException {
    Path folder = WORK.resolve(artifact.name());
    Path libraries = folder.resolve("lib");
    Path project = folder.resolve("pom.xml");
    String content = artifact.project();
    if (Files.exists(libraries.resolve(artifact.jar()))
        && Files.exists(project)
        && Files.readString(project).equals(content)) {
      return libraries;
    }
    Files.createDirectories(folder);
    Files.writeString(project, content);
    run(
        List.of(
            "mvn",
            "-B",
            "-q",
            "-f",
            project.toString(),
            "org.apache.maven.plugins:maven-dependency-plugin:" + plugin + ":copy-dependencies",
            "-DoutputDirectory=" + libraries.toAbsolutePath()),
        Set.of(0),
        folder.resolve("libraries.txt"));
    return libraries;
  }

  /** The command's output. Exit code 1 means that it found an error. */
  private static String search(PublishedArtifact artifact, Path libraries)
      throws IOException, InterruptedException {
    Path jar = libraries.resolve(artifact.jar());
    List<Path> classPath;
    try (Stream<Path> files = Files.list(libraries)) {
      classPath = files.filter(file -> !file.equals(jar)).sorted().toList();
    }
    String own = System.getProperty("java.class.path");
    Path found = WORK.resolve(artifact.name()).resolve("found.json");
    run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            own,
            BiscottiCommand.class.getName(),
            "search",
            "--classes",
            jar.toString(),
            "--class-path",
            classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))
                + File.pathSeparator
                + Path.of("benchmarks", "target", "classes"),
            "--declared-in",
            DECLARATIONS,
            "--no-undeclared-reads",
            "--format",
            "JSON"),
        Set.of(0, 1),
        found);
    return Files.readString(found);
  }

  private static void run(List<String> command, Set<Integer> expected, Path printed)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(printed.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IOException("took more than " + MINUTES + " minutes");
    }
    if (!expected.contains(process.exitValue())) {
      throw new IOException(
          "ended with " + process.exitValue() + ": " + Files.readString(printed).strip());
    }
  }
}
