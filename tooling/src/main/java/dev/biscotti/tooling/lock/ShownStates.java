package dev.biscotti.tooling.lock;

import dev.biscotti.runtime.declaration.CategoryDeclaration;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.declaration.ProviderDeclaration;
import dev.biscotti.runtime.declaration.Revision;
import dev.biscotti.runtime.lock.MaterialDigest;
import dev.biscotti.runtime.lock.ShownState;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Digests of what visitors are shown about the categories of a policy at one time. */
final class ShownStates {
  private final List<ShownState> states = new ArrayList<>();
  private final IdentityHashMap<CookieDeclaration, Integer> digests = new IdentityHashMap<>();

  /** Adds a category with its cookies. */
  void add(
      CategoryDeclaration category,
      int number,
      List<CookieDeclaration> cookies,
      List<ProviderDeclaration> providers) {
    Revision state = MaterialDigest.revisionOf(cookies, providers, category);
    List<Integer> each = MaterialDigest.ofEach(cookies, providers, category);
    states.add(new ShownState(category.id(), state.withNumber(number), each));
    for (int i = 0; i < each.size(); i++) {
      digests.put(cookies.get(i), each.get(i));
    }
  }

  List<ShownState> states() {
    return states;
  }

  /**
   * The digest of one of the cookies, looked up by identity; empty for a cookie that needs no
   * consent.
   */
  Optional<Integer> digest(CookieDeclaration cookie) {
    return Optional.ofNullable(digests.get(cookie));
  }
}
