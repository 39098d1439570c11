package dev.biscotti.runtime.declaration;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identifies the state of a category: what a visitor was shown about it when the choice was made.
 * The digest alone identifies the state; no other release, branch or regenerated lock can reuse it
 * for another state. The number orders states in time.
 *
 * @param number a lock's number, which rises with each change that visitors must be asked about; 0
 *     without a lock
 * @param digest 30 bits of a digest of the material facts; 0 for a category that needs no consent
 */
public record Revision(int number, int digest) {
  /** The exclusive limit of a lock's numbers. */
  public static final int NUMBER_LIMIT = 1 << 22;

  /** How many bits a digest has. */
  public static final int DIGEST_BITS = 30;

  /** The revision of a category that needs no consent. */
  public static final Revision NONE = new Revision(0, 0);

  private static final int DIGEST_LIMIT = 1 << DIGEST_BITS;
  private static final Pattern TEXT = Pattern.compile("(\\d{1,7})\\.([0-3][0-9a-f]{7})");

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if one of them is out of range
   */
  public Revision {
    if (number < 0 || number >= NUMBER_LIMIT) {
      throw new IllegalArgumentException(
          "the number of a revision must be 0 to 4,194,303, not " + number);
    }
    if (digest < 0 || digest >= DIGEST_LIMIT) {
      throw new IllegalArgumentException("the digest of a revision must have 30 bits: " + digest);
    }
  }

  /**
   * The revision of a category without a lock.
   *
   * @param digest 30 bits of a digest of the material facts
   * @return the revision
   * @throws IllegalArgumentException if the digest has more bits
   */
  public static Revision digest(int digest) {
    return new Revision(0, digest);
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @param text such as {@code 4.1a2b3c4d}
   * @return the revision; empty if the text is malformed
   */
  public static Optional<Revision> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(matcher.group(1));
    return number < NUMBER_LIMIT
        ? Optional.of(new Revision(number, HexFormat.fromHexDigits(matcher.group(2))))
        : Optional.empty();
  }

  /**
   * The same state under a lock's number.
   *
   * @param newNumber from 0 to 4,194,303
   * @return a revision
   */
  public Revision withNumber(int newNumber) {
    return new Revision(newNumber, digest);
  }

  /**
   * The digest in the form for logs, locks and tables.
   *
   * @return eight hexadecimal digits
   */
  public String state() {
    return HexFormat.of().toHexDigits(digest);
  }

  /**
   * Number and digest in one text.
   *
   * @return such as {@code 4.1a2b3c4d}
   */
  public String text() {
    return number + "." + state();
  }
}
