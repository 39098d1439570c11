package dev.biscotti.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in docs/adapters show the code that runs here. */
class PagesTest {
  private static final Path PAGES = Path.of("..", "docs", "adapters");
  private static final Path SOURCES = Path.of("src/main/java/dev/biscotti/adapters");

  @ParameterizedTest
  @CsvSource({
    "jdk-httpserver, JdkShop",
    "jax-rs, JaxRsShop",
    "netty, NettyShop",
    "spring-webflux, WebFluxShop",
    "vertx, VertxShop"
  })
  void pageShowsCodeThatRuns(String page, String type) throws IOException {
    String source = Files.readString(SOURCES.resolve(type + ".java"));
    String text = Files.readString(PAGES.resolve(page + ".md"));

    assertThat(blocks(text)).isNotEmpty().allSatisfy(block -> assertThat(source).contains(block));
    assertThat(text)
        .contains("(../../adapters/src/main/java/dev/biscotti/adapters/" + type + ".java)");
  }

  @Test
  void everyPageIsListedInTheReadme() throws IOException {
    String readme = Files.readString(Path.of("..", "README.md"));
    try (var pages = Files.list(PAGES)) {
      assertThat(pages.map(page -> "(docs/adapters/" + page.getFileName() + ")"))
          .hasSize(5)
          .allSatisfy(link -> assertThat(readme).contains(link));
    }
  }

  private static List<String> blocks(String page) {
    List<String> blocks = new ArrayList<>();
    String[] parts = page.split("```", -1);
    for (int i = 1; i < parts.length; i += 2) {
      assertThat(parts[i]).startsWith("java\n");
      blocks.add(parts[i].lines().skip(1).collect(Collectors.joining("\n", "", "\n")));
    }
    return blocks;
  }
}
