import ratpack.http.Request;
import ratpack.http.Response;

class Handlers {
  void handle(Request request, Response response) {
    response.cookie("promo", "1").setMaxAge(3600); // BSC601 promo
    response.cookie("shop-theme", "dark");
    response.cookie("old", "").setMaxAge(0);
    response.expireCookie("gone");
    response.getHeaders().add("Set-Cookie", "line=1"); // BSC601 line
    response.getHeaders().set("X-Other", "line=1");
    request.oneCookie("lang"); // BSC603 lang
  }
}
