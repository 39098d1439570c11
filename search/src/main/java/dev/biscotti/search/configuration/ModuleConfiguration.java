package dev.biscotti.search.configuration;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The values in a module's own configuration files: properties files, Spring's YAML files, and the
 * name of the session cookie in a web.xml.
 */
public final class ModuleConfiguration {
  /** The key for the name of the session cookie in a web.xml. */
  public static final String WEB_XML_SESSION = "web.xml session-config cookie-config name";

  /** Nothing is configured. */
  public static final ModuleConfiguration NONE = new ModuleConfiguration(Map.of());

  /** Larger files hold data, not configuration. */
  private static final long LARGEST = 1_000_000;

  private static final int DEEPEST = 12;
  private final Map<String, Map<Path, String>> values;

  private ModuleConfiguration(Map<String, Map<Path, String>> values) {
    this.values = values;
  }

  /**
   * Reads the configuration files below folders. A file that cannot be read or is malformed counts
   * as empty: the search then treats a name from it as unknown.
   *
   * @param folders folders, such as a module's class output; missing ones are ignored
   * @return the content of the files
   */
  public static ModuleConfiguration of(List<Path> folders) {
    Map<String, Map<Path, String>> values = new HashMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
          files
              .filter(ModuleConfiguration::isConfiguration)
              .sorted()
              .forEach(file -> read(file, values));
        } catch (IOException | RuntimeException unreadable) {
          return new ModuleConfiguration(values);
        }
      }
    }
    return new ModuleConfiguration(values);
  }

  private static boolean isConfiguration(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean named =
        name.endsWith(".properties")
            || name.equals("web.xml")
            || (name.startsWith("application")
                && (name.endsWith(".yml") || name.endsWith(".yaml")));
    try {
      return named && Files.isRegularFile(file) && Files.size(file) <= LARGEST;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static void read(Path file, Map<String, Map<Path, String>> values) {
    try {
      entries(file)
          .forEach(
              (key, value) -> values.computeIfAbsent(key, one -> new HashMap<>()).put(file, value));
    } catch (IOException | IllegalArgumentException malformed) {
      // The tool that reads the file at run time reports that.
    }
  }

  private static Map<String, String> entries(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    if (name.equals("web.xml")) {
      return WebXml.sessionCookie(file)
          .map(cookie -> Map.of(WEB_XML_SESSION, cookie))
          .orElse(Map.of());
    }
    if (!name.endsWith(".properties")) {
      return YamlKeys.of(Files.readString(file));
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      properties.load(reader);
    }
    Map<String, String> entries = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
    return entries;
  }

  /**
   * The value of a key.
   *
   * @param key the key
   * @return the value, if exactly one file has the key
   */
  public Optional<String> value(String key) {
    Map<Path, String> found = values.getOrDefault(key, Map.of());
    return found.size() == 1 ? found.values().stream().findFirst() : Optional.empty();
  }
}
