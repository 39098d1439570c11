import dev.biscotti.annotations.Exemption;
import dev.biscotti.runtime.codec.SetCookieWriter;
import dev.biscotti.runtime.declaration.CookieDeclaration;
import dev.biscotti.runtime.guard.Exchange;
import shop.ShopCookies;

class ByHand {
  void set(Exchange exchange, SetCookieWriter writer) {
    CookieDeclaration.essential("promo", Exemption.SECURITY, "x").build(); // BSC601 promo
    CookieDeclaration.essential(ShopCookies.THEME, Exemption.SECURITY, "x").build();
    exchange.addSetCookie("raw=1"); // BSC601 raw
    exchange.addSetCookie(writer.set("written", "1")); // BSC601 written
    exchange.addSetCookie(writer.set(ShopCookies.THEME, "1"));
    exchange.addSetCookie(writer.delete("anything"));
  }
}
