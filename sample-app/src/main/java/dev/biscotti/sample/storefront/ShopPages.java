package dev.biscotti.sample.storefront;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/** The shelf, the products, and the statistics about visitors who agreed. */
@Controller
@RequestMapping("/storefront")
class ShopPages {
  private final Shelf shelf;
  private final Tracking tracking;
  private final Statistics statistics;

  ShopPages(Shelf shelf, Tracking tracking, Statistics statistics) {
    this.shelf = shelf;
    this.tracking = tracking;
    this.statistics = statistics;
  }

  @GetMapping
  String shelf(HttpServletRequest request, StorefrontCookiesGuard cookies, Model model) {
    tracking.page(cookies, request);
    model.addAttribute("products", shelf.products());
    cookies
        .recent()
        .ifGranted(
            recent ->
                model.addAttribute(
                    "recent", products(recent.get().map(RecentProducts::ids).orElse(List.of()))));
    return "storefront/shelf";
  }

  @GetMapping("/p/{id}")
  String product(
      @PathVariable String id,
      HttpServletRequest request,
      StorefrontCookiesGuard cookies,
      Model model) {
    Product product =
        shelf
            .find(id)
            .orElseThrow(
                () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "We do not bake that."));
    tracking.page(cookies, request);
    model.addAttribute("product", product);
    model.addAttribute("newNote", tracking.deliveryNote(cookies) == Variant.NEW);
    cookies
        .recent()
        .ifGranted(
            recent -> {
              RecentProducts before = recent.get().orElse(new RecentProducts(List.of()));
              model.addAttribute("recent", products(before.with(id).ids()));
              recent.set(before.with(id));
            });
    return "storefront/product";
  }

  private List<Product> products(List<String> ids) {
    return ids.stream().flatMap(id -> shelf.find(id).stream()).toList();
  }

  @GetMapping("/statistics")
  String statistics(HttpServletRequest request, StorefrontCookiesGuard cookies, Model model) {
    tracking.page(cookies, request);
    model.addAttribute("counts", statistics.counts());
    return "storefront/statistics";
  }

  @PostMapping("/statistics/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(StorefrontCookiesGuard cookies) {
    tracking.readToEnd(cookies);
  }
}
