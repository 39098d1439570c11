package dev.biscotti.benchmarks.build;

/**
 * One measured run.
 *
 * @param series the contender
 * @param classes how many classes were compiled; 0 if none
 * @param declarations how many cookies are declared
 * @param cpu CPU time of the process, in seconds: in total for a new JVM, for this run in a warm
 *     one
 * @param thread CPU time of the thread
 * @param wall elapsed time, in seconds
 */
public record Sample(
    String series, int classes, int declarations, double cpu, double thread, double wall) {

  boolean isSameCase(Sample other) {
    return series.equals(other.series)
        && classes == other.classes
        && declarations == other.declarations;
  }
}
