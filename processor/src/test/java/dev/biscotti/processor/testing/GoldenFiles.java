package dev.biscotti.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares the processor's output with files in {@code src/test/resources/golden}. They are
 * rewritten with {@code mvn -pl processor -am test -Dgolden.update=true}.
 */
public final class GoldenFiles {
  private static final Path ROOT = Path.of("src", "test", "resources", "golden");

  private GoldenFiles() {}

  /** Fails, with both texts, unless the golden file has exactly this content. */
  public static void assertGolden(String path, String actual) {
    assertFile(ROOT.resolve(path), actual);
  }

  /** Does the same for a file anywhere in the project, relative to the module's folder. */
  public static void assertFile(Path file, String actual) {
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual, StandardCharsets.UTF_8);
        return;
      }
      assertThat(file)
          .as("run: mvn -pl processor -am test -Dgolden.update=true, and review the difference")
          .exists();
      assertThat(actual)
          .as(
              "%s is out of date; run: mvn -pl processor -am test -Dgolden.update=true, and review"
                  + " the difference",
              file)
          .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
