package dev.biscotti.benchmarks.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts measured processes. */
final class Launch {
  private final List<String> jvmOptions;

  Launch(List<String> jvmOptions) {
    this.jvmOptions = List.copyOf(jvmOptions);
  }

  /**
   * The duration of one run, in seconds.
   *
   * @param cpu processor time of the process until its end
   * @param thread processor time of the thread in this run
   * @param wall the elapsed time of this run; for a process with one run, from its start to its end
   */
  record Times(double cpu, double thread, double wall) {
    Sample in(String series, int classes, int declarations) {
      return new Sample(series, classes, declarations, cpu, thread, wall);
    }

    Times since(Times before) {
      return new Times(Math.round((cpu - before.cpu) * 1000) / 1000.0, thread, wall);
    }
  }

  List<Times> run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx2g");
    command.addAll(jvmOptions);
    command.add(MeasuredRun.class.getName());
    command.addAll(arguments);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException("failed: " + String.join(" ", command));
    }
    double wall = Math.round((System.nanoTime() - start) / 1e6) / 1000.0;
    List<Times> times = new ArrayList<>();
    for (String line : printed.split("\n", -1)) {
      String[] numbers = line.strip().split(" ", -1);
      times.add(
          new Times(
              Double.parseDouble(numbers[0]),
              Double.parseDouble(numbers[1]),
              Double.parseDouble(numbers[2])));
    }
    return times.size() == 1
        ? List.of(new Times(times.get(0).cpu(), times.get(0).thread(), wall))
        : times;
  }
}
