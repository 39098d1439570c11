import javax.servlet.http.Cookie;
import ro.pippo.core.Request;
import ro.pippo.core.Response;

class Routes {
  void set(Request request, Response response) {
    response.cookie("promo", "1"); // BSC601 promo
    response.cookie("aged", "1", 3600); // BSC601 aged
    response.cookie("/", "shop.example", "pathed", "1", 3600, true); // BSC601 pathed
    response.cookie("shop-theme", "dark");
    response.cookie("old", "", 0);
    response.cookie(new Cookie("made", "1")); // BSC601 made
    response.removeCookie("gone");
    response.header("Set-Cookie", "line=1"); // BSC601 line
    request.getSession(); // BSC601 JSESSIONID
    request.getCookie("lang"); // BSC603 lang
  }
}
