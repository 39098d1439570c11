package dev.biscotti.sample.storefront;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the shop sells. */
@Component
class Shelf {
  private final List<Product> products =
      List.of(
          new Product(
              "almond",
              "Almond",
              "The classic from Prato: whole almonds, baked twice.",
              690,
              "#d9a860",
              "#7a4a22"),
          new Product(
              "pistachio",
              "Pistachio",
              "Bronte pistachios and a little sea salt.",
              890,
              "#dcb878",
              "#6f8f3d"),
          new Product(
              "cocoa",
              "Cocoa and hazelnut",
              "Dark dough with hazelnuts from Piedmont.",
              790,
              "#6b4429",
              "#d9b27c"),
          new Product(
              "orange",
              "Orange and anise",
              "Candied peel and anise, best with wine.",
              750,
              "#e0a95a",
              "#d9701e"),
          new Product(
              "fig", "Fig and walnut", "Sun-dried figs, soft inside.", 820, "#cfa06a", "#6d3b52"),
          new Product(
              "lemon",
              "Lemon and poppy seed",
              "Light and tart, for tea.",
              710,
              "#ecd08a",
              "#3f4752"));

  List<Product> products() {
    return products;
  }

  Optional<Product> find(String id) {
    return products.stream().filter(product -> product.id().equals(id)).findFirst();
  }
}
