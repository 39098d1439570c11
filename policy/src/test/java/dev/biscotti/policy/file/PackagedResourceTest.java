package dev.biscotti.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two compilations in one JVM, each with its own class loader for the same jar, as in javac. */
class PackagedResourceTest {
  private static final String CLASS = Beside.class.getName().replace('.', '/') + ".class";

  @TempDir private Path folder;
  private final byte[] octets = new byte[200_000];
  private URL[] jar = {};

  /** The content of the jar. */
  static final class Beside {
    private Beside() {}
  }

  @BeforeEach
  void pack() throws IOException {
    new Random(7).nextBytes(octets);
    Path file = folder.resolve("library.jar");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out);
        InputStream type = getClass().getResourceAsStream("/" + CLASS)) {
      zip.putNextEntry(new ZipEntry(CLASS));
      type.transferTo(zip);
      zip.putNextEntry(new ZipEntry("dev/biscotti/policy/file/text"));
      zip.write(octets);
    }
    jar = new URL[] {file.toUri().toURL()};
  }

  @Test
  void oneCompilationEndsWhileAnotherReads() throws Exception {
    try (URLClassLoader one = loader();
        URLClassLoader other = loader();
        InputStream read = PackagedResource.open(type(one), "text")) {
      // Other code reads like this. Because of it, closing the other loader closes the shared jar.
      type(other).getResourceAsStream("text").close();
      other.close();

      assertThat(read.readAllBytes()).isEqualTo(octets);
    }
  }

  @Test
  void aMissingFileIsNamed() throws Exception {
    try (URLClassLoader loader = loader()) {
      Class<?> type = type(loader);

      assertThatThrownBy(() -> PackagedResource.open(type, "none"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the resource none is missing");
    }
  }

  private URLClassLoader loader() {
    return new URLClassLoader(jar, ClassLoader.getPlatformClassLoader());
  }

  private static Class<?> type(ClassLoader loader) throws ClassNotFoundException {
    return loader.loadClass(Beside.class.getName());
  }
}
