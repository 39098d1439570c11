package dev.biscotti.benchmarks.build;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;

/**
 * The main class of each measured process. After each run it prints, in seconds, the CPU time of
 * the process so far, the CPU time of the thread in this run, and the elapsed time of this run. The
 * first includes the start of the JVM, its compilers and garbage collection.
 */
public final class MeasuredRun {
  private MeasuredRun() {}

  /** Work that can be repeated. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /**
   * Runs the work.
   *
   * @param arguments what to do, how often, and its own arguments
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    List<String> rest = Arrays.asList(arguments).subList(2, arguments.length);
    Work work =
        switch (arguments[0]) {
          case "javac" -> () -> compile(rest);
          case "rendering" -> new DocumentWork(rest).rendering();
          case "check" -> new DocumentWork(rest).check();
          default -> throw new IllegalArgumentException(arguments[0]);
        };
    for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
      long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long start = System.nanoTime();
      work.run();
      long end = System.nanoTime();
      System.out.printf(
          Locale.ROOT,
          "%.3f %.3f %.3f%n",
          process() / 1e9,
          (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread) / 1e9,
          (end - start) / 1e9);
    }
  }

  private static long process() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void compile(List<String> arguments) {
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.err, System.err, arguments.toArray(new String[0]));
    if (status != 0) {
      throw new IllegalStateException("javac ended with " + status);
    }
  }
}
