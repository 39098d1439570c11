package dev.biscotti.runtime.fuzz;

import dev.biscotti.runtime.codec.SetCookieLine;
import dev.biscotti.runtime.codec.SetCookieWriter;
import dev.biscotti.runtime.codec.StandardCodecs;
import dev.biscotti.runtime.guard.SetCookieReview;
import dev.biscotti.runtime.guard.Shop;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Values that the application writes, and lines that other code writes. */
public final class SetCookieFuzzer {
  private static final SetCookieWriter WRITER = SetCookieWriter.of(Shop.VISITOR);
  private static final SetCookieLine EMPTY = SetCookieLine.parse(WRITER.set("_visitor", ""));

  private SetCookieFuzzer() {}

  /**
   * Loads the classes before the search, because Jazzer instruments each class when it is loaded.
   */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput("csrf=1; a=2".getBytes(StandardCharsets.US_ASCII));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    write(new String(input, StandardCharsets.UTF_8));
    String text = new String(input, StandardCharsets.ISO_8859_1);
    write(text);
    review(text);
  }

  /** A value is refused, or it changes nothing else in the line. */
  static void write(String value) {
    Optional<String> raw = line(value);
    Optional<String> encoded = line(StandardCodecs.ofString().encode(value));
    raw.ifPresent(line -> assertOnlyTheValue(line, value));
    encoded.ifPresent(
        line ->
            Promises.hold(
                StandardCodecs.ofString()
                    .decode(SetCookieLine.parse(line).value())
                    .filter(value::equals)
                    .isPresent(),
                "a value that does not come back",
                line));
  }

  private static Optional<String> line(String value) {
    try {
      return Optional.of(WRITER.set("_visitor", value));
    } catch (IllegalArgumentException e) {
      Promises.hold(
          value.length() < 12 || !String.valueOf(e.getMessage()).contains(value),
          "an echoed value",
          value);
      return Optional.empty();
    }
  }

  private static void assertOnlyTheValue(String line, String value) {
    SetCookieLine read = SetCookieLine.parse(line);
    Promises.hold(
        read.value().equals(value)
            && SetCookieLine.parse(line.replaceFirst("=[^;]*", "=")).equals(EMPTY),
        "more than a value",
        line);
  }

  /**
   * A line that passes is a single line for a declared cookie, and passes a second review
   * unchanged.
   */
  static void review(String text) {
    SetCookieReview review = again(text);
    review
        .further()
        .forEach(
            line ->
                Promises.hold(
                    SetCookieLine.parse(line).isDeletion(Shop.SETTINGS.clock().instant())
                        && SetCookieLine.parse(line).name().equals(review.name())
                        && !SetCookieLine.isIgnored(line),
                    "more than a deletion",
                    line));
    review
        .acceptable()
        .ifPresent(
            line -> {
              Promises.hold(!SetCookieLine.isIgnored(line), "a forged line", line);
              Promises.hold(again(line).isClean(), "not acceptable after all", line);
              Promises.hold(
                  SetCookieLine.parse(line).isDeletion(Shop.SETTINGS.clock().instant())
                      || Promises.isDeclared(review.name()),
                  "an undeclared cookie",
                  line);
            });
  }

  private static SetCookieReview again(String text) {
    return Shop.visitedWith(Shop.granted("analytics", "marketing")).review(text);
  }
}
