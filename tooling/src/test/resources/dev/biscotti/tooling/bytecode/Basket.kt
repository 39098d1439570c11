package app

import dev.biscotti.annotations.Category
import dev.biscotti.annotations.ConsentCookie
import dev.biscotti.annotations.CookiePolicy
import dev.biscotti.annotations.EssentialCookie
import dev.biscotti.annotations.Exemption
import jakarta.servlet.http.Cookie
import jakarta.servlet.http.HttpServletResponse

@CookiePolicy(
    id = "shop", site = "shop.example", controller = "Shop AB", contact = "privacy@shop.example",
    effective = "2026-06-01", consentRecord = ShopCookies.CONSENT)
object ShopCookies {
  @EssentialCookie(
      because = Exemption.CONSENT_RECORD, purpose = "Records your choices.", maxAge = "P6M")
  const val CONSENT = "shop-consent"

  @ConsentCookie(category = Category.ANALYTICS, purpose = "Counts visits.", maxAge = "P13M")
  const val VISITOR = "_visitor"
}

class Basket {
  fun keep(response: HttpServletResponse) {
    response.addCookie(Cookie("cart", "1")) // BSC601 cart
    response.addCookie(Cookie(ShopCookies.VISITOR, "1")) // BSC605 _visitor
  }
}
