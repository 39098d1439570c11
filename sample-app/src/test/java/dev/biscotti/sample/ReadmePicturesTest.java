package dev.biscotti.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.biscotti.testing.AuditBrowser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Takes the pictures of the README. {@code -Dpictures.update=true} keeps them; otherwise they are
 * compared in size only, since fonts differ from machine to machine.
 */
@BrowserTest
class ReadmePicturesTest {
  private static final Path ROOT = Path.of("..");

  @LocalServerPort private int port;

  @ParameterizedTest
  @CsvSource({
    "docs/images/storefront-policy.png, /storefront/cookies, 1200, 900",
    "docs/images/storefront-banner.png, /storefront, 1200, 900"
  })
  void theReadmeShowsWhatTheSampleLooksLike(
      String picture, String path, int width, int height, AuditBrowser browser) throws IOException {
    Visitor visitor = new Visitor(browser, port);
    visitor.inColours("light");
    visitor.onScreenOf(width, height);
    visitor.open(path);
    byte[] taken = visitor.picture();

    Path kept = ROOT.resolve(picture);
    if (Boolean.getBoolean("pictures.update")) {
      Files.write(kept, taken);
    }

    assertThat(Files.readString(ROOT.resolve("README.md"))).contains("(" + picture + ")");
    assertThat(size(Files.readAllBytes(kept))).isEqualTo(size(taken));
  }

  private static String size(byte[] png) throws IOException {
    var image = ImageIO.read(new ByteArrayInputStream(png));
    return image.getWidth() + " x " + image.getHeight();
  }
}
