package dev.biscotti.runtime.codec;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text as UTF-8 octets; what is not allowed in a cookie is written as {@code %XX} (RFC 3986, 2.1).
 */
enum PercentCodec implements OctetCodec<String> {
  INSTANCE;

  private static final String HEX = "0123456789ABCDEF";

  @Override
  public String encode(String value) {
    return CookieGrammar.isLiteral(value) ? value : encoded(value);
  }

  private static String encoded(String value) {
    ByteBuffer octets;
    try {
      octets = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(value));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "UTF-8 cannot encode the unpaired surrogate at position " + loneSurrogate(value), e);
    }
    StringBuilder text = new StringBuilder(octets.remaining() * 2);
    while (octets.hasRemaining()) {
      int octet = octets.get() & 0xFF;
      if (CookieGrammar.isLiteral((char) octet)) {
        text.append((char) octet);
      } else {
        text.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
      }
    }
    return text.toString();
  }

  /** Called only if there is one, because nothing else makes encoding as UTF-8 fail. */
  private static int loneSurrogate(String value) {
    int position = 0;
    while (Character.getType(value.codePointAt(position)) != Character.SURROGATE) {
      position += Character.charCount(value.codePointAt(position));
    }
    return position;
  }

  @Override
  public Optional<String> decode(String text) {
    if (CookieGrammar.isLiteral(text)) {
      return Optional.of(text);
    }
    return CookieGrammar.firstNonOctet(text) < 0 ? decoded(text) : Optional.empty();
  }

  private static Optional<String> decoded(String text) {
    ByteBuffer octets = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '%') {
        octets.put((byte) c);
        continue;
      }
      int octet = i + 2 < text.length() ? hexOctet(text.charAt(i + 1), text.charAt(i + 2)) : -1;
      if (octet < 0 || CookieGrammar.isLiteral((char) octet)) {
        return Optional.empty();
      }
      octets.put((byte) octet);
      i += 2;
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Upper case only, the form that is written. */
  private static int hexOctet(char high, char low) {
    int first = HEX.indexOf(high);
    int second = HEX.indexOf(low);
    return first < 0 || second < 0 ? -1 : first << 4 | second;
  }
}
