package dev.biscotti.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Set-Cookie line, read as a browser does (RFC 6265bis, section 5.6). */
record SetCookie(String name, String value, Map<String, String> attributes) {

  static SetCookie parse(String line) {
    List<String> parts = Arrays.stream(line.split(";")).map(String::strip).toList();
    String pair = parts.get(0);
    Map<String, String> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String attribute : parts.subList(1, parts.size())) {
      int equals = attribute.indexOf('=');
      attributes.put(
          equals < 0 ? attribute : attribute.substring(0, equals),
          equals < 0 ? "" : attribute.substring(equals + 1));
    }
    int equals = pair.indexOf('=');
    return new SetCookie(pair.substring(0, equals), pair.substring(equals + 1), attributes);
  }

  Optional<Long> maxAge() {
    return Optional.ofNullable(attributes.get("Max-Age")).map(Long::valueOf);
  }

  boolean isDeletion() {
    return maxAge().filter(seconds -> seconds <= 0).isPresent();
  }
}
