package dev.biscotti.tooling.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.biscotti.policy.inventory.InventoryFormatException;
import dev.biscotti.policy.inventory.InventoryReader;
import dev.biscotti.tooling.region.RegionFuzzer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A short search in every build; {@code -Dfuzz.seconds=600} makes it longer. */
class MutationTest {
  @Test
  void noPageLosesTextOutsideOfRegions() {
    assertThat(Mutations.search(RegionFuzzer.seeds(), 500, RegionFuzzer::fuzzerTestOneInput))
        .isGreaterThanOrEqualTo(500);
  }

  @Test
  void anInventoryIsRefusedInWordsOrMeansWhatItSays() {
    assertThat(Mutations.search(InventoryFuzzer.seeds(), 200, InventoryFuzzer::fuzzerTestOneInput))
        .isGreaterThanOrEqualTo(200);
  }

  @Test
  void anInventoryNestedWithoutEndIsRefusedInWords() {
    for (String open : new String[] {"[", "{\"a\":"}) {
      assertThatThrownBy(() -> InventoryReader.read("{\"a\":" + open.repeat(200_000)))
          .isInstanceOf(InventoryFormatException.class)
          .hasMessageContaining("nesting");
    }
  }

  /** A page ten times as long as any real one is rejected or read in a reasonable time. */
  @Test
  void aPageOfManyUnclosedMarkersIsReadInLinearTime() {
    String marker = "<!-- biscotti:begin table category=analytics -->\n";
    byte[] page =
        ("\0" + (marker + "<!--".repeat(50) + "\n").repeat(10_000))
            .getBytes(StandardCharsets.UTF_8);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> RegionFuzzer.fuzzerTestOneInput(page));
  }
}
