package dev.biscotti.runtime.lock;

import dev.biscotti.runtime.declaration.Revision;
import java.util.Comparator;
import java.util.List;

/**
 * What visitors were shown about a category at some time. It does not depend on other lines of the
 * lock, so that a merge or a revert cannot make an answer cover more than it did.
 *
 * @param category the id of the category
 * @param revision the state, and the number that the lock gave it
 * @param cookies a digest of the material facts of each of its cookies, ascending
 */
public record ShownState(String category, Revision revision, List<Integer> cookies)
    implements Comparable<ShownState> {
  private static final Comparator<ShownState> ORDER =
      Comparator.comparing(ShownState::category)
          .thenComparing(state -> state.revision().number())
          .thenComparing(state -> state.revision().digest())
          .thenComparing(state -> state.cookies().toString());

  /** Sorts the digests. */
  public ShownState {
    cookies = cookies.stream().distinct().sorted().toList();
  }

  @Override
  public int compareTo(ShownState other) {
    return ORDER.compare(this, other);
  }
}
