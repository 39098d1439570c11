package dev.biscotti.search.use;

import dev.biscotti.search.use.NameUse.Through;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers the uses that were followed. The same use can be reached on several ways: a way runs
 * through calls that may run another method. Without limits the ways would multiply with each
 * interface on them, as where one response hands on to another.
 */
final class SeenUses {
  /** Further ways are followed as one, on which nothing is certain. */
  private static final int MOST_WAYS = 16;

  private final Map<NameUse, Set<Set<Through>>> ways = new HashMap<>();

  /**
   * Adds a use.
   *
   * @return what to follow; empty if the use is known already, or on a way whose calls are among
   *     those of this one: it leads to the same callers then, and is as certain at least
   */
  Optional<NameUse> add(NameUse use) {
    Set<Set<Through>> known =
        ways.computeIfAbsent(use.through(Set.of()), one -> new LinkedHashSet<>());
    if (known.stream().anyMatch(use.through()::containsAll)) {
      return Optional.empty();
    }
    if (known.size() >= MOST_WAYS) {
      return use.certain() ? add(use.uncertain().through(Set.of())) : Optional.empty();
    }
    known.add(use.through());
    return Optional.of(use);
  }
}
