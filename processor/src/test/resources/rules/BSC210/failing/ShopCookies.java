package example;

import dev.biscotti.annotations.CookiePolicy;
import dev.biscotti.annotations.EssentialCookie;
import dev.biscotti.annotations.Exemption;
import java.util.Optional;

@CookiePolicy(
    id = "shop",
    site = "shop.example",
    controller = "Shop AB",
    contact = "privacy@shop.example",
    effective = "2026-06-01")
public final class ShopCookies {
  record Basket(int items) {}

  /** One number is all there is to write. */
  static final class BasketCodec {
    public BasketCodec() {}

    public String encode(Basket basket) {
      return Integer.toString(basket.items());
    }

    public Optional<Basket> decode(String value) {
      return value.matches("[0-9]{1,4}")
          ? Optional.of(new Basket(Integer.parseInt(value)))
          : Optional.empty();
    }
  }

  @EssentialCookie(
      because = Exemption.USER_INPUT,
      purpose = "Keeps your basket.",
      type = Basket.class,
      codec = BasketCodec.class) // <- BSC210
  static final String BASKET = "shop-basket";
}
