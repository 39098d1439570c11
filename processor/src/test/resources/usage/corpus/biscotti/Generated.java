import dev.biscotti.runtime.guard.Exchange;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import shop.ShopCookiesGuard;

class Generated {
  void set(HttpServletRequest request, HttpServletResponse response) {
    ShopCookiesGuard cookies = ShopCookiesGuard.on(request, response);
    cookies.theme().set("dark");
    response.addCookie(new Cookie(cookies.theme().name(), "dark"));
  }
}
