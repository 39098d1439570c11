import com.hellokaton.blade.annotation.request.Cookie;
import com.hellokaton.blade.mvc.RouteContext;
import com.hellokaton.blade.mvc.http.Request;
import com.hellokaton.blade.mvc.http.Response;

class Routes {
  void set(RouteContext context, Response response) {
    context.cookie("promo", "1"); // BSC601 promo
    context.cookie("aged", "1", 3600); // BSC601 aged
    context.cookie("shop-theme", "dark");
    response.cookie("short", "1", 3600, true); // BSC601 short
    response.cookie("/", "pathed", "1", 3600, true); // BSC601 pathed
    response.cookie("old", "", 0);
    response.removeCookie("gone");
    com.hellokaton.blade.mvc.http.Cookie cookie = new com.hellokaton.blade.mvc.http.Cookie();
    cookie.name("named"); // BSC601 named
    response.header("Set-Cookie", "line=1"); // BSC601 line
  }

  void read(RouteContext context, Request request, @Cookie String lang) { // BSC603 lang
    context.cookie("context"); // BSC603 context
    request.cookie("request"); // BSC603 request
    request.cookie("request", "default"); // BSC603 request
    request.cookie("shop-theme");
  }
}
