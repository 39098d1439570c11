package dev.biscotti.search;

/** A part of a {@link Text}. */
public sealed interface Piece {

  /**
   * Characters that are known.
   *
   * @param text the characters
   * @param declared whether they are the value of a constant that declares a cookie
   */
  record Literal(String text, boolean declared) implements Piece {}

  /**
   * What a parameter or a field holds; whoever supplies it fills the slot.
   *
   * @param key tells slots apart
   * @param description the slot in the words of a message, such as {@code parameter "name" of
   *     Cookies.set}
   */
  record Slot(String key, String description) implements Piece {}

  /** What was checked where it was fixed, or is vouched for. */
  record Settled() implements Piece {}

  /**
   * What cannot be known.
   *
   * @param reason why, as the end of a sentence that begins with "because"
   */
  record Unknown(String reason) implements Piece {}
}
