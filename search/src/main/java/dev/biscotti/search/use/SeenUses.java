package dev.biscotti.search.use;

import dev.biscotti.search.use.NameUse.Through;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers the uses that were followed. The same use can be reached on several paths through calls
 * that may run different methods. Without limits, the paths would multiply with each interface, for
 * example if one response delegates to another.
 */
final class SeenUses {
  /** Further paths are merged into one, on which nothing is certain. */
  private static final int MOST_WAYS = 16;

  private final Map<NameUse, Set<Set<Through>>> ways = new HashMap<>();

  /**
   * Adds a use.
   *
   * @return the use to follow; empty if it is already known on a path whose calls are a subset of
   *     this path's, which leads to the same callers and is at least as certain
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
