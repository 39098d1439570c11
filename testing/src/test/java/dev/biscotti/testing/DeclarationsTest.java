package dev.biscotti.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationsTest {
  @TempDir private Path folder;

  @Test
  void anInventoryInAFileEqualsTheOneOnTheClassPath() throws IOException {
    Path file = folder.resolve("inventory.json");
    try (var json = getClass().getResourceAsStream("/META-INF/biscotti/bakery/inventory.json")) {
      Files.copy(json, file);
    }

    assertThat(Declarations.in(file)).isEqualTo(Declarations.onClassPath("bakery"));
  }

  @Test
  void aPolicyWithoutInventoryIsAnErrorThatSaysWhoWritesIt() {
    assertThatThrownBy(() -> Declarations.onClassPath("nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("@CookiePolicy(id = \"nothing\")");
  }

  @Test
  void aFileThatIsNotAnInventoryIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), "{");

    assertThatThrownBy(() -> Declarations.in(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("broken.json");
  }
}
