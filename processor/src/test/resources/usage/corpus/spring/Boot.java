import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.servlet.server.CookieSameSiteSupplier;

class Boot {
  void configure(Cookie cookie) {
    cookie.setName("boot"); // BSC601 boot
    cookie.setName("shop-theme");
    CookieSameSiteSupplier.ofLax().whenHasName("mentioned");
    CookieSameSiteSupplier.ofLax().whenHasNameMatching("ment.*");
  }
}
