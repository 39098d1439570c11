import io.jooby.Context;
import io.jooby.Cookie;
import io.jooby.annotation.CookieParam;

class Routes {
  void set(Context context) {
    context.setResponseCookie(new Cookie("promo", "1").setMaxAge(3600)); // BSC601 promo
    context.setResponseCookie(new Cookie("single").setValue("1")); // BSC601 single
    context.setResponseCookie(new Cookie("shop-theme", "dark"));
    context.setResponseCookie(new Cookie("old", "").setMaxAge(0));
    context.setResponseHeader("Set-Cookie", "line=1"); // BSC601 line
    Cookie declared = new Cookie("shop-theme", "dark");
    context.setResponseHeader("Set-Cookie", declared.toCookieString());
    context.session(); // BSC601 jooby.sid
    context.session("cart");
  }

  void read(Context context, @CookieParam String own, @CookieParam("shop-theme") String theme) { // BSC603 own
    context.cookie("lang"); // BSC603 lang
    context.cookieMap().get("map"); // BSC603 map
  }
}
