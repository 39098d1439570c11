package dev.biscotti.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One text that an expression can yield: known characters, and gaps.
 *
 * @param pieces the parts in their order
 */
public record Text(List<Piece> pieces) {
  /** A text of more parts is put together without an end, and its own end is not known. */
  private static final int MAX_PIECES = 64;

  /**
   * Copies the pieces.
   *
   * @param pieces the parts in their order
   */
  public Text {
    pieces = List.copyOf(pieces);
  }

  /**
   * A text of one piece.
   *
   * @param piece the piece
   * @return the text
   */
  public static Text of(Piece piece) {
    return new Text(List.of(piece));
  }

  /**
   * This text and another one behind it.
   *
   * @param other the other one
   * @return the joint text
   */
  public Text plus(Text other) {
    List<Piece> joint = new ArrayList<>(pieces);
    joint.addAll(other.pieces);
    joint.removeIf(piece -> piece instanceof Piece.Literal literal && literal.text().isEmpty());
    if (joint.size() > MAX_PIECES) {
      joint.subList(MAX_PIECES - 1, joint.size()).clear();
      joint.add(new Piece.Unknown("it has too many parts"));
    }
    return new Text(joint);
  }

  /**
   * The characters, if all are known.
   *
   * @return the text; empty if it has a gap
   */
  public Optional<String> literal() {
    return pieces.stream().allMatch(Piece.Literal.class::isInstance)
        ? Optional.of(literals(pieces))
        : Optional.empty();
  }

  /**
   * The known characters before the first gap.
   *
   * @return the prefix; empty if the text begins with a gap
   */
  public String prefix() {
    return literals(pieces.stream().takeWhile(Piece.Literal.class::isInstance).toList());
  }

  /**
   * The known characters behind the last gap.
   *
   * @return the suffix; empty if the text ends with a gap
   */
  public String suffix() {
    int from = pieces.size();
    while (from > 0 && pieces.get(from - 1) instanceof Piece.Literal) {
      from--;
    }
    return literals(pieces.subList(from, pieces.size()));
  }

  /**
   * The slots that have to be filled, each once.
   *
   * @return the slots in their order
   */
  public List<Slot> slots() {
    return pieces.stream()
        .filter(Piece.Open.class::isInstance)
        .map(piece -> ((Piece.Open) piece).slot())
        .distinct()
        .toList();
  }

  private static String literals(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece instanceof Piece.Literal literal ? literal.text() : "")
        .collect(Collectors.joining());
  }
}
