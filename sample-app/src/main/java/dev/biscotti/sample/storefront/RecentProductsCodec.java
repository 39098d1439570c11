package dev.biscotti.sample.storefront;

import dev.biscotti.runtime.CookieCodec;
import java.util.List;
import java.util.Optional;

/** Writes ids as {@code fig~almond}. */
public final class RecentProductsCodec implements CookieCodec<RecentProducts> {
  @Override
  public String encode(RecentProducts products) {
    return String.join("~", products.ids());
  }

  @Override
  public Optional<RecentProducts> decode(String text) {
    List<String> ids = List.of(text.split("~", RecentProducts.MAX + 1));
    boolean valid =
        ids.size() <= RecentProducts.MAX
            && ids.stream().allMatch(Product::isId)
            && ids.stream().distinct().count() == ids.size();
    return valid ? Optional.of(new RecentProducts(ids)) : Optional.empty();
  }
}
