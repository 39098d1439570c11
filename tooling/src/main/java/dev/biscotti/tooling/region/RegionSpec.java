package dev.biscotti.tooling.region;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a marker requests.
 *
 * @param kind what is shown
 * @param attributes its attributes, without the checksum
 */
record RegionSpec(RegionKind kind, Map<String, String> attributes) {
  /** The default level of headings. */
  static final int LEVEL = 2;

  RegionSpec {
    attributes = new TreeMap<>(attributes);
  }

  String attribute(String name) {
    return attributes.getOrDefault(name, "");
  }

  int level() {
    String level = attribute("level");
    return level.isEmpty() ? LEVEL : Integer.parseInt(level);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(kind.word());
    attributes.forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    return text.toString();
  }
}
