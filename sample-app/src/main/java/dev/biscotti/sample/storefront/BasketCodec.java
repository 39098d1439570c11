package dev.biscotti.sample.storefront;

import dev.biscotti.runtime.CookieCodec;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a basket as {@code almond.2~fig.1}. */
public final class BasketCodec implements CookieCodec<Basket> {
  @Override
  public String encode(Basket basket) {
    return basket.items().entrySet().stream()
        .map(item -> item.getKey() + "." + item.getValue())
        .collect(Collectors.joining("~"));
  }

  @Override
  public Optional<Basket> decode(String text) {
    Map<String, Integer> items = new TreeMap<>();
    for (String item : text.split("~", Basket.MAX_PRODUCTS + 1)) {
      int point = item.indexOf('.');
      if (point < 0 || !Product.isId(item.substring(0, point))) {
        return Optional.empty();
      }
      int number = number(item.substring(point + 1));
      if (number < 1 || number > Basket.MAX_OF_ONE || items.size() == Basket.MAX_PRODUCTS) {
        return Optional.empty();
      }
      items.put(item.substring(0, point), number);
    }
    Basket basket = new Basket(items);
    return encode(basket).equals(text) ? Optional.of(basket) : Optional.empty();
  }

  private static int number(String digits) {
    return digits.matches("[0-9]{1,2}") ? Integer.parseInt(digits) : 0;
  }
}
