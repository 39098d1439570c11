package dev.biscotti.runtime.fuzz;

import dev.biscotti.runtime.bridge.BridgeFuzzer;
import dev.biscotti.runtime.choices.FormPostFuzzer;
import java.util.Arrays;

/**
 * All targets in one JVM, because Jazzer takes longer to start than a short search takes. The first
 * octet of the input selects the target.
 */
public final class EveryFuzzer {
  private static final int TARGETS = 7;

  private EveryFuzzer() {}

  /** Runs the target that the input names. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    switch ((input[0] & 0xff) % TARGETS) {
      case 0 -> CookieHeaderFuzzer.fuzzerTestOneInput(rest);
      case 1 -> SetCookieFuzzer.fuzzerTestOneInput(rest);
      case 2 -> ConsentRecordFuzzer.fuzzerTestOneInput(rest);
      case 3 -> SealedValueFuzzer.fuzzerTestOneInput(rest);
      case 4 -> FormPostFuzzer.fuzzerTestOneInput(rest);
      case 5 -> LockFuzzer.fuzzerTestOneInput(rest);
      default -> BridgeFuzzer.fuzzerTestOneInput(rest);
    }
  }

  /**
   * A seed of one target as a seed of all of them.
   *
   * @param target its number above
   */
  static String seed(int target, String seed) {
    return (char) (9 * TARGETS + target) + seed;
  }
}
