package dev.biscotti.runtime.lock;

import dev.biscotti.annotations.Storage;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The keys of cookies and other stored items in a lock. The key of a cookie is its name. Other
 * storage puts a prefix before the name, as in {@code local-storage:name}. The second declaration
 * of a name has the key {@code name#2}, so a {@code #} in a name is percent-encoded. The text of a
 * lock also percent-encodes blanks, control characters, {@code %}, {@code =}, the backslash and all
 * characters outside ASCII.
 */
public final class LockKeys {
  private static final String PLAIN = "!$&'()*+,-./:;@[]^_`{|}~<>?\"";

  private LockKeys() {}

  /**
   * The key of the first declaration of a name.
   *
   * @param cookie a declaration
   * @return the key
   */
  public static String base(CookieDeclaration cookie) {
    String prefix =
        cookie.storage() == Storage.COOKIE ? "" : LockSyntax.word(cookie.storage()) + ":";
    return prefix + cookie.name().text().replace("%", "%25").replace("#", "%23");
  }

  /** The declared name that a key contains. */
  static String name(String key, Storage storage) {
    String prefix = storage == Storage.COOKIE ? "" : LockSyntax.word(storage) + ":";
    String text = key.startsWith(prefix) ? key.substring(prefix.length()) : key;
    int count = text.indexOf('#');
    return (count < 0 ? text : text.substring(0, count)).replace("%23", "#").replace("%25", "%");
  }

  static String encoded(String key) {
    StringBuilder text = new StringBuilder(key.length());
    for (byte octet : key.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      if (isPlain(c)) {
        text.append(c);
      } else {
        text.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
      }
    }
    return text.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '#'
        || PLAIN.indexOf(c) >= 0;
  }

  static Optional<String> decoded(String text) {
    ByteBuffer octets = ByteBuffer.allocate(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 2 >= text.length()
            || !HexFormat.isHexDigit(text.charAt(i + 1))
            || !HexFormat.isHexDigit(text.charAt(i + 2))) {
          return Optional.empty();
        }
        octets.put((byte) HexFormat.fromHexDigits(text, i + 1, i + 3));
        i += 2;
      } else if (isPlain(c)) {
        octets.put((byte) c);
      } else {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(octets.flip()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
