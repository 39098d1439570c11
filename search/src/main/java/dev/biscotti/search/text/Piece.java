package dev.biscotti.search.text;

/** A part of a {@link Text}. */
public sealed interface Piece {
  /**
   * Known characters.
   *
   * @param text the characters
   */
  record Literal(String text) implements Piece {
    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /**
   * A value from other code.
   *
   * @param input the input
   */
  record Open(Input input) implements Piece {}

  /** A value that was checked where it was set, or is vouched for. */
  record Verified() implements Piece {}

  /**
   * An unknown value.
   *
   * @param reason why, as the end of a sentence that begins with "because"
   */
  record Unknown(String reason) implements Piece {}
}
