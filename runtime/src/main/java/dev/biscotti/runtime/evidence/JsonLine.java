package dev.biscotti.runtime.evidence;

import java.util.List;

/**
 * One JSON object on one line (RFC 8259), with texts, whole numbers and lists of such objects. The
 * line is pure ASCII, so that no encoding can break it; all other characters are escaped, including
 * unpaired surrogates.
 */
final class JsonLine {
  private final StringBuilder json = new StringBuilder("{");

  JsonLine with(String name, String value) {
    quote(name(name), value);
    return this;
  }

  JsonLine with(String name, int value) {
    name(name).append(value);
    return this;
  }

  JsonLine with(String name, List<JsonLine> objects) {
    name(name).append('[');
    for (int i = 0; i < objects.size(); i++) {
      json.append(i == 0 ? "" : ",").append(objects.get(i));
    }
    json.append(']');
    return this;
  }

  private StringBuilder name(String name) {
    if (json.length() > 1) {
      json.append(',');
    }
    quote(json, name);
    return json.append(':');
  }

  private static void quote(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20 || c > 0x7E) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          json.append(Character.forDigit(c >> shift & 0xF, 16));
        }
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  @Override
  public String toString() {
    return json + "}";
  }
}
