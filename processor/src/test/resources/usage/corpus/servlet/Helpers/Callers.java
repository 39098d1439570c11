import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

class Callers {
  void set(HttpServletResponse response, UUID id) {
    Helpers.add(response, "promo", "1"); // BSC601 promo
    Helpers.add(response, "shop-theme", "dark");
    Helpers.add(response, "cart-" + id, "1");
    Helpers.add(response, id.toString(), "1"); // BSC602
    Helpers.addHostOnly(response, "shop-session");
    Helpers.addHostOnly(response, "shop-promo"); // BSC601 __Host-shop-promo
  }
}
