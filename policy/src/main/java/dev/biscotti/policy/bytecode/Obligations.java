package dev.biscotti.policy.bytecode;

import dev.biscotti.policy.usage.CookieState;
import dev.biscotti.policy.usage.ListedNames;
import dev.biscotti.policy.usage.NameUse;
import dev.biscotti.policy.usage.Piece;
import dev.biscotti.policy.usage.Texts;
import dev.biscotti.policy.usage.UsageFindings;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;

/**
 * Judges the places where cookies get their names. A name that a parameter or field supplies is
 * judged where the parameter or field gets it, as long as all those places can be seen.
 */
final class Obligations {
  /** More than any code that people wrote needs; keeps the time bounded whatever machines write. */
  private static final int LIMIT = 100_000;

  private final Slots slots;
  private final Reachability reachability;
  private final Suppliers suppliers;
  private final Exceptions exceptions;
  private final UsageFindings findings;
  private final FindingLog log;
  private final Deque<NameUse<Point>> open = new ArrayDeque<>();
  private final Set<Place> seen = new HashSet<>();

  Obligations(
      Slots slots,
      Reachability reachability,
      Suppliers suppliers,
      Exceptions exceptions,
      UsageFindings findings,
      FindingLog log) {
    this.slots = slots;
    this.reachability = reachability;
    this.suppliers = suppliers;
    this.exceptions = exceptions;
    this.findings = findings;
    this.log = log;
  }

  private record Place(
      AbstractInsnNode instruction,
      Texts texts,
      Texts header,
      CookieState state,
      ListedNames listed,
      String by) {}

  void add(NameUse<Point> use) {
    boolean isNew =
        seen.add(
            new Place(
                use.at().instruction(),
                use.texts(),
                use.header(),
                use.state(),
                use.listed(),
                use.by()));
    if (isNew && seen.size() < LIMIT && !exceptions.isAllowed(use.at())) {
      open.add(use);
    }
  }

  /** Judges everything added so far, and what follows from it. */
  void settle() {
    while (!open.isEmpty()) {
      settle(open.remove());
    }
  }

  private void settle(NameUse<Point> use) {
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

  private void hand(NameUse<Point> use) {
    Set<Piece.Slot> needed = use.slots();
    needed.stream()
        .filter(slot -> supplies(slot).isEmpty())
        .findFirst()
        .ifPresentOrElse(slot -> giveUp(use, slot), () -> pass(use, needed.iterator().next()));
  }

  private void judge(NameUse<Point> use) {
    use.judge(findings).forEach(finding -> log.add(finding, use.at()));
  }

  /** The places that supply a slot; empty if they cannot all be seen, or there is none. */
  private Optional<List<Suppliers.Supply>> supplies(Piece.Slot slot) {
    Optional<Slots.Source> origin = slots.source(slot);
    Optional<List<Suppliers.Supply>> supplies = Optional.empty();
    if (origin.orElse(null) instanceof Slots.Source.Parameter parameter
        && reachability.allCallsVisible(parameter.owner(), parameter.method())) {
      supplies = Optional.of(suppliers.of(parameter.owner(), parameter.method()));
    }
    if (origin.orElse(null) instanceof Slots.Source.Field field
        && reachability.allAssignmentsVisible(field.field())) {
      supplies = Optional.of(suppliers.of(field.owner(), field.field()));
    }
    return supplies.filter(found -> !found.isEmpty());
  }

  private void giveUp(NameUse<Point> use, Piece.Slot slot) {
    Texts unknown = Texts.unknown(slot.description() + " is supplied elsewhere");
    add(use.fill(use.at(), Map.of(slot.key(), unknown)));
  }

  private void pass(NameUse<Point> use, Piece.Slot slot) {
    for (Suppliers.Supply supply : supplies(slot).orElse(List.of())) {
      if (supply.isReference()) {
        if (use.isSetCookie()) {
          log.add(findings.reference(use.by()), supply.at());
        }
        continue;
      }
      Map<String, Texts> values = new LinkedHashMap<>(supply.values());
      values.putIfAbsent(slot.key(), Texts.unknown("it is not supplied"));
      // Only what supplies the name is the place of a finding, not what supplies the max-age.
      Point place = use.isNamedBy(values) ? supply.at() : use.at();
      add(use.fill(place, values));
    }
  }
}
