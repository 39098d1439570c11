package dev.biscotti.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README shows code that is compiled here. */
class ReadmeTest {
  @ParameterizedTest
  @ValueSource(strings = {"ShopCookies", "Theme", "ShopSite", "ThemeController"})
  void itsCodeIsCompiledHere(String type) throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));

    assertThat(readme).contains(Files.readString(Path.of("src/test/java/shop", type + ".java")));
  }
}
