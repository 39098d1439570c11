package dev.biscotti.sample.storefront;

import java.util.ArrayList;
import java.util.List;

/**
 * The products a visitor looked at.
 *
 * @param ids their ids, the latest first; four at most
 */
public record RecentProducts(List<String> ids) {
  /** The number that the policy states. */
  static final int MAX = 4;

  /** Copies the ids. */
  public RecentProducts {
    ids = List.copyOf(ids.subList(0, Math.min(MAX, ids.size())));
  }

  /** Adds a product to the front. */
  RecentProducts with(String id) {
    List<String> newer = new ArrayList<>(ids);
    newer.remove(id);
    newer.add(0, id);
    return new RecentProducts(newer);
  }
}
