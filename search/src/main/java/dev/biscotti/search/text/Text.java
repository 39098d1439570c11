package dev.biscotti.search.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One text that an expression can yield: known characters, and gaps.
 *
 * @param pieces the parts in their order
 * @param guards the conditions for the text to be possible
 * @param doubtful whether it combines values that may never occur together
 */
public record Text(List<Piece> pieces, Set<Guard> guards, boolean doubtful) {
  /** A text with more parts probably comes from a loop, so its end counts as unknown. */
  private static final int MAX_PIECES = 64;

  public Text {
    pieces = List.copyOf(pieces);
    guards = Collections.unmodifiableSet(new LinkedHashSet<>(guards));
  }

  // Used for every text, and the generated methods of a record are slow until they are linked.
  @Override
  public int hashCode() {
    return pieces.hashCode() * 31 + guards.hashCode();
  }

  /**
   * Creates a text that is possible unconditionally.
   *
   * @param pieces the parts in their order
   */
  public Text(List<Piece> pieces) {
    this(pieces, Set.of(), false);
  }

  /**
   * Creates a text of one piece.
   *
   * @param piece the piece
   * @return the text
   */
  public static Text of(Piece piece) {
    return new Text(List.of(piece));
  }

  /**
   * This text followed by another.
   *
   * @param other the other one
   * @return the concatenation
   */
  public Text plus(Text other) {
    List<Piece> joint = new ArrayList<>(pieces);
    joint.addAll(other.pieces);
    joint.removeIf(piece -> piece instanceof Piece.Literal literal && literal.text().isEmpty());
    if (joint.size() > MAX_PIECES) {
      joint.subList(MAX_PIECES - 1, joint.size()).clear();
      joint.add(new Piece.Unknown("it has too many parts"));
    }
    return new Text(joint, union(guards, other.guards), doubtful || other.doubtful);
  }

  /**
   * This text with further conditions.
   *
   * @param more the conditions
   * @return the text
   */
  public Text given(Set<Guard> more) {
    return more.isEmpty() ? this : new Text(pieces, union(guards, more), doubtful);
  }

  private static Set<Guard> union(Set<Guard> some, Set<Guard> others) {
    Set<Guard> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** This text, with these conditions instead of its own. */
  Text withGuards(Set<Guard> others) {
    return new Text(pieces, others, doubtful);
  }

  /** This text, without its conditions if only they have inputs. */
  Text withoutIdleGuards() {
    return guards.isEmpty() || hasOpenPiece() ? this : withGuards(Set.of());
  }

  private boolean hasOpenPiece() {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Open) {
        return true;
      }
    }
    return false;
  }

  /**
   * This text, marked as combining values that may never occur together.
   *
   * @param doubt whether to mark it
   * @return the text
   */
  public Text doubted(boolean doubt) {
    return doubt && !doubtful ? new Text(pieces, guards, true) : this;
  }

  /**
   * The characters, if all are known.
   *
   * @return the text; empty if it has a gap
   */
  public Optional<String> literal() {
    int known = knownFromStart();
    return known == pieces.size() ? Optional.of(literals(pieces)) : Optional.empty();
  }

  /**
   * The known characters before the first gap.
   *
   * @return the prefix; empty if the text begins with a gap
   */
  public String prefix() {
    return literals(pieces.subList(0, knownFromStart()));
  }

  private int knownFromStart() {
    int known = 0;
    while (known < pieces.size() && pieces.get(known) instanceof Piece.Literal) {
      known++;
    }
    return known;
  }

  /**
   * The known characters after the last gap.
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
   * The inputs to fill, each once.
   *
   * @return the inputs in their order, those of conditions last
   */
  public List<Input> inputs() {
    Set<Input> inputs = new LinkedHashSet<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Open open) {
        inputs.add(open.input());
      }
    }
    for (Guard guard : guards) {
      inputs.add(guard.input());
    }
    return List.copyOf(inputs);
  }

  /**
   * Whether an input is a part of the text.
   *
   * @param input the input
   * @return false also if it only decides whether the text is possible
   */
  public boolean contains(Input input) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Open open && open.input().equals(input)) {
        return true;
      }
    }
    return false;
  }

  private static String literals(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Literal literal) {
        text.append(literal.text());
      }
    }
    return text.toString();
  }
}
