package dev.biscotti.search.text;

/** A part of a {@link Text}. */
public sealed interface Piece {
  /**
   * Characters that are known.
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
   * What others supply.
   *
   * @param input the input that they fill
   */
  record Open(Input input) implements Piece {}

  /** What was checked where it was fixed, or is vouched for. */
  record Verified() implements Piece {}

  /**
   * What cannot be known.
   *
   * @param reason why, as the end of a sentence that begins with "because"
   */
  record Unknown(String reason) implements Piece {}
}
