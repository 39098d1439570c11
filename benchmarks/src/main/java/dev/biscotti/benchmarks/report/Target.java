package dev.biscotti.benchmarks.report;

import java.util.List;
import java.util.Locale;

/**
 * One of the runtime's targets and its measurement.
 *
 * @param what the operation
 * @param wanted the target in words
 * @param measured the figure
 * @param reached whether the target is reached
 */
record Target(String what, String wanted, String measured, boolean reached) {
  /** Allocation is exact, except for what the measurement itself allocates in a run. */
  private static final double NO_OCTET = 0.5;

  static List<Target> of(Results results) {
    return List.of(
        timesFaster(results, Operation.SET_COOKIE_WITH_LIFETIME, 6),
        ofFloor(results, Operation.SET_COOKIE_WITH_LIFETIME),
        asFrugal(results, Operation.SET_COOKIE_WITH_LIFETIME),
        timesFaster(results, Operation.SET_COOKIE_WITHOUT_LIFETIME, 3),
        ofFloor(results, Operation.SET_COOKIE_WITHOUT_LIFETIME),
        asFrugal(results, Operation.SET_COOKIE_WITHOUT_LIFETIME),
        timesFaster(results, Operation.FIND_PRESENT, 5),
        timesFaster(results, Operation.FIND_ABSENT, 5),
        withoutAllocation(results, Operation.FIND_ABSENT),
        ofFloor(results, Operation.CONSENT_DECISION),
        under(results, Operation.PARSE_RECORD, 40),
        under(results, Operation.FURTHER_CHECK, 2),
        withoutAllocation(results, Operation.FURTHER_CHECK));
  }

  private static Measurement ours(Results results, Operation operation) {
    return results.of(operation.benchmark(), "biscotti");
  }

  private static Target timesFaster(Results results, Operation operation, int wanted) {
    Measurement peer = results.fastestPeer(operation.benchmark());
    double ratio = peer.score() / ours(results, operation).score();
    return new Target(
        operation.title(),
        "at least " + wanted + " × the fastest peer",
        format("%.1f × (%s)", ratio, Operation.label(peer.contender())),
        ratio >= wanted);
  }

  private static Target ofFloor(Results results, Operation operation) {
    double ratio =
        ours(results, operation).score() / results.of(operation.benchmark(), "floor").score();
    return new Target(
        operation.title(), "within 1.5 × of the floor", format("%.2f ×", ratio), ratio <= 1.5);
  }

  private static Target asFrugal(Results results, Operation operation) {
    double more =
        ours(results, operation).octets() - results.of(operation.benchmark(), "floor").octets();
    return new Target(
        operation.title(),
        "no allocation but the string",
        format("%.0f B beside it", Math.max(0, more)),
        more < NO_OCTET);
  }

  private static Target withoutAllocation(Results results, Operation operation) {
    double octets = ours(results, operation).octets();
    return new Target(operation.title(), "0 B", format("%.0f B", octets), octets < NO_OCTET);
  }

  private static Target under(Results results, Operation operation, int nanoseconds) {
    double score = ours(results, operation).score();
    return new Target(
        operation.title(),
        "under " + nanoseconds + " ns",
        format("%.1f ns", score),
        score < nanoseconds);
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
