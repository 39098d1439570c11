package dev.biscotti.runtime.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Runs Jazzer in a separate JVM, because it instruments the code under test and stops the JVM when
 * it finds something. Its JUnit integration searches in one test of one class at a time, and only
 * while an environment variable is set; this class searches in an ordinary test run.
 *
 * @param target the class with the method {@code fuzzerTestOneInput}
 */
record Jazzer(Class<?> target) {
  /** How long one search takes: {@code mvn verify -Dfuzz.seconds=600}. */
  static final int SECONDS = Integer.getInteger("fuzz.seconds", 8);

  static final boolean IS_SHORT = System.getProperty("fuzz.seconds") == null;

  /** The result of a search. */
  record Search(int exitStatus, String log) {}

  Search search(Path directory, List<String> seeds) throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(directory.resolve("corpus"));
    Path given = Files.createDirectories(directory.resolve("seeds"));
    Path log = directory.resolve("log");
    for (int i = 0; i < seeds.size(); i++) {
      Files.writeString(given.resolve("seed-" + i), seeds.get(i), StandardCharsets.UTF_8);
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+EnableDynamicAgentLoading",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=" + (IS_SHORT ? 1 : 4),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=dev.biscotti.**",
                "--custom_hook_includes=dev.biscotti.**", // hooking the whole JDK takes long
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/",
                "-max_total_time=" + SECONDS,
                "-seed=" + (IS_SHORT ? 1 : 0), // 0: a new seed each time
                "-timeout=30", // the machine may be busy
                "-max_len=8192",
                "-print_final_stats=1",
                corpus.toString(),
                given.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(SECONDS + 120L, TimeUnit.SECONDS)) {
        return new Search(-1, "The search did not end.\n" + Files.readString(log));
      }
      return new Search(process.exitValue(), Files.readString(log));
    } finally {
      process.destroyForcibly();
    }
  }

  @Override
  public String toString() {
    return target.getSimpleName().replace("Fuzzer", "").toLowerCase(Locale.ROOT);
  }
}
