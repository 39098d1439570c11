package dev.biscotti.runtime.declaration;

/**
 * The state of a category that a visitor's choice was made for. With a lock it is a number that
 * rises with each change the visitor must be asked about; without one it is a digest of everything
 * such a change would touch, and any difference asks again.
 *
 * @param code 23 bits: the highest one set for a digest
 */
public record Revision(int code) {
  private static final int DIGEST = 1 << 22;

  /** Of a category that was never asked about. */
  public static final Revision NONE = new Revision(0);

  /**
   * Checks the range.
   *
   * @param code 23 bits
   * @throws IllegalArgumentException if the code has more
   */
  public Revision {
    if (code < 0 || code >= DIGEST << 1) {
      throw new IllegalArgumentException("a revision has 23 bits: " + code);
    }
  }

  /**
   * A lock's revision.
   *
   * @param number from 1 to 4,194,303
   * @return the revision
   */
  public static Revision numbered(int number) {
    if (number < 1 || number >= DIGEST) {
      throw new IllegalArgumentException("a revision number is 1 to 4,194,303: " + number);
    }
    return new Revision(number);
  }

  /**
   * The revision of a category without a lock.
   *
   * @param digest a digest of the material facts; its lowest 22 bits are used
   * @return the revision
   */
  public static Revision digest(int digest) {
    return new Revision(DIGEST | (digest & (DIGEST - 1)));
  }

  /**
   * Whether this is a digest.
   *
   * @return false for a lock's number
   */
  public boolean isDigest() {
    return (code & DIGEST) != 0;
  }
}
