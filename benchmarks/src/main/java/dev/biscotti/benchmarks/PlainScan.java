package dev.biscotti.benchmarks;

import dev.biscotti.runtime.consent.ConsentRecord;
import dev.biscotti.runtime.consent.ConsentTerms;
import dev.biscotti.runtime.consent.RecordIssuer;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.deployment.DeployedPolicy;
import java.util.Arrays;

/**
 * The minimal code for each operation: no declaration, no guard, no messages. The runtime's times
 * are compared with it.
 */
final class PlainScan {
  private static final boolean[] OCTET = new boolean[128];
  private static final byte[] DIGITS = new byte[128];

  static {
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    Arrays.fill(DIGITS, (byte) -1);
    for (int i = 0; i < digits.length(); i++) {
      DIGITS[digits.charAt(i)] = (byte) i;
    }
    for (char c = 0x21; c < 0x7F; c++) {
      OCTET[c] = "\",;\\".indexOf(c) < 0;
    }
  }

  private PlainScan() {}

  /** A checked value between two precomputed parts. */
  static String join(String prefix, String value, String suffix) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 128 || !OCTET[c]) {
        throw new IllegalArgumentException("position " + i);
      }
    }
    return prefix + value + suffix;
  }

  /** The first pair of a name: goes from pair to pair and stops at the match. */
  static String first(String line, String name) {
    int start = 0;
    while (start < line.length()) {
      int semicolon = line.indexOf(';', start);
      int end = semicolon < 0 ? line.length() : semicolon;
      while (start < end && line.charAt(start) == ' ') {
        start++;
      }
      int equals = start + name.length();
      if (equals < end && line.charAt(equals) == '=' && line.startsWith(name, start)) {
        return line.substring(equals + 1, end);
      }
      start = end + 1;
    }
    return "";
  }

  /**
   * The only pair of a name: reads all pairs and compares two copies. Returns start and end in one
   * long.
   */
  static long sole(String line, String name) {
    long found = -1;
    int start = 0;
    while (start < line.length()) {
      int semicolon = line.indexOf(';', start);
      int end = semicolon < 0 ? line.length() : semicolon;
      while (start < end && line.charAt(start) == ' ') {
        start++;
      }
      int equals = start + name.length();
      if (equals < end && line.charAt(equals) == '=' && line.startsWith(name, start)) {
        int from = equals + 1;
        if (found >= 0) {
          int earlier = (int) (found >>> 32);
          int length = (int) found - earlier;
          if (length != end - from || !line.regionMatches(earlier, line, from, length)) {
            return -1;
          }
        } else {
          found = (long) from << 32 | end;
        }
      }
      start = end + 1;
    }
    return found;
  }

  /** The only pair of a name, its value checked. */
  static String soleChecked(String line, String name) {
    long span = sole(line, name);
    if (span < 0) {
      return "";
    }
    int start = (int) (span >>> 32);
    int end = (int) span;
    for (int i = start; i < end; i++) {
      char c = line.charAt(i);
      if (c >= 128 || !OCTET[c]) {
        return "";
      }
    }
    return line.substring(start, end);
  }

  /** Whether a record grants one category. */
  static boolean isGranted(String text, int start, int end, Grant grant, long today) {
    if (end - start < 12
        || end - start > 384
        || text.charAt(start) != '2'
        || number(text, start + 2, 4) != grant.policy()) {
      return false;
    }
    long age = today - 18_262 - number(text, start + 8, 3); // days since 2020-01-01
    if (age < -1 || age >= 180) {
      return false;
    }
    for (int i = start + 12; i + 9 <= end && text.charAt(i) != '.'; i += 9) {
      if (number(text, i, 2) == grant.tag()) {
        return number(text, i + 2, 7) == grant.yes();
      }
    }
    return false;
  }

  /**
   * The part of a record that grants a category.
   *
   * @param policy who wrote it
   * @param tag the category
   * @param yes the answer and the category state it was given for
   */
  record Grant(int policy, int tag, long yes) {
    static Grant of(DeployedPolicy policy, String category) {
      Revision revision =
          ConsentTerms.of(policy).categories().stream()
              .filter(one -> one.id().equals(category))
              .findFirst()
              .orElseThrow()
              .revision();
      long yes = (1L << 11 | revision.number()) << 30 | revision.digest();
      return new Grant(RecordIssuer.of(policy).policy(), ConsentRecord.tag(category), yes);
    }
  }

  private static long number(String text, int start, int digits) {
    long number = 0;
    for (int i = start; i < start + digits; i++) {
      char c = text.charAt(i);
      number = number << 6 | (c < 128 ? DIGITS[c] : -1);
    }
    return number;
  }
}
