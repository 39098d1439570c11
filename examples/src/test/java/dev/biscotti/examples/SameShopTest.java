package dev.biscotti.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The projects are copies of one shop, so that each folder can be copied by itself. */
class SameShopTest {
  private static SortedMap<String, String> sources(String folder) throws IOException {
    return Folders.texts(Path.of(folder, "src", "main", "java"));
  }

  @Test
  void theNamedModuleIsTheMavenProjectWithADescriptor() throws IOException {
    SortedMap<String, String> sources = sources("jpms");

    assertThat(sources.remove("module-info.java")).contains("requires dev.biscotti.runtime;");
    assertThat(sources).isNotEmpty().isEqualTo(sources("maven"));
  }

  @Test
  void springBootDeclaresTheSameCookies() throws IOException {
    assertThat(sources("spring-boot").get("shop/ShopCookies.java"))
        .isNotNull()
        .isEqualTo(sources("maven").get("shop/ShopCookies.java"));
  }
}
