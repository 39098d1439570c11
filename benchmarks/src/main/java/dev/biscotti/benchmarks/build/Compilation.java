package dev.biscotti.benchmarks.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Complete compilations of one set of sources, each in its own process and into an empty folder.
 */
final class Compilation {
  private static final List<String> CLASS_PATH =
      List.of("biscotti-annotations-", "biscotti-runtime-", "auto-value-annotations-");

  private final Path output;
  private final Path list;
  private final Libraries libraries;

  Compilation(Path work, Libraries libraries, Path sources) throws IOException {
    this.output = work.resolve("output");
    this.list = work.resolve("files");
    this.libraries = libraries;
    try (Stream<Path> files = Files.walk(sources)) {
      Files.write(
          list,
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::toString)
              .sorted()
              .toList());
    }
  }

  Launch.Times run(Contender contender, Path guard, List<Path> more)
      throws IOException, InterruptedException {
    if (Files.exists(output)) {
      BuildBenchmark.delete(output);
    }
    Files.createDirectories(output);
    List<String> arguments = new ArrayList<>(List.of("javac", "1"));
    arguments.addAll(List.of("--release", "17", "-nowarn", "-d", output.toString()));
    arguments.addAll(List.of("-cp", Libraries.path(libraries.starting(CLASS_PATH))));
    List<Path> processors = contender.processorPath(libraries);
    if (!processors.isEmpty()) {
      arguments.addAll(List.of("-processorpath", Libraries.path(processors)));
    }
    arguments.addAll(contender.options(guard));
    arguments.add("@" + list);
    more.forEach(file -> arguments.add(file.toString()));
    List<String> jvm = new ArrayList<>(contender.jvmOptions());
    jvm.addAll(List.of("-cp", libraries.ownClasses().toString()));
    return new Launch(jvm).run(arguments).get(0);
  }

  void keepGenerated(String name, Path file) throws IOException {
    Files.copy(output.resolve(name), file, StandardCopyOption.REPLACE_EXISTING);
  }
}
