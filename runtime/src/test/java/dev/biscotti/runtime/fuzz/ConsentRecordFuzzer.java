package dev.biscotti.runtime.fuzz;

import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.runtime.guard.Shop;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Values of the consent record, for both readers and the guard that relies on them. */
public final class ConsentRecordFuzzer {
  private static final ConsentTerms TERMS = ConsentTerms.of(Shop.POLICY);

  private ConsentRecordFuzzer() {}

  /**
   * Loads the classes before the search, because Jazzer instruments each class when it is loaded.
   */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput("csrf=1; a=2".getBytes(StandardCharsets.US_ASCII));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    read(new String(input, StandardCharsets.ISO_8859_1));
  }

  static void read(String text) {
    Optional<ConsentRecord> record = ConsentRecord.parse(text);
    record.ifPresent(
        one -> Promises.hold(one.text().equals(text), "a record with two texts", text));
    long choices = TERMS.read(text, 0, text.length(), Shop.TODAY.toEpochDay());
    Promises.hold(
        choices == TERMS.unreadable()
            || record.filter(one -> TERMS.isCurrent(one, Shop.TODAY)).isPresent(),
        "read by one reader alone",
        text);
    List<String> lines = List.of("a=b; shop-consent=" + text, "shop-consent=" + text);
    Promises.grantsOnlyWhatTheRecordSays(Shop.visitedWith(lines.toArray(String[]::new)), lines);
  }
}
