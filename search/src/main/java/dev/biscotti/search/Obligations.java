package dev.biscotti.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges the places where cookies get their names. A name that a parameter or field supplies is
 * judged where the parameter or field gets it, as long as all those places can be seen.
 *
 * @param <P> what a place is in the code that is searched
 */
public final class Obligations<P> {
  /** More than any code that people wrote needs; keeps the time bounded whatever machines write. */
  private static final int LIMIT = 100_000;

  private final SearchedCode<P> code;
  private final UsageFindings findings;
  private final Deque<NameUse<P>> open = new ArrayDeque<>();
  private final Set<Place> seen = new HashSet<>();

  /**
   * For one search.
   *
   * @param code the code that is searched
   * @param findings says what is wrong with a name
   */
  public Obligations(SearchedCode<P> code, UsageFindings findings) {
    this.code = code;
    this.findings = findings;
  }

  private record Place(
      Object at, Texts texts, Texts header, CookieState state, ListedNames listed, String by) {}

  /**
   * Adds a place, unless it is known already.
   *
   * @param use where a cookie gets its name
   */
  public void add(NameUse<P> use) {
    boolean isNew =
        seen.add(
            new Place(
                code.identity(use.at()),
                use.texts(),
                use.header(),
                use.state(),
                use.listed(),
                use.by()));
    if (isNew && seen.size() < LIMIT && !code.isAllowed(use.at())) {
      open.add(use);
    }
  }

  /**
   * Adds a place where a cookie is made, as far as it goes to a response.
   *
   * @param use where the cookie gets its name
   * @param made what the call that makes it is for; of {@link SinkKind#SET} is a cookie that only a
   *     server makes
   * @param destination where the cookie goes
   */
  public void add(NameUse<P> use, SinkKind made, Destination destination) {
    boolean always = made == SinkKind.SET;
    switch (destination) {
      case RESPONSE -> add(use);
      case UNSEEN -> add(always ? use : use.uncertain());
      case ELSEWHERE -> {
        if (always) {
          add(use);
        }
      }
      case DELETION -> {}
    }
  }

  /** Judges everything added so far, and what follows from it. */
  public void settle() {
    while (!open.isEmpty()) {
      settle(open.remove());
    }
  }

  private void settle(NameUse<P> use) {
    if (use.slots().isEmpty()) {
      judge(use);
    } else if (use.header().hasSlots()) {
      hand(use);
    } else {
      // What is known here is judged here, the rest where it comes from.
      judge(use.with(use.texts().withSlots(false)));
      hand(use.with(use.texts().withSlots(true)));
    }
  }

  private void hand(NameUse<P> use) {
    Set<Piece.Slot> needed = use.slots();
    needed.stream()
        .filter(slot -> code.supplies(slot).isEmpty())
        .findFirst()
        .ifPresentOrElse(slot -> giveUp(use, slot), () -> pass(use, needed.iterator().next()));
  }

  private void judge(NameUse<P> use) {
    use.judge(findings).forEach(finding -> code.found(finding, use.at()));
  }

  private void giveUp(NameUse<P> use, Piece.Slot slot) {
    Texts unknown = Texts.unknown(slot.description() + " is supplied elsewhere");
    add(use.fill(use.at(), Map.of(slot.key(), unknown)));
  }

  private void pass(NameUse<P> use, Piece.Slot slot) {
    for (Supply<P> supply : code.supplies(slot).orElse(List.of())) {
      if (supply.isReference()) {
        if (use.isSetCookie()) {
          code.found(findings.reference(use.by()), supply.at());
        }
        continue;
      }
      Map<String, Texts> values = new LinkedHashMap<>(supply.values());
      values.putIfAbsent(slot.key(), Texts.unknown("it is not supplied"));
      values.computeIfPresent(slot.key(), (key, texts) -> texts.withoutGrowthOf(slot));
      // Only what supplies the name is the place of a finding, not what supplies the max-age.
      P place =
          use.isNamedBy(values) ? supply.places().getOrDefault(slot.key(), supply.at()) : use.at();
      add(use.fill(place, values));
    }
  }
}
