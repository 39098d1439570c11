package dev.biscotti.benchmarks.build;

/**
 * One run, as it was measured.
 *
 * @param series who ran
 * @param classes how many classes were compiled, 0 where none were
 * @param declarations how many cookies are declared
 * @param cpu processor time of the process, in seconds: in a JVM of its own all of it, in a warm
 *     one what this run took
 * @param thread processor time of the thread alone
 * @param wall time on the clock, in seconds
 */
public record Sample(
    String series, int classes, int declarations, double cpu, double thread, double wall) {

  boolean isSameCase(Sample other) {
    return series.equals(other.series)
        && classes == other.classes
        && declarations == other.declarations;
  }
}
