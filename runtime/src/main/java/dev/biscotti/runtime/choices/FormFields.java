package dev.biscotti.runtime.choices;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of forms as browsers post them: {@code application/x-www-form-urlencoded} (URL
 * Standard, 5.1).
 */
public final class FormFields {
  private static final int MAX_FIELDS = 200;

  private FormFields() {}

  /**
   * Reads the body of a form post. Never throws: a percent sign without two hexadecimal digits is
   * kept as it is, and fields after the 200th are ignored.
   *
   * @param body the body
   * @return all values by field
   */
  public static Map<String, List<String>> parse(String body) {
    Map<String, List<String>> fields = new HashMap<>();
    int start = 0;
    for (int i = 0; i < MAX_FIELDS && start <= body.length(); i++) {
      int end = body.indexOf('&', start);
      String pair = end < 0 ? body.substring(start) : body.substring(start, end);
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        fields.computeIfAbsent(decoded(name), key -> new ArrayList<>()).add(decoded(value));
      }
      start = end < 0 ? body.length() + 1 : end + 1;
    }
    return fields;
  }

  private static String decoded(String text) {
    byte[] octets = text.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(octets.length);
    for (int i = 0; i < octets.length; i++) {
      int high = i + 2 < octets.length ? Character.digit(octets[i + 1], 16) : -1;
      int low = i + 2 < octets.length ? Character.digit(octets[i + 2], 16) : -1;
      if (octets[i] == '%' && high >= 0 && low >= 0) {
        decoded.write(high << 4 | low);
        i += 2;
      } else {
        decoded.write(octets[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }
}
