package dev.biscotti.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The how-to page of the plugin. */
final class HowTo {
  private static final Pattern BLOCK =
      Pattern.compile("```(xml|markdown|text)\n(.*?)```", Pattern.DOTALL);

  private HowTo() {}

  static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "how-to", "maven.md"));
  }

  /** Its blocks in a language, without indentation. */
  static List<String> blocks(String language) throws IOException {
    return BLOCK
        .matcher(page())
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2).indent(-100))
        .toList();
  }

  /** The messages that it shows, of which there is at least one. */
  static List<String> messages() throws IOException {
    List<String> messages = blocks("text").stream().flatMap(String::lines).toList();
    assertThat(messages).isNotEmpty();
    return messages;
  }
}
