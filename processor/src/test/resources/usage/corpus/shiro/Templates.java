import org.apache.shiro.web.mgt.CookieRememberMeManager;
import org.apache.shiro.web.servlet.Cookie;
import org.apache.shiro.web.servlet.SimpleCookie;

class Templates {
  void set(Cookie template) {
    new SimpleCookie("promo"); // BSC601 promo
    SimpleCookie cookie = new SimpleCookie();
    cookie.setName("named"); // BSC601 named
    new SimpleCookie(template);
    new CookieRememberMeManager(); // BSC601 rememberMe
  }
}
