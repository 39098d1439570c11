package dev.biscotti.sample.storefront;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a visitor is about to buy: how many of which product. It holds no prices; they come from the
 * shop.
 *
 * @param items numbers by product id, sorted
 */
public record Basket(Map<String, Integer> items) {
  /** The maximum number of one product. */
  static final int MAX_OF_ONE = 20;

  /** The maximum number of different products. */
  static final int MAX_PRODUCTS = 20;

  /** An empty basket. */
  static final Basket EMPTY = new Basket(Map.of());

  /** Copies the items. */
  public Basket {
    items = Collections.unmodifiableMap(new TreeMap<>(items));
  }

  /** Adds one of a product, up to the maximum. */
  Basket plusOne(String product) {
    int number = items.getOrDefault(product, 0);
    boolean full = number == 0 ? items.size() >= MAX_PRODUCTS : number >= MAX_OF_ONE;
    return full ? this : with(product, number + 1);
  }

  /** Removes a product. */
  Basket without(String product) {
    return with(product, 0);
  }

  private Basket with(String product, int number) {
    Map<String, Integer> changed = new TreeMap<>(items);
    changed.put(product, number);
    changed.values().removeIf(count -> count == 0);
    return new Basket(changed);
  }

  int count() {
    return items.values().stream().mapToInt(Integer::intValue).sum();
  }
}
