package dev.biscotti.search.value;

import dev.biscotti.search.code.Body;
import dev.biscotti.search.code.Value;
import java.util.ArrayList;
import java.util.List;

/** Finds the assignments to elements of an array. */
public final class ArrayStores {
  private ArrayStores() {}

  /**
   * The assignments to elements of an array, in the body that creates it and in its lambdas.
   *
   * @param array the array
   * @return the assignments in the order of the code
   */
  public static List<Body.ArrayStore> stores(Value.NewArray array) {
    List<Body.ArrayStore> stores = new ArrayList<>();
    for (Body body : array.body().withLambdas()) {
      for (Body.ArrayStore store : body.arrayStores()) {
        if (Values.options(store.array()).contains(array)) {
          stores.add(store);
        }
      }
    }
    return stores;
  }
}
