package dev.biscotti.sample.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
  @ParameterizedTest
  @ValueSource(strings = {"/a", "/a/b-c_d.e~f", "/a/.well-known", "/a/..."})
  void aPathOfThisServerIsLocal(String path) {
    assertThat(LocalPath.parse(path)).contains(new LocalPath(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "a",
        "//a",
        "/a//b",
        "/a/",
        "/\\a",
        "\\a",
        "/a?b",
        "/a#b",
        "/a b",
        "/a\n",
        "/a\r\nb",
        "/\ta",
        "/a/..",
        "/a/../b",
        "/./a",
        "/%2fa",
        "http://a",
        "/a:b@c",
        "/{a}",
        "/ä",
        "/a\u0000"
      })
  void anythingElseIsNotLocal(String text) {
    assertThat(LocalPath.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new LocalPath(text));
  }

  @Test
  void aPathThatIsTooLongIsNotLocal() {
    assertThat(LocalPath.parse("/" + "a".repeat(511))).isPresent();
    assertThat(LocalPath.parse("/" + "a".repeat(512))).isEmpty();
  }

  @Test
  void aSiteIsItsRootAndWhatIsBelow() {
    assertThat(new LocalPath("/a").isBelow("/a")).isTrue();
    assertThat(new LocalPath("/a/b").isBelow("/a")).isTrue();
    assertThat(new LocalPath("/ab").isBelow("/a")).isFalse();
  }
}
