package dev.biscotti.policy.wording;

import dev.biscotti.policy.file.PackagedResource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads resources in this class's package as UTF-8, on every platform. */
final class BundleResource {
  private BundleResource() {}

  static List<String> lines(String name) {
    try (BufferedReader reader = new BufferedReader(open(name))) {
      return reader.lines().filter(line -> !line.isBlank()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, String> properties(String name) {
    Properties properties = new Properties();
    try (Reader reader = open(name)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> sorted = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      sorted.put(key, properties.getProperty(key));
    }
    return Map.copyOf(sorted);
  }

  private static Reader open(String name) throws IOException {
    return new InputStreamReader(
        PackagedResource.open(BundleResource.class, name), StandardCharsets.UTF_8);
  }
}
