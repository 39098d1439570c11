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
 * Every text that an expression can yield. At most {@value #LIMIT} of them are told apart; beyond
 * that the whole counts as unknown, so that the size stays bounded whatever the code does.
 */
public final class Texts {
  /** How many texts are told apart. */
  public static final int LIMIT = 64;

  /** No name is longer; operations that repeat or replace can make a text grow fast. */
  private static final int LONGEST = 10_000;

  private static final Texts NONE = new Texts(Set.of());

  private static final Piece MANY =
      new Piece.Unknown("it has more than " + LIMIT + " possible values");

  private final Set<Text> alternatives;

  private Texts(Set<Text> alternatives) {
    this.alternatives = Collections.unmodifiableSet(alternatives);
  }

  /**
   * No text: of code that is never reached, or of null.
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
   * What a parameter or field holds.
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
   * A text that cannot be known.
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
   * These alternatives.
   *
   * @param alternatives the texts
   * @return them, bounded
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
   * These texts or others.
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
   * Each of these texts with each of the others behind it.
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
   * @param values what an input holds; empty for one that stays open
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

  /** A text with a condition is filled for each text that the input of the condition holds. */
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
   * These texts, each of which may be put together of values that never come together.
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
   * @param doubtful whether those that may be put together of values that never come together are
   *     wanted, or the others
   * @return the wanted ones
   */
  public Texts withDoubt(boolean doubtful) {
    return of(alternatives.stream().filter(text -> text.doubtful() == doubtful).toList());
  }

  /**
   * These texts, if more holds.
   *
   * @param guards what must hold
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
   * These texts, where those that need no input but for their conditions are possible in any case.
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
   * What an input holds that is supplied with these texts, where some of them are what it held
   * before and more: filling it in again and again would never end.
   *
   * @param input the input
   * @return these texts, with an unknown beginning or end in place of what the input held before
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
   * These texts after an operation that only works on known characters.
   *
   * @param operation the operation
   * @param otherwise what a text with a gap becomes
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
   * What this becomes by growing without an end.
   *
   * @param later what it has grown to so far
   * @param end what stands for the growth
   * @return this with the end behind it, if everything later begins with this; else the end alone
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
   * @param inputs whether those with inputs are wanted, or those without
   * @return the wanted ones
   */
  public Texts withInputs(boolean inputs) {
    return of(alternatives.stream().filter(text -> text.inputs().isEmpty() != inputs).toList());
  }

  /**
   * The only text, if it is known.
   *
   * @return its characters; empty if there are several texts, or it has a gap
   */
  public Optional<String> only() {
    return alternatives.size() == 1 ? alternatives.iterator().next().literal() : Optional.empty();
  }

  /**
   * Whether there is no text.
   *
   * @return true for what is never reached, and for null
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
   * Whether something in a text is not known, and no input stands for it.
   *
   * @return true if so
   */
  public boolean hasGap() {
    return alternatives.stream()
        .flatMap(text -> text.pieces().stream())
        .anyMatch(Piece.Unknown.class::isInstance);
  }

  /**
   * Whether there were more texts than are told apart.
   *
   * @return true if one stands for them, or for a part of them
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
