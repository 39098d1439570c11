package dev.biscotti.search.text;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Every text that an expression can yield. At most {@value #LIMIT} of them are distinguished;
 * beyond that, the whole counts as unknown, which bounds the size.
 */
public final class Texts {
  /** The maximum number of texts that are distinguished. */
  public static final int LIMIT = 64;

  /**
   * No name is longer. The limit matters because repeating or replacing can make a text grow fast.
   */
  private static final int LONGEST = 10_000;

  private static final Texts NONE = new Texts(Set.of());

  private static final Piece MANY =
      new Piece.Unknown("it has more than " + LIMIT + " possible values");

  private final Set<Text> alternatives;

  private Texts(Set<Text> alternatives) {
    this.alternatives = Collections.unmodifiableSet(alternatives);
  }

  /**
   * No text: for unreachable code or null.
   *
   * @return no alternatives
   */
  public static Texts none() {
    return NONE;
  }

  /**
   * A known text.
   *
   * @param text the characters
   * @return one alternative
   */
  public static Texts literal(String text) {
    return of(new Piece.Literal(text));
  }

  /**
   * The text of a parameter or field.
   *
   * @param input the input
   * @return one alternative
   */
  public static Texts input(Input input) {
    return of(new Piece.Open(input));
  }

  /**
   * A text that was checked elsewhere.
   *
   * @return one alternative
   */
  public static Texts verified() {
    return of(new Piece.Verified());
  }

  /**
   * An unknown text.
   *
   * @param reason why, as the end of a sentence that begins with "because"
   * @return one alternative
   */
  public static Texts unknown(String reason) {
    return of(new Piece.Unknown(reason));
  }

  private static Texts of(Piece piece) {
    return new Texts(Set.of(Text.of(piece)));
  }

  /**
   * Creates alternatives.
   *
   * @param alternatives the texts
   * @return the texts, bounded
   */
  public static Texts of(Collection<Text> alternatives) {
    return alternatives.size() > LIMIT ? of(MANY) : new Texts(new LinkedHashSet<>(alternatives));
  }

  /**
   * The alternatives.
   *
   * @return the texts, in the order in which they were found
   */
  public Set<Text> alternatives() {
    return alternatives;
  }

  /**
   * The union of these texts and others.
   *
   * @param other the others
   * @return the union
   */
  public Texts or(Texts other) {
    if (alternatives.containsAll(other.alternatives)) {
      return this;
    }
    Set<Text> union = new LinkedHashSet<>(alternatives);
    union.addAll(other.alternatives);
    return of(union);
  }

  /**
   * Each of these texts followed by each of the others.
   *
   * @param other the others
   * @return the concatenations
   */
  public Texts plus(Texts other) {
    if ((long) alternatives.size() * other.alternatives.size() > LIMIT) {
      return alternatives.size() > 1 ? of(MANY) : plus(of(MANY));
    }
    Set<Text> joint = new LinkedHashSet<>();
    for (Text text : alternatives) {
      other.alternatives.forEach(end -> joint.add(text.plus(end)));
    }
    return of(joint);
  }

  private Texts doubtedLike(Text text) {
    return text.doubtful() ? doubted() : this;
  }

  /**
   * These texts with inputs filled.
   *
   * @param values the texts of an input; empty for an input that stays open
   * @return the filled texts
   */
  public Texts fill(Function<Input, Optional<Texts>> values) {
    if (!hasInputs()) {
      return this;
    }
    Texts filled = none();
    for (Text text : alternatives) {
      filled = filled.or(fill(text, values));
    }
    return filled;
  }

  /** A text with a condition is filled once for each text of the condition's input. */
  private static Texts fill(Text text, Function<Input, Optional<Texts>> values) {
    for (Guard guard : text.guards()) {
      Optional<Texts> held = values.apply(guard.input());
      if (held.isPresent()) {
        return fill(text, guard, held.get(), values);
      }
    }
    Texts whole = of(List.of(new Text(List.of(), text.guards(), text.doubtful())));
    for (Piece piece : text.pieces()) {
      Optional<Texts> value =
          piece instanceof Piece.Open open ? values.apply(open.input()) : Optional.empty();
      whole = whole.plus(value.orElseGet(() -> of(piece)));
    }
    return whole;
  }

  private static Texts fill(
      Text text, Guard guard, Texts held, Function<Input, Optional<Texts>> values) {
    Set<Guard> others = new LinkedHashSet<>(text.guards());
    others.removeIf(one -> one.input().equals(guard.input()));
    List<Guard> decided =
        text.guards().stream().filter(one -> one.input().equals(guard.input())).toList();
    if (held.isEmpty()) {
      return fill(text.withGuards(others), values);
    }
    Texts filled = none();
    for (Text one : held.alternatives) {
      if (decided.stream().noneMatch(condition -> condition.isBrokenBy(one))) {
        Set<Guard> on = new LinkedHashSet<>();
        decided.forEach(condition -> condition.on(one).ifPresent(on::add));
        on.addAll(one.guards());
        Texts alone = new Texts(Set.of(one));
        filled =
            filled.or(
                fill(
                        text.withGuards(others).doubted(one.doubtful()),
                        input ->
                            input.equals(guard.input()) ? Optional.of(alone) : values.apply(input))
                    .given(on));
      }
    }
    return filled;
  }

  /**
   * These texts, marked as combining values that may never occur together.
   *
   * @return the texts
   */
  public Texts doubted() {
    return new Texts(
        alternatives.stream()
            .map(text -> text.doubted(true))
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /**
   * Some of the texts.
   *
   * @param doubtful whether to return the doubtful texts or the others
   * @return the wanted ones
   */
  public Texts withDoubt(boolean doubtful) {
    return of(alternatives.stream().filter(text -> text.doubtful() == doubtful).toList());
  }

  /**
   * These texts with further conditions.
   *
   * @param guards the conditions
   * @return the texts
   */
  public Texts given(Set<Guard> guards) {
    return guards.isEmpty()
        ? this
        : new Texts(
            alternatives.stream()
                .map(text -> text.given(guards))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /**
   * These texts, without the conditions of those that have no other inputs.
   *
   * @return the texts
   */
  public Texts withoutIdleGuards() {
    return new Texts(
        alternatives.stream()
            .map(Text::withoutIdleGuards)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /**
   * The texts of an input that is supplied with these texts, some of which extend its own earlier
   * texts. Filling it repeatedly would never end.
   *
   * @param input the input
   * @return these texts, with an unknown beginning or end instead of the input
   */
  public Texts withoutGrowthOf(Input input) {
    Texts bounded = none();
    for (Text text : alternatives) {
      Texts one = new Texts(Set.of(text));
      bounded =
          bounded.or(
              text.pieces().size() > 1 && text.inputs().stream().anyMatch(input::isWhere)
                  ? one.fill(
                      open ->
                          open.isWhere(input) ? Optional.of(unknown("it grows")) : Optional.empty())
                  : one);
    }
    return bounded;
  }

  /**
   * Applies an operation that needs known characters.
   *
   * @param operation the operation
   * @param otherwise the result for a text with a gap
   * @return the results
   */
  public Texts map(UnaryOperator<String> operation, Texts otherwise) {
    Texts mapped = none();
    for (Text text : alternatives) {
      mapped =
          mapped.or(
              text.literal()
                  .map(operation)
                  .filter(result -> result.length() <= LONGEST)
                  .map(Texts::literal)
                  .orElse(otherwise)
                  .given(text.guards())
                  .doubtedLike(text));
    }
    return mapped;
  }

  /**
   * The result of unlimited growth.
   *
   * @param later the texts after some growth
   * @param end the piece for the growth
   * @return this followed by the end if all later texts begin with this; otherwise only the end
   */
  public Texts grown(Texts later, Texts end) {
    if (alternatives.size() != 1) {
      return end;
    }
    List<Piece> beginning = alternatives.iterator().next().pieces();
    boolean appended =
        later.alternatives.stream()
            .map(Text::pieces)
            .allMatch(
                pieces ->
                    pieces.size() >= beginning.size()
                        && pieces.subList(0, beginning.size()).equals(beginning));
    return appended ? plus(end) : end;
  }

  /**
   * Some of the texts.
   *
   * @param inputs whether to return the texts with inputs or those without
   * @return the wanted ones
   */
  public Texts withInputs(boolean inputs) {
    return of(alternatives.stream().filter(text -> text.inputs().isEmpty() != inputs).toList());
  }

  /**
   * The text, if there is exactly one and it is known.
   *
   * @return its characters; empty if there are several texts, or it has a gap
   */
  public Optional<String> only() {
    return alternatives.size() == 1 ? alternatives.iterator().next().literal() : Optional.empty();
  }

  /**
   * Whether there is no text.
   *
   * @return true for unreachable code and for null
   */
  public boolean isEmpty() {
    return alternatives.isEmpty();
  }

  /**
   * Whether some text has an input to fill.
   *
   * @return true if so
   */
  public boolean hasInputs() {
    return alternatives.stream().anyMatch(text -> !text.inputs().isEmpty());
  }

  /**
   * Whether a text has an unknown part that is not an input.
   *
   * @return true if so
   */
  public boolean hasGap() {
    return alternatives.stream()
        .flatMap(text -> text.pieces().stream())
        .anyMatch(Piece.Unknown.class::isInstance);
  }

  /**
   * Whether there were more texts than are distinguished.
   *
   * @return true if an unknown replaces them or a part of them
   */
  public boolean areTooMany() {
    return alternatives.stream().anyMatch(text -> text.pieces().contains(MANY));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Texts texts && texts.alternatives.equals(alternatives);
  }

  @Override
  public int hashCode() {
    return alternatives.hashCode();
  }

  @Override
  public String toString() {
    return alternatives.toString();
  }
}
