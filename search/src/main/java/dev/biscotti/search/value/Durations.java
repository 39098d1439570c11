package dev.biscotti.search.value;

import dev.biscotti.search.code.Call;
import dev.biscotti.search.code.Value;
import dev.biscotti.search.text.Texts;
import java.util.Optional;

/** Evaluates a {@code java.time.Duration}, which is represented as its number of seconds. */
final class Durations {
  private static final String DURATION = "java.time.Duration";
  private static final Texts UNKNOWN = Texts.unknown("it is computed");
  private final Evaluator evaluator;

  Durations(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  static Optional<Texts> constant(Value.FieldRead read) {
    return read.field().owner().equals(DURATION) && read.field().name().equals("ZERO")
        ? Optional.of(Texts.literal("0"))
        : Optional.empty();
  }

  /** The result of a call of the class; empty for other calls. */
  Optional<Texts> texts(Call call) {
    if (!call.method().owner().equals(DURATION)) {
      return Optional.empty();
    }
    String name = call.method().name();
    if (name.equals("getSeconds") || name.equals("toSeconds")) {
      return call.receiver().map(evaluator::texts);
    }
    long unit =
        switch (name) {
          case "ofSeconds" -> 1;
          case "ofMinutes" -> 60;
          case "ofHours" -> 3600;
          case "ofDays" -> 86_400;
          default -> 0;
        };
    boolean counted = unit > 0 || name.equals("ofMillis") || name.equals("ofNanos");
    return counted && call.arguments().size() == 1
        ? Optional.of(evaluator.texts(call.argument(0)).map(amount -> times(amount, unit), UNKNOWN))
        : Optional.of(UNKNOWN);
  }

  private static String times(String amount, long unit) {
    try {
      long number = Long.parseLong(amount);
      return number == 0 ? "0" : unit == 0 ? "?" : String.valueOf(Math.multiplyExact(number, unit));
    } catch (NumberFormatException | ArithmeticException outOfRange) {
      return "?";
    }
  }
}
