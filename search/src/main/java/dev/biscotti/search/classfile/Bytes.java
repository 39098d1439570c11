package dev.biscotti.search.classfile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The content of a class file. Reads never go beyond its end, and lengths in it are not trusted.
 */
final class Bytes {
  private final byte[] content;

  Bytes(byte[] content) {
    this.content = content;
  }

  int length() {
    return content.length;
  }

  /** Checks that a number of bytes follow. */
  int checked(int at, long count) {
    if (at < 0 || count < 0 || count > content.length - (long) at) {
      throw MalformedClassFileException.of("it ends too early");
    }
    return at;
  }

  int u1(int at) {
    return content[checked(at, 1)] & 0xFF;
  }

  int s1(int at) {
    return content[checked(at, 1)];
  }

  int u2(int at) {
    checked(at, 2);
    return ((content[at] & 0xFF) << 8) | (content[at + 1] & 0xFF);
  }

  int s2(int at) {
    return (short) u2(at);
  }

  int s4(int at) {
    return (u2(at) << 16) | u2(at + 2);
  }

  long u4(int at) {
    return s4(at) & 0xFFFF_FFFFL;
  }

  long s8(int at) {
    return (u4(at) << 32) | u4(at + 4);
  }

  /** Whether some ASCII letters are at a position that is known to have enough bytes. */
  boolean isAt(int at, String letters) {
    // From the end, because descriptors in one package have the same beginning.
    for (int i = letters.length() - 1; i >= 0; i--) {
      if (content[at + i] != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether some ASCII letters are anywhere. */
  boolean contains(String letters) {
    byte[] sought = letters.getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at <= content.length - sought.length; at++) {
      if (Arrays.equals(content, at, at + sought.length, sought, 0, sought.length)) {
        return true;
      }
    }
    return false;
  }

  /** A text in the JVM's modified UTF-8 (JVMS 4.4.7). */
  String text(int at, int length) {
    checked(at, length);
    for (int i = at; i < at + length; i++) {
      if (content[i] < 0) {
        return decoded(at, at + length);
      }
    }
    return new String(content, at, length, StandardCharsets.ISO_8859_1);
  }

  private String decoded(int from, int end) {
    StringBuilder text = new StringBuilder(end - from);
    int at = from;
    while (at < end) {
      int first = content[at] & 0xFF;
      int length = first < 0x80 ? 1 : first >> 5 == 0b110 ? 2 : first >> 4 == 0b1110 ? 3 : 0;
      if (length == 0 || at + length > end) {
        throw MalformedClassFileException.of("a text in it is not UTF-8");
      }
      text.append(character(at, length));
      at += length;
    }
    return text.toString();
  }

  private char character(int at, int length) {
    if (length == 1) {
      return (char) content[at];
    }
    if (length == 2) {
      return (char) (((content[at] & 0x1F) << 6) | following(at + 1));
    }
    return (char) (((content[at] & 0x0F) << 12) | (following(at + 1) << 6) | following(at + 2));
  }

  private int following(int at) {
    if ((content[at] & 0xC0) != 0x80) {
      throw MalformedClassFileException.of("a text in it is not UTF-8");
    }
    return content[at] & 0x3F;
  }
}
