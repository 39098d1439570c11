package dev.biscotti.runtime.protection;

import static dev.biscotti.annotations.Protection.ENCRYPTED;
import static dev.biscotti.annotations.Protection.NONE;
import static dev.biscotti.annotations.Protection.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.annotations.Protection;
import dev.biscotti.runtime.codec.CookieGrammar;
import dev.biscotti.runtime.fuzz.FuzzTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@PropertyDefaults(tries = Integer.MAX_VALUE, generation = GenerationMode.RANDOMIZED)
@AddLifecycleHook(value = FuzzTime.class, propagateTo = PropagationMode.ALL_DESCENDANTS)
class KeyRingTest {
  private static final KeyRing RING = KeyRing.of("k1", secret(1));

  private static final SealedFor SID = new SealedFor("shop", "sid");
  private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
  private static final Optional<Duration> NO_LIMIT = Optional.empty();

  private static byte[] secret(int seed) {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) seed);
    return secret;
  }

  @ParameterizedTest
  @EnumSource(Protection.class)
  void sealedValueOpensForItsCookie(Protection protection) {
    for (String value : new String[] {"", "x", "a.b.c", "v".repeat(3000)}) {
      String text = RING.seal(protection, SID, value, NOW);

      assertThat(RING.open(protection, SID, text, NOW, NO_LIMIT)).contains(value);
      assertThat(CookieGrammar.firstNonOctet(text)).isEqualTo(-1);
    }
  }

  @Test
  void unprotectedValueIsLeftAsItIs() {
    assertThat(RING.seal(NONE, SID, "x", NOW)).isEqualTo("x");
    assertThat(RING.open(NONE, SID, "x", NOW, NO_LIMIT)).contains("x");
  }

  /** Browsers keep values for months; if the format changed, all of them would be lost. */
  @Test
  void signedFormatNeverChanges() {
    assertThat(RING.seal(SIGNED, SID, "user-7", NOW))
        .isEqualTo("k1.tpd800.qcrxOvSXeKLC26AAittYN2yqNv8WOpMRaefvXb6GSrg.user-7");
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "ENCRYPTED"})
  void valueIsBoundToCookieKeyAndKind(Protection protection) {
    String text = RING.seal(protection, SID, "x", NOW);

    assertThat(RING.open(protection, new SealedFor("shop", "sid2"), text, NOW, NO_LIMIT)).isEmpty();
    assertThat(RING.open(protection == SIGNED ? ENCRYPTED : SIGNED, SID, text, NOW, NO_LIMIT))
        .isEmpty();
    assertThat(KeyRing.of("k1", secret(2)).open(protection, SID, text, NOW, NO_LIMIT)).isEmpty();
    assertThat(KeyRing.of("k2", secret(1)).open(protection, SID, text, NOW, NO_LIMIT)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "ENCRYPTED"})
  void valueIsBoundToThePolicy(Protection protection) {
    String text = RING.seal(protection, SID, "x", NOW);

    assertThat(RING.open(protection, new SealedFor("blog", "sid"), text, NOW, NO_LIMIT)).isEmpty();
    assertThat(RING.open(protection, new SealedFor("shops", "id"), text, NOW, NO_LIMIT)).isEmpty();
    assertThat(RING.open(protection, new SealedFor("", "shopsid"), text, NOW, NO_LIMIT)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "ENCRYPTED"})
  void valueOpensAsLongAsItsCookieLasts(Protection protection) {
    Optional<Duration> day = Optional.of(Duration.ofDays(1));
    String text = RING.seal(protection, SID, "x", NOW);

    assertThat(RING.open(protection, SID, text, NOW.plusSeconds(86_400), day)).contains("x");
    assertThat(RING.open(protection, SID, text, NOW.plusSeconds(86_401), day)).isEmpty();
    assertThat(RING.open(protection, SID, text, NOW.plusSeconds(86_401), NO_LIMIT)).contains("x");
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "ENCRYPTED"})
  void ringCanHaveAnAgeOfItsOwn(Protection protection) {
    KeyRing hour = RING.withMaxAge(Duration.ofHours(1)).withEarlier("k0", secret(3));
    String text = hour.seal(protection, SID, "x", NOW);

    assertThat(hour.open(protection, SID, text, NOW.plusSeconds(3600), NO_LIMIT)).contains("x");
    assertThat(hour.open(protection, SID, text, NOW.plusSeconds(3601), NO_LIMIT)).isEmpty();
    assertThat(
            hour.open(
                protection, SID, text, NOW.plusSeconds(3601), Optional.of(Duration.ofDays(1))))
        .isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> RING.withMaxAge(Duration.ofMillis(999)));
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "ENCRYPTED"})
  void clocksOfReplicasMayDifferByFiveMinutes(Protection protection) {
    String text = RING.seal(protection, SID, "x", NOW);

    assertThat(RING.open(protection, SID, text, NOW.minusSeconds(300), NO_LIMIT)).contains("x");
    assertThat(RING.open(protection, SID, text, NOW.minusSeconds(301), NO_LIMIT)).isEmpty();
  }

  /** A value that was sealed before values had a time and a policy. */
  @Test
  void formatWithoutTimeOpensNoMore() {
    String first = "k1.qZ33zTZKP-6AqKs8jI9bn33mJPlaJ4PVSk5gNjrEkLE.user-7";

    assertThat(RING.open(SIGNED, SID, first, NOW, NO_LIMIT)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "ENCRYPTED"})
  void earlierKeysOpenAndTheCurrentOneSeals(Protection protection) {
    String old = RING.seal(protection, SID, "x", NOW);
    KeyRing rotated = KeyRing.of("k2", secret(2)).withEarlier("k1", secret(1));

    assertThat(rotated.open(protection, SID, old, NOW, NO_LIMIT)).contains("x");
    assertThat(rotated.seal(protection, SID, "x", NOW)).startsWith("k2.");
    assertThat(KeyRing.of("k2", secret(2)).open(protection, SID, old, NOW, NO_LIMIT)).isEmpty();
  }

  @Test
  void encryptedValueShowsNothing() {
    String first = RING.seal(ENCRYPTED, SID, "user-7", NOW);

    assertThat(first).doesNotContain("user");
    assertThat(RING.seal(ENCRYPTED, SID, "user-7", NOW)).isNotEqualTo(first);
  }

  @Property
  void changedCharacterReadsAsAbsent(
      @ForAll @IntRange(max = 1000) int at,
      @ForAll @CharRange(from = '!', to = '~') char replacement) {
    for (Protection protection : new Protection[] {SIGNED, ENCRYPTED}) {
      String text = RING.seal(protection, SID, "user-7", NOW);
      int position = at % text.length();
      if (text.charAt(position) != replacement) {
        StringBuilder changed = new StringBuilder(text);
        changed.setCharAt(position, replacement);
        assertThat(RING.open(protection, SID, changed.toString(), NOW, NO_LIMIT)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "ENCRYPTED"})
  void everyPartOfAValueIsNeeded(Protection protection) {
    String text = RING.seal(protection, SID, "user-7", NOW);
    for (int i = 0; i < text.length(); i++) {
      assertThat(RING.open(protection, SID, text.substring(0, i), NOW, NO_LIMIT)).isEmpty();
      assertThat(
              RING.open(
                  protection, SID, text.substring(0, i) + text.substring(i + 1), NOW, NO_LIMIT))
          .isEmpty();
    }
    assertThat(RING.open(protection, SID, text + "A", NOW, NO_LIMIT)).isEmpty();
    assertThat(RING.open(protection, SID, text + "=", NOW, NO_LIMIT)).isEmpty();
  }

  @Property
  void anyTextReadsAsAbsent(@ForAll String text) {
    for (String candidate : new String[] {text, "k1." + text, "k1." + text + "." + text}) {
      assertThat(RING.open(SIGNED, SID, candidate, NOW, NO_LIMIT)).isEmpty();
      assertThat(RING.open(ENCRYPTED, SID, candidate, NOW, NO_LIMIT)).isEmpty();
    }
  }

  @Test
  void characterThatOnlyLooksLikeTheSignedOneIsAnother() {
    String text = RING.seal(SIGNED, SID, "a?b", NOW);

    assertThat(RING.open(SIGNED, SID, text.replace('?', '\uD800'), NOW, NO_LIMIT)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.b", "a b", "12345678901234567", "é"})
  void keyIdIsShortAndPlain(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> KeyRing.of(id, secret(1)));
  }

  @Test
  void secretIsLongEnoughAndNotEchoed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeyRing.of("k1", new byte[31]))
        .withMessage("the secret of key k1 has 31 octets; use at least 32 random ones");
  }

  @Test
  void keyIdsDiffer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RING.withEarlier("k1", secret(2)))
        .withMessage("the ring has a key with the id k1 already");
  }
}
