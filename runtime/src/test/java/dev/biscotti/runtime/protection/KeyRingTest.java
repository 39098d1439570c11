package dev.biscotti.runtime.protection;

import static dev.biscotti.annotations.Protection.ENCRYPTED;
import static dev.biscotti.annotations.Protection.NONE;
import static dev.biscotti.annotations.Protection.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.annotations.Protection;
import dev.biscotti.runtime.codec.CookieGrammar;
import dev.biscotti.runtime.fuzz.FuzzTime;
import java.util.Arrays;
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

  private static byte[] secret(int seed) {
    byte[] secret = new byte[32];
    Arrays.fill(secret, (byte) seed);
    return secret;
  }

  @ParameterizedTest
  @EnumSource(Protection.class)
  void sealedValueOpensForItsCookie(Protection protection) {
    for (String value : new String[] {"", "x", "a.b.c", "v".repeat(3000)}) {
      String text = RING.seal(protection, "sid", value);

      assertThat(RING.open(protection, "sid", text)).contains(value);
      assertThat(CookieGrammar.firstNonOctet(text)).isEqualTo(-1);
    }
  }

  @Test
  void unprotectedValueIsLeftAsItIs() {
    assertThat(RING.seal(NONE, "sid", "x")).isEqualTo("x");
    assertThat(RING.open(NONE, "sid", "x")).contains("x");
  }

  /** Values are kept for months: a format that changes would lose them all. */
  @Test
  void signedFormatNeverChanges() {
    assertThat(RING.seal(SIGNED, "sid", "user-7"))
        .isEqualTo("k1.qZ33zTZKP-6AqKs8jI9bn33mJPlaJ4PVSk5gNjrEkLE.user-7");
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "ENCRYPTED"})
  void valueIsBoundToCookieKeyAndKind(Protection protection) {
    String text = RING.seal(protection, "sid", "x");

    assertThat(RING.open(protection, "sid2", text)).isEmpty();
    assertThat(RING.open(protection == SIGNED ? ENCRYPTED : SIGNED, "sid", text)).isEmpty();
    assertThat(KeyRing.of("k1", secret(2)).open(protection, "sid", text)).isEmpty();
    assertThat(KeyRing.of("k2", secret(1)).open(protection, "sid", text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "ENCRYPTED"})
  void earlierKeysOpenAndTheCurrentOneSeals(Protection protection) {
    String old = RING.seal(protection, "sid", "x");
    KeyRing rotated = KeyRing.of("k2", secret(2)).withEarlier("k1", secret(1));

    assertThat(rotated.open(protection, "sid", old)).contains("x");
    assertThat(rotated.seal(protection, "sid", "x")).startsWith("k2.");
    assertThat(KeyRing.of("k2", secret(2)).open(protection, "sid", old)).isEmpty();
  }

  @Test
  void encryptedValueShowsNothing() {
    String first = RING.seal(ENCRYPTED, "sid", "user-7");

    assertThat(first).doesNotContain("user");
    assertThat(RING.seal(ENCRYPTED, "sid", "user-7")).isNotEqualTo(first);
  }

  @Property
  void changedCharacterReadsAsAbsent(
      @ForAll @IntRange(max = 1000) int at,
      @ForAll @CharRange(from = '!', to = '~') char replacement) {
    for (Protection protection : new Protection[] {SIGNED, ENCRYPTED}) {
      String text = RING.seal(protection, "sid", "user-7");
      int position = at % text.length();
      if (text.charAt(position) != replacement) {
        StringBuilder changed = new StringBuilder(text);
        changed.setCharAt(position, replacement);
        assertThat(RING.open(protection, "sid", changed.toString())).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "ENCRYPTED"})
  void everyPartOfAValueIsNeeded(Protection protection) {
    String text = RING.seal(protection, "sid", "user-7");
    for (int i = 0; i < text.length(); i++) {
      assertThat(RING.open(protection, "sid", text.substring(0, i))).isEmpty();
      assertThat(RING.open(protection, "sid", text.substring(0, i) + text.substring(i + 1)))
          .isEmpty();
    }
    assertThat(RING.open(protection, "sid", text + "A")).isEmpty();
    assertThat(RING.open(protection, "sid", text + "=")).isEmpty();
  }

  @Property
  void anyTextReadsAsAbsent(@ForAll String text) {
    for (String candidate : new String[] {text, "k1." + text, "k1." + text + "." + text}) {
      assertThat(RING.open(SIGNED, "sid", candidate)).isEmpty();
      assertThat(RING.open(ENCRYPTED, "sid", candidate)).isEmpty();
    }
  }

  @Test
  void characterThatOnlyLooksLikeTheSignedOneIsAnother() {
    String text = RING.seal(SIGNED, "sid", "a?b");

    assertThat(RING.open(SIGNED, "sid", text.replace('?', '\uD800'))).isEmpty();
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
        .withMessage("the secret of key k1 has 31 octets; it takes 32 random ones");
  }

  @Test
  void keyIdsDiffer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RING.withEarlier("k1", secret(2)))
        .withMessage("two keys with the id k1");
  }
}
