package dev.biscotti.runtime.deployment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class like a generated guard, with a loader of its own that has resources in memory. */
final class GuardWithResources extends ClassLoader {
  private final Map<String, byte[]> resources = new HashMap<>();
  private final Set<String> broken = new HashSet<>();

  GuardWithResources() {
    super(GuardWithResources.class.getClassLoader());
  }

  GuardWithResources with(String resource, String content) {
    resources.put(resource, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  GuardWithResources withBroken(String resource) {
    broken.add(resource);
    return this;
  }

  Class<?> type() throws IOException {
    try (InputStream stream = Guard.class.getResourceAsStream("GuardWithResources$Guard.class")) {
      byte[] octets = stream.readAllBytes();
      return defineClass(Guard.class.getName(), octets, 0, octets.length);
    }
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String name) {
    if (broken.contains(name)) {
      return new InputStream() {
        @Override
        public int read() throws IOException {
          throw new IOException("archive closed");
        }
      };
    }
    byte[] content = resources.get(name);
    return content == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(content);
  }

  /** This class is loaded again by the loader. */
  static final class Guard {}
}
