package dev.biscotti.benchmarks.report;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * When, on which machine and with which versions was measured. The measuring command records it.
 */
final class Conditions {
  private final Properties properties;

  private Conditions(Properties properties) {
    this.properties = properties;
  }

  static Conditions read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return new Conditions(properties);
  }

  String date() {
    return version("date");
  }

  String machine() {
    return version("machine");
  }

  /** The version of one library. */
  String version(String name) {
    String value = properties.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("the conditions do not say " + name);
    }
    return value;
  }
}
