package dev.biscotti.runtime.consent;

import java.nio.charset.StandardCharsets;

/** The hash that a record uses as a name: FNV-1a, the same in every release. */
final class RecordHash {
  private RecordHash() {}

  /** 32 bits. */
  static int of(String text) {
    int hash = 0x811C9DC5;
    for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (octet & 0xFF)) * 0x01000193;
    }
    return hash;
  }

  /** 12 bits. */
  static int folded(String text) {
    int hash = of(text);
    return (hash ^ hash >>> 12 ^ hash >>> 24) & 0xFFF;
  }
}
