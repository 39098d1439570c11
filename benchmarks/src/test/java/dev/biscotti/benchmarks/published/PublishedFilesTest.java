package dev.biscotti.benchmarks.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.biscotti.benchmarks.published.PublishedArtifact.Chosen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedFilesTest {
  private static final Path TRUTH = Path.of("published");

  @Test
  void everyArtifactHasCookies() throws IOException {
    List<String> artifacts =
        PublishedArtifact.read(TRUTH.resolve("artifacts.tsv")).stream()
            .map(PublishedArtifact::name)
            .toList();
    List<PublishedCookie> cookies = PublishedCookie.read(TRUTH.resolve("cookies.tsv"));
    assertThat(artifacts).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(8);
    assertThat(cookies.stream().map(PublishedCookie::artifact).distinct())
        .containsExactlyInAnyOrderElementsOf(artifacts);
    assertThat(cookies).doesNotHaveDuplicates();
  }

  @Test
  void noNameIsExpectedTwice() throws IOException {
    assertThat(
            PublishedCookie.read(TRUTH.resolve("cookies.tsv")).stream()
                .filter(one -> one.use() == PublishedCookie.Use.SET)
                .map(one -> one.artifact() + " " + one.name()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aLineWithTooFewColumnsIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("cookies.tsv"), "a\tb\n1\t2\n1\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TabbedFile.rows(file))
        .withMessageContaining("cookies.tsv:3");
  }

  @Test
  void theProjectOfAnArtifactNamesWhatItNeeds() {
    PublishedArtifact artifact =
        new PublishedArtifact(
            "com.example:shop:1:classes",
            List.of("com.example:api:2"),
            List.of("org.gone:*"),
            Chosen.DEVELOPING);
    assertThat(artifact.name()).isEqualTo("shop");
    assertThat(artifact.jar()).isEqualTo("shop-1-classes.jar");
    assertThat(artifact.project())
        .contains(
            "<artifactId>shop</artifactId><version>1</version><classifier>classes</classifier>")
        .contains("<artifactId>api</artifactId><version>2</version>")
        .containsPattern("<exclusion><groupId>org.gone</groupId><artifactId>\\*</artifactId>");
  }
}
