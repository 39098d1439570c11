package dev.biscotti.runtime.codec;

/** The character classes of RFC 6265bis, section 4.1.1, and RFC 9110, section 5.6.2. */
public final class CookieGrammar {
  private static final int ASCII = 128;
  private static final boolean[] OCTET = new boolean[ASCII];
  private static final boolean[] TOKEN = new boolean[ASCII];

  static {
    for (char c = 0x21; c < 0x7F; c++) {
      OCTET[c] = "\",;\\".indexOf(c) < 0;
      TOKEN[c] = "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
    }
  }

  private CookieGrammar() {}

  /**
   * The first character that a cookie value must not have: anything but a cookie-octet (RFC
   * 6265bis, section 4.1.1).
   *
   * @param value a value as it would travel
   * @return its index; -1 if the value is well-formed
   */
  public static int firstNonOctet(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= ASCII || !OCTET[c]) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The first character that a cookie name must not have: anything that is no token character (RFC
   * 9110, section 5.6.2).
   *
   * @param name a name or a part of one
   * @return its index; -1 if there is none, and so for the empty string too
   */
  public static int firstNonTokenCharacter(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= ASCII || !TOKEN[c]) {
        return i;
      }
    }
    return -1;
  }

  static boolean isOctet(char c) {
    return c < ASCII && OCTET[c];
  }

  /** Optional white space around names and values: space and tab, nothing of Unicode's. */
  static boolean isWhitespace(char c) {
    return c == ' ' || c == '\t';
  }
}
