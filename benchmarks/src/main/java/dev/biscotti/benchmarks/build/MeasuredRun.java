package dev.biscotti.benchmarks.build;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;

/**
 * What each measured process runs. After each run it prints the processor time of the process so
 * far, of the thread in this run, and the time of this run, in seconds. The first is everything
 * that the machine did: the start of the JVM, its compilers, garbage collection.
 */
public final class MeasuredRun {
  private MeasuredRun() {}

  /** Work that can be repeated. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  /**
   * Runs.
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
