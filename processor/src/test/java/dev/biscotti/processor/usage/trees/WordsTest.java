package dev.biscotti.processor.usage.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void findsAWordInsideAnother() {
    Words words = new Words(List.of("ookie", "getSession"));

    assertThat(words.isIn("new Cookie(name)")).isTrue();
    assertThat(words.isIn("request.getSession()")).isTrue();
    assertThat(words.isIn("request.getService()")).isFalse();
  }

  @Test
  void findsAWordAtTheBeginningAndAtTheEnd() {
    Words words = new Words(List.of("set", "get"));

    assertThat(words.isIn("setter")).isTrue();
    assertThat(words.isIn("target")).isTrue();
    assertThat(words.isIn("se")).isFalse();
    assertThat(words.isIn("")).isFalse();
  }

  @Test
  void tellsWordsApartThatBeginAlike() {
    Words words = new Words(List.of("create", "cross", "crumb"));

    assertThat(words.isIn("a crumb")).isTrue();
    assertThat(words.isIn("the cross")).isTrue();
    assertThat(words.isIn("cr, cru, crow")).isFalse();
  }

  @Test
  void findsWordsOfOneLetter() {
    Words words = new Words(List.of("q", "create"));

    assertThat(words.isIn("a.q()")).isTrue();
    assertThat(words.isIn("a.b()")).isFalse();
  }

  @Test
  void findsNothingWithoutWords() {
    assertThat(new Words(List.of()).isIn("anything")).isFalse();
  }
}
