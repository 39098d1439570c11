package dev.biscotti.search.value;

import dev.biscotti.search.text.Texts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Repeatedly evaluates what may depend on itself until it no longer changes: in a loop, an option
 * may be the choice itself with something appended.
 */
final class FixedPoint {
  /** After this many rounds of changes, the growth is assumed to be unlimited. */
  private static final int MOST = 3;

  private static final String LOOP = "it grows in a loop";

  /** The results so far. */
  private final Map<Object, Texts> open = new HashMap<>();

  /** Unfinished dependencies of texts evaluated in the meantime. */
  private final Set<Object> incomplete = new HashSet<>();

  /** Whether no result depends on an unfinished one. */
  boolean isComplete() {
    return incomplete.isEmpty();
  }

  /** The texts of all options of a choice, the first of which does not come from a loop. */
  Texts ofOptions(Object key, List<Supplier<Texts>> options) {
    if (open.containsKey(key)) {
      return partial(key);
    }
    open.put(key, Texts.none());
    try {
      Texts beginning = Texts.none();
      for (int round = 0; ; round++) {
        Texts before = open.getOrDefault(key, Texts.none());
        Texts all = before;
        for (Supplier<Texts> option : options) {
          all = all.or(option.get());
          open.put(key, all);
        }
        boolean same = all.equals(before);
        if (!incomplete.contains(key) || (same && !all.areTooMany())) {
          return all;
        }
        if (round == 0) {
          beginning = options.get(0).get();
        }
        // Once there are too many texts, growth is no longer visible: what a loop builds from
        // characters is not a name after one round.
        if (round == MOST || same) {
          return beginning.or(beginning.grown(all, Texts.unknown(LOOP)));
        }
      }
    } finally {
      close(key);
    }
  }

  /** The contents of a container, which may come from the container itself. */
  Texts ofContents(Object key, Supplier<Texts> once) {
    if (open.containsKey(key)) {
      return partial(key);
    }
    try {
      Texts before = Texts.none();
      for (int round = 0; round <= MOST; round++) {
        open.put(key, before);
        Texts all = before.or(once.get());
        boolean same = all.equals(before);
        if (!incomplete.contains(key) || (same && !all.areTooMany())) {
          return all;
        }
        if (same) {
          break;
        }
        before = all;
      }
      return Texts.unknown(LOOP);
    } finally {
      close(key);
    }
  }

  private Texts partial(Object key) {
    incomplete.add(key);
    return open.getOrDefault(key, Texts.none());
  }

  private void close(Object key) {
    open.remove(key);
    incomplete.remove(key);
  }
}
