package dev.biscotti.tooling.bytecode;

import dev.biscotti.search.Piece;
import dev.biscotti.search.SearchedCode;
import dev.biscotti.search.Supply;
import dev.biscotti.search.UsageFinding;
import java.util.List;
import java.util.Optional;

/** What the search for names knows of class files. */
record NameSources(
    Slots slots,
    Reachability reachability,
    Suppliers suppliers,
    Exceptions exceptions,
    FindingLog log)
    implements SearchedCode<Point> {
  @Override
  public Object identity(Point place) {
    return place.instruction();
  }

  @Override
  public boolean isAllowed(Point place) {
    return exceptions.isAllowed(place);
  }

  @Override
  public Optional<List<Supply<Point>>> supplies(Piece.Slot slot) {
    Optional<Slots.Source> origin = slots.source(slot);
    Optional<List<Supply<Point>>> supplies = Optional.empty();
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

  @Override
  public void found(UsageFinding finding, Point place) {
    log.add(finding, place);
  }
}
