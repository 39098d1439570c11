package dev.biscotti.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CookieGrammarTest {
  @Test
  void everyCharacterIsACookieOctetOrNot() {
    // RFC 6265bis, section 4.1.1.
    IntPredicate octet =
        c ->
            c == 0x21
                || (c >= 0x23 && c <= 0x2B)
                || (c >= 0x2D && c <= 0x3A)
                || (c >= 0x3C && c <= 0x5B)
                || (c >= 0x5D && c <= 0x7E);
    assertThat(characters().filter(c -> CookieGrammar.firstNonOctet(text(c)) < 0))
        .containsExactlyElementsOf(characters().filter(octet).boxed().toList());
  }

  @Test
  void everyCharacterIsATokenCharacterOrNot() {
    // RFC 9110, section 5.6.2.
    IntPredicate token =
        c -> c < 128 && ("!#$%&'*+-.^_`|~".indexOf(c) >= 0 || Character.isLetterOrDigit(c));
    assertThat(characters().filter(c -> CookieGrammar.firstNonTokenCharacter(text(c)) < 0))
        .containsExactlyElementsOf(characters().filter(token).boxed().toList());
  }

  @Test
  void everyCharacterTravelsAsItIsOrPercentEncoded() {
    assertThat(characters().filter(c -> CookieGrammar.isLiteral(text(c))))
        .containsExactlyElementsOf(
            characters()
                .filter(c -> c != '%' && CookieGrammar.firstNonOctet(text(c)) < 0)
                .boxed()
                .toList())
        .allMatch(c -> CookieGrammar.isLiteral((char) c.intValue()));
  }

  @Test
  void firstOfSeveralIsNamed() {
    for (int length = 0; length < 40; length++) {
      String good = "a".repeat(length);
      assertThat(CookieGrammar.firstNonOctet(good)).isEqualTo(-1);
      assertThat(CookieGrammar.firstNonOctet(good + "; \u010D" + good)).isEqualTo(length);
      assertThat(CookieGrammar.firstNonTokenCharacter(good + "\u013B=")).isEqualTo(length);
    }
  }

  private static IntStream characters() {
    return IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE);
  }

  private static String text(int character) {
    return "a" + (char) character + "a";
  }
}
