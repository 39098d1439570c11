package dev.biscotti.sample.storefront;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Filling the basket and ordering. */
@Controller
@RequestMapping("/storefront")
class BasketPages {
  private static final String TO_BASKET = "redirect:/storefront/basket";

  private final Shelf shelf;
  private final Tracking tracking;

  /**
   * A line of the basket.
   *
   * @param product the product
   * @param number how many of it
   */
  record Line(Product product, int number) {
    int cents() {
      return product.cents() * number;
    }

    public String price() {
      return Product.euros(cents());
    }
  }

  BasketPages(Shelf shelf, Tracking tracking) {
    this.shelf = shelf;
    this.tracking = tracking;
  }

  @GetMapping("/basket")
  String basket(HttpServletRequest request, StorefrontCookiesGuard cookies, Model model) {
    tracking.page(cookies, request);
    List<Line> lines = lines(basket(cookies));
    model.addAttribute("lines", lines);
    model.addAttribute("total", Product.euros(lines.stream().mapToInt(Line::cents).sum()));
    return "storefront/basket";
  }

  private static Basket basket(StorefrontCookiesGuard cookies) {
    return cookies.basket().get().orElse(Basket.EMPTY);
  }

  private List<Line> lines(Basket basket) {
    return basket.items().entrySet().stream()
        .flatMap(
            item ->
                shelf.find(item.getKey()).stream()
                    .map(product -> new Line(product, item.getValue())))
        .toList();
  }

  @PostMapping("/basket")
  String add(@RequestParam(defaultValue = "") String product, StorefrontCookiesGuard cookies) {
    shelf
        .find(product)
        .ifPresent(known -> cookies.basket().set(basket(cookies).plusOne(known.id())));
    return TO_BASKET;
  }

  @PostMapping("/basket/remove")
  String remove(@RequestParam(defaultValue = "") String product, StorefrontCookiesGuard cookies) {
    Basket rest = basket(cookies).without(product);
    if (rest.items().isEmpty()) {
      cookies.basket().delete();
    } else {
      cookies.basket().set(rest);
    }
    return TO_BASKET;
  }

  @PostMapping("/order")
  String order(StorefrontCookiesGuard cookies) {
    if (lines(basket(cookies)).isEmpty()) {
      return TO_BASKET;
    }
    tracking.ordered(cookies);
    cookies.basket().delete();
    return "redirect:/storefront/thanks";
  }

  @GetMapping("/thanks")
  String thanks() {
    return "storefront/thanks";
  }
}
