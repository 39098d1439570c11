package dev.biscotti.runtime.bridge;

import static dev.biscotti.runtime.bridge.Peers.ALL;
import static dev.biscotti.runtime.bridge.Peers.choices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.biscotti.runtime.bridge.Peers.Peer;
import dev.biscotti.runtime.consent.Choice;
import java.time.Duration;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;

/** No cookie value causes an exception, and only consent grants anything. */
class BridgePropertyTest {
  @Provide
  Arbitrary<Peer> peers() {
    return Arbitraries.of(ALL);
  }

  @Provide
  Arbitrary<String> noise() {
    Arbitrary<String> near =
        Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"",
                "'",
                "%27",
                "%2C",
                "%7B",
                "\\u",
                "true",
                "1",
                "statistics",
                "analytics",
                "consent",
                "yes",
                "&",
                "=",
                "groups=",
                "C0002:1",
                "\0")
            .list()
            .ofMaxSize(40)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(300), near);
  }

  @Property
  void noiseIsNotConsent(@ForAll("peers") Peer peer, @ForAll("noise") String noise) {
    assertThatCode(() -> assertThat(choices(peer.read(noise))).doesNotContainValue(Choice.GRANTED))
        .doesNotThrowAnyException();
  }

  @Property
  void oneWrongCharacterGrantsNothingNew(
      @ForAll("peers") Peer peer, @ForAll @IntRange(max = 5000) int at, @ForAll char other) {
    Assume.that(other != '1'); // turns a no into a yes in OneTrust's groups
    int position = at % peer.value().length();
    String value =
        peer.value().substring(0, position) + other + peer.value().substring(position + 1);

    assertThat(choices(peer.read(value)).get("functional")).isNotEqualTo(Choice.GRANTED);
    assertThat(choices(peer.read(value)).get("marketing")).isNotEqualTo(Choice.GRANTED);
  }

  @Property
  void aDamagedRefusalGrantsNothing(
      @ForAll("peers") Peer peer,
      @ForAll @IntRange(max = 5000) int from,
      @ForAll @IntRange(max = 40) int length,
      @ForAll("noise") String noise) {
    String refusing =
        peer.value()
            .replace("true", "false")
            .replace("yes", "no")
            .replace("A1", "A0")
            .replace("%22statistics%22", "%22other%22");
    int start = from % refusing.length();
    String value =
        refusing.substring(0, start)
            + (noise.toLowerCase(Locale.ROOT).matches("(?s).*(true|yes|statistics|1).*")
                ? ""
                : noise)
            + refusing.substring(Math.min(refusing.length(), start + length));

    assertThat(choices(peer.read(value))).doesNotContainValue(Choice.GRANTED);
  }

  @Property(tries = 20)
  void longValuesAreReadInTimeLinearInTheirSize(
      @ForAll("peers") Peer peer, @ForAll("noise") String noise) {
    String value = (noise + "%7B").repeat(1_000_000 / (noise.length() + 3));

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> peer.read(value));
  }
}
