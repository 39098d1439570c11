package dev.biscotti.runtime.lock;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.PolicyDeclaration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The earlier states of the categories that visitors were shown, as a lock records them. A state
 * covers a cookie if it showed that cookie with the same facts, or with facts that the lock has
 * narrowed to the current ones. A number alone proves nothing: two branches, or a rewritten lock,
 * can give the same number to different states.
 */
final class EarlierStates {
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, Set<Integer>> shown = new HashMap<>();
  private final Map<Integer, List<Integer>> wider = new HashMap<>();
  private final IdentityHashMap<CookieDeclaration, Integer> cookies = new IdentityHashMap<>();

  private EarlierStates() {}

  static EarlierStates of(
      PolicyLock lock, PolicyDeclaration policy, CategoryDeclaration category, int present) {
    EarlierStates states = new EarlierStates();
    for (ShownState state : lock.states()) {
      int digest = state.revision().digest();
      if (state.category().equals(category.id()) && digest != present) {
        states.numbers.merge(digest, state.revision().number(), Math::max);
        states.shown.computeIfAbsent(digest, any -> new HashSet<>()).addAll(state.cookies());
      }
    }
    for (Narrowing narrowing : lock.narrowings()) {
      if (narrowing.category().equals(category.id())) {
        states
            .wider
            .computeIfAbsent(narrowing.after(), any -> new ArrayList<>())
            .add(narrowing.before());
      }
    }
    if (!states.shown.isEmpty()) {
      states.digest(policy, category);
    }
    return states;
  }

  private void digest(PolicyDeclaration policy, CategoryDeclaration category) {
    List<CookieDeclaration> declared =
        policy.cookies().stream().filter(one -> one.category().equals(category.id())).toList();
    List<Integer> digests = MaterialDigest.ofEach(declared, policy.providers(), category);
    for (int i = 0; i < digests.size(); i++) {
      cookies.put(declared.get(i), digests.get(i));
    }
  }

  Set<Integer> digests() {
    return Set.copyOf(shown.keySet());
  }

  /**
   * The states that cover a cookie.
   *
   * @param since the oldest revision that the lock accepts in an answer; earlier states do not
   *     count
   */
  Set<Integer> showing(CookieDeclaration cookie, Optional<LockRevision> since) {
    Set<Integer> found = new HashSet<>();
    Integer digest = cookies.get(cookie);
    if (digest != null && since.isPresent()) {
      Set<Integer> facts = withWider(digest);
      shown.forEach(
          (state, digests) -> {
            if (numbers.getOrDefault(state, 0) >= since.get().number()
                && facts.stream().anyMatch(digests::contains)) {
              found.add(state);
            }
          });
    }
    return Set.copyOf(found);
  }

  private Set<Integer> withWider(int digest) {
    Set<Integer> found = new HashSet<>();
    Deque<Integer> left = new ArrayDeque<>(List.of(digest));
    while (!left.isEmpty()) {
      Integer next = left.remove();
      if (found.add(next)) {
        left.addAll(wider.getOrDefault(next, List.of()));
      }
    }
    return found;
  }
}
