package dev.biscotti.runtime.fuzz;

import dev.biscotti.annotations.Protection;
import dev.biscotti.runtime.protection.KeyRing;
import dev.biscotti.runtime.protection.SealedFor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Forged values of a signed or an encrypted cookie. */
public final class SealedValueFuzzer {
  static final KeyRing RING =
      KeyRing.of("k1", "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8))
          .withEarlier("k0", "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.UTF_8));

  private static final String ENCRYPTED = seal(Protection.ENCRYPTED, "user-7");

  private SealedValueFuzzer() {}

  static String seal(Protection protection, String value) {
    return RING.seal(protection, new SealedFor("shop", "csrf"), value, Instant.EPOCH);
  }

  private static Optional<String> open(Protection protection, String cookie, String text) {
    return RING.open(
        protection, new SealedFor("shop", cookie), text, Instant.EPOCH, Optional.empty());
  }

  /**
   * Loads the classes before the search, because Jazzer instruments each class when it is loaded.
   */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput("csrf=1; a=2".getBytes(StandardCharsets.US_ASCII));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    open(new String(input, StandardCharsets.ISO_8859_1));
    change(input);
  }

  /**
   * The seeds are sealed with this ring, so a value that opens must be one that the ring has
   * sealed.
   */
  static void open(String text) {
    open(Protection.SIGNED, "csrf", text)
        .ifPresent(
            value -> Promises.hold(seal(Protection.SIGNED, value).equals(text), "forged", text));
    open(Protection.ENCRYPTED, "csrf", text)
        .ifPresent(value -> Promises.hold(value.equals("user-7"), "forged", text));
    Promises.hold(
        open(Protection.SIGNED, "sid", text).isEmpty()
            && open(Protection.ENCRYPTED, "sid", text).isEmpty(),
        "good for another cookie",
        text);
  }

  /** Overwrites the end of a sealed value with the input: no changed value opens. */
  private static void change(byte[] input) {
    StringBuilder text = new StringBuilder(ENCRYPTED);
    for (int i = 0; i + 1 < input.length; i += 2) {
      text.setCharAt((input[i] & 0xFF) % text.length(), (char) (input[i + 1] & 0xFF));
    }
    String changed = text.toString();
    Promises.hold(
        changed.equals(ENCRYPTED) || open(Protection.ENCRYPTED, "csrf", changed).isEmpty(),
        "changed and opened",
        changed);
  }
}
