package dev.biscotti.adapters;

/** The pages of the shop, the same in every server. */
final class ShopPages {
  private ShopPages() {}

  static String page(String path, ShopCookiesGuard cookies) {
    switch (path) {
      case "/dark" -> {
        cookies.theme().set("light");
        cookies.theme().set("dark");
      }
      case "/accept" -> cookies.consent().acceptAll();
      case "/refuse" -> cookies.consent().refuseAll();
      case "/fail" -> {
        cookies.theme().set("dark");
        throw new IllegalStateException("broken");
      }
      default -> cookies.visitor().ifGranted(visitor -> visitor.set("v1"));
    }
    return "theme " + cookies.theme().get().orElse("none");
  }
}
