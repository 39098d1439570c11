import com.google.gwt.user.client.Cookies;
import com.google.gwt.user.server.Util;
import java.util.Date;
import javax.servlet.http.HttpServletRequest;

class Client {
  void set(Date tomorrow) {
    Cookies.setCookie("promo", "1"); // BSC601 promo
    Cookies.setCookie("dated", "1", tomorrow); // BSC601 dated
    Cookies.setCookie("long", "1", tomorrow, "shop.example", "/", true); // BSC601 long
    Cookies.setCookie("shop-theme", "dark");
    Cookies.removeCookie("gone");
    Cookies.getCookie("lang"); // BSC603 lang
  }

  void read(HttpServletRequest request) {
    Util.getCookie(request, "server", true); // BSC603 server
  }
}
