package dev.biscotti.processor.usage;

import com.sun.source.util.TreePath;
import dev.biscotti.search.Piece;
import dev.biscotti.search.SearchedCode;
import dev.biscotti.search.Supply;
import dev.biscotti.search.UsageFinding;
import java.util.List;
import java.util.Optional;

/** What the search for names knows of source code. */
record NameSources(
    Slots slots,
    Reachability reachability,
    Suppliers suppliers,
    Exceptions exceptions,
    FindingLog log)
    implements SearchedCode<TreePath> {
  @Override
  public Object identity(TreePath place) {
    return place.getLeaf();
  }

  @Override
  public boolean isAllowed(TreePath place) {
    return exceptions.isAllowed(place);
  }

  @Override
  public Optional<List<Supply<TreePath>>> supplies(Piece.Slot slot) {
    Optional<Slots.Source> origin = slots.source(slot);
    Optional<List<Supply<TreePath>>> supplies = Optional.empty();
    if (origin.orElse(null) instanceof Slots.Source.Parameter parameter
        && reachability.allCallsVisible(parameter.method())) {
      supplies = Optional.of(suppliers.of(parameter.method()));
    }
    if (origin.orElse(null) instanceof Slots.Source.Field field
        && reachability.allAssignmentsVisible(field.field())) {
      supplies = Optional.of(suppliers.of(field.field()));
    }
    return supplies.filter(found -> !found.isEmpty());
  }

  @Override
  public void found(UsageFinding finding, TreePath place) {
    log.add(finding, place);
  }
}
