package dev.biscotti.runtime.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stand-in for a generated guard: a class with its own loader and a folder of resources. */
final class GuardWithResources extends URLClassLoader {
  private final Path folder;

  GuardWithResources(Path folder) throws IOException {
    super(new URL[] {folder.toUri().toURL()}, GuardWithResources.class.getClassLoader());
    this.folder = folder;
  }

  GuardWithResources with(String resource, String content) throws IOException {
    Path file = folder.resolve(resource);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    return this;
  }

  Class<?> type() throws IOException {
    String name = Guard.class.getName();
    try (InputStream stream = Guard.class.getResourceAsStream("GuardWithResources$Guard.class")) {
      byte[] octets = stream.readAllBytes();
      return defineClass(name, octets, 0, octets.length);
    }
  }

  /** The class that each loader loads again. */
  static final class Guard {}
}
