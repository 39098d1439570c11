package dev.biscotti.benchmarks.report;

/**
 * One contender in one operation.
 *
 * @param operation the simple name of the benchmark's class
 * @param contender the name of its method
 * @param parameter the value of its only parameter; empty if it has none
 * @param score the time of one operation
 * @param error half the width of the 99.9 % interval of {@code score}
 * @param unit such as {@code ns/op}
 * @param octets allocated in one operation
 */
record Measurement(
    String operation,
    String contender,
    String parameter,
    double score,
    double error,
    String unit,
    double octets) {

  boolean isOurs() {
    return contender.startsWith("biscotti");
  }

  boolean isFloor() {
    return contender.startsWith("floor");
  }

  boolean isPeer() {
    return !isOurs() && !isFloor();
  }
}
