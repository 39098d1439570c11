import play.mvc.Http;
import play.mvc.Result;

class Results {
  Result set(Result result, Http.RequestHeader request) {
    request.getCookie("read"); // BSC603 read
    request.cookie("shop-theme");
    return result
        .withCookies(
            Http.Cookie.builder("promo", "1").build(), // BSC601 promo
            Http.Cookie.builder("shop-theme", "1").build(),
            Http.Cookie.builder("shop-theme", "1").withName("renamed").build()) // BSC601 renamed
        .discardingCookie("anything");
  }
}
