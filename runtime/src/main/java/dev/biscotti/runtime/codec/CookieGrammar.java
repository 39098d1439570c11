package dev.biscotti.runtime.codec;

/** The character classes of RFC 6265bis, section 4.1.1, and RFC 9110, section 5.6.2. */
public final class CookieGrammar {
  private static final int ASCII = 128;
  private static final int NO_OCTET = 1;
  private static final int NO_TOKEN = 2;
  private static final int NO_LITERAL = 4;

  /** For each character, the classes that it is outside of. */
  private static final byte[] OUTSIDE = new byte[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      boolean visible = c > 0x20 && c < 0x7F;
      boolean octet = visible && "\",;\\".indexOf(c) < 0;
      boolean token = visible && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
      boolean literal = octet && c != '%';
      OUTSIDE[c] =
          (byte) ((octet ? 0 : NO_OCTET) | (token ? 0 : NO_TOKEN) | (literal ? 0 : NO_LITERAL));
    }
  }

  private CookieGrammar() {}

  /**
   * The first character that is not allowed in a cookie value: anything but a cookie-octet (RFC
   * 6265bis, section 4.1.1).
   *
   * @param value a value as sent
   * @return its index; -1 if the value is well-formed
   */
  public static int firstNonOctet(String value) {
    return firstOutside(value, NO_OCTET);
  }

  /**
   * The first character that is not allowed in a cookie name: anything but a token character (RFC
   * 9110, section 5.6.2).
   *
   * @param name a name or a part of one
   * @return its index; -1 if there is none, also for the empty string
   */
  public static int firstNonTokenCharacter(String name) {
    return firstOutside(name, NO_TOKEN);
  }

  /** Whether a text has a control character other than the tab. */
  static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\t') || c == 0x7F) {
        return true;
      }
    }
    return false;
  }

  /** Whether percent-encoding would leave a text as it is. */
  static boolean isLiteral(String text) {
    return (outside(text) & NO_LITERAL) == 0;
  }

  /** Whether percent-encoding leaves a character as it is. */
  static boolean isLiteral(char c) {
    return (outside(c) & NO_LITERAL) == 0;
  }

  private static int firstOutside(String text, int characters) {
    if ((outside(text) & characters) == 0) {
      return -1;
    }
    int position = 0;
    while ((outside(text.charAt(position)) & characters) == 0) {
      position++;
    }
    return position;
  }

  /**
   * The classes that some character of a text is outside of. The loop has no early exit, so it can
   * be vectorised: texts are short, and nearly all of them are well-formed.
   */
  private static int outside(String text) {
    int outside = 0;
    for (int i = 0; i < text.length(); i++) {
      outside |= outside(text.charAt(i));
    }
    return outside;
  }

  /** Branch-free. A character beyond ASCII is mapped to one that is in no class either. */
  private static int outside(char c) {
    return OUTSIDE[c & (ASCII - 1)] | (ASCII - 1 - c) >> 31;
  }

  /** Optional whitespace around names and values: space and tab only, not Unicode's. */
  static boolean isWhitespace(char c) {
    return c == ' ' || c == '\t';
  }
}
