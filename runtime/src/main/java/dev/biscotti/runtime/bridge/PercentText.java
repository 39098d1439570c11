package dev.biscotti.runtime.bridge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Text with octets written as {@code %XX} (RFC 3986, section 2.1), as UTF-8. */
final class PercentText {
  private PercentText() {}

  /** Decodes the output of {@code encodeURIComponent}; empty if the text is anything else. */
  static Optional<String> decode(String text) {
    return decode(text, '+');
  }

  /** Decodes a value of a form: a plus sign is a space. */
  static Optional<String> decodeForm(String text) {
    return decode(text, ' ');
  }

  private static Optional<String> decode(String text, char plus) {
    ByteBuffer octets = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        int octet = i + 2 < text.length() ? octet(text.charAt(i + 1), text.charAt(i + 2)) : -1;
        if (octet < 0) {
          return Optional.empty();
        }
        octets.put((byte) octet);
        i += 2;
      } else if (c > '~') {
        return Optional.empty();
      } else {
        octets.put((byte) (c == '+' ? plus : c));
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static int octet(char high, char low) {
    int first = hex(high);
    int second = hex(low);
    return first < 0 || second < 0 ? -1 : first << 4 | second;
  }

  /** The value of a hexadecimal digit; unlike {@link Character#digit}, only of an ASCII one. */
  static int hex(char digit) {
    return digit < 128 ? Character.digit(digit, 16) : -1;
  }
}
