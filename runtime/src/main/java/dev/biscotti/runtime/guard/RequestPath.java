package dev.biscotti.runtime.guard;

import dev.biscotti.runtime.declaration.PathPattern;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The path of a request in the one form that servers route by: percent-decoded once, without path
 * parameters, empty segments and dot segments (RFC 3986, section 5.2.4). The policy's promise about
 * a path covers all its spellings.
 */
record RequestPath(String raw, String canonical) {

  static RequestPath of(String raw) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : raw.split("/", -1)) {
      int semicolon = segment.indexOf(';');
      String name = decoded(semicolon < 0 ? segment : segment.substring(0, semicolon));
      if (name.equals("..")) {
        segments.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        segments.addLast(name);
      }
    }
    return new RequestPath(raw, "/" + String.join("/", segments));
  }

  boolean isAmong(List<PathPattern> patterns) {
    return patterns.stream()
        .anyMatch(pattern -> pattern.matches(raw) || pattern.matches(canonical));
  }

  private static String decoded(String segment) {
    if (segment.indexOf('%') < 0) {
      return segment;
    }
    byte[] octets = segment.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(octets.length);
    for (int i = 0; i < octets.length; i++) {
      int octet =
          octets[i] == '%' && i + 2 < octets.length ? hex(octets[i + 1], octets[i + 2]) : -1;
      decoded.put(octet < 0 ? octets[i] : (byte) octet);
      i += octet < 0 ? 0 : 2;
    }
    return StandardCharsets.UTF_8.decode(decoded.flip()).toString();
  }

  private static int hex(byte high, byte low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : first << 4 | second;
  }
}
