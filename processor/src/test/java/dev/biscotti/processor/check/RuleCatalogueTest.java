package dev.biscotti.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.processor.testing.GoldenFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The catalogue in the documentation is the one that the code has. */
class RuleCatalogueTest {
  private static final Path PAGE = Path.of("..", "docs", "rules.md");

  @Test
  void theDocumentedCatalogueIsUpToDate() {
    String catalogue = RuleCatalogue.markdown();

    if (Boolean.getBoolean("golden.update")) {
      GoldenFiles.assertFile(PAGE, catalogue);
    }
    assertThat(PAGE)
        .as("run: mvn -pl processor -am test -Dgolden.update=true, and review the difference")
        .usingCharset(StandardCharsets.UTF_8)
        .hasContent(catalogue);
  }
}
