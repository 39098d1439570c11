import spark.Request;
import spark.Response;

class Routes {
  void set(Request request, Response response, String value) {
    response.cookie("promo", value); // BSC601 promo
    response.cookie("aged", value, 60); // BSC601 aged
    response.cookie("/path", "third", value, 60, true); // BSC601 third
    response.cookie("/path", "shop-theme", value, 60, true); // BSC606 shop-theme
    response.cookie("shop.example", "/path", "fourth", value, 60, true, true); // BSC601 fourth
    response.cookie("old", "", 0);
    response.removeCookie("anything");
    response.removeCookie("/path", "anything");
    response.header("Set-Cookie", "raw=1"); // BSC601 raw
    request.cookie("read"); // BSC603 read
    request.cookie("shop-theme");
  }
}
