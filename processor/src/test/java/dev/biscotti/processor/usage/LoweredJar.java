package dev.biscotti.processor.usage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A copy of a library for a newer Java version, with the version number of its class files lowered
 * to Java 17. A compiler reads only signatures, and their format is the same.
 */
final class LoweredJar {
  private static final int JAVA_17 = 61;
  private static final int MAJOR_VERSION = 7;

  private LoweredJar() {}

  static Path of(Path jar, Path folder) throws IOException {
    Path lowered = folder.resolve(jar.getFileName());
    if (Files.exists(lowered)) {
      return lowered;
    }
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "lowered", ".part");
    try (ZipFile in = new ZipFile(jar.toFile());
        OutputStream file = Files.newOutputStream(part);
        ZipOutputStream out = new ZipOutputStream(file)) {
      Enumeration<? extends ZipEntry> entries = in.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (entry.getName().endsWith(".class") && !entry.getName().endsWith("-info.class")) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          try (InputStream bytes = in.getInputStream(entry)) {
            out.write(lowered(bytes.readAllBytes()));
          }
        }
      }
    }
    return Files.move(part, lowered, StandardCopyOption.REPLACE_EXISTING);
  }

  private static byte[] lowered(byte[] classFile) {
    if (classFile[MAJOR_VERSION] > JAVA_17) {
      classFile[MAJOR_VERSION] = JAVA_17;
    }
    return classFile;
  }
}
