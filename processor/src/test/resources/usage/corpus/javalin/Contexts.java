import io.javalin.http.Context;
import io.javalin.http.Cookie;

class Contexts {
  void set(Context context, String value) {
    context.cookie("promo", value); // BSC601 promo
    context.cookie("aged", value, 60); // BSC601 aged
    context.cookie("shop-theme", value);
    context.cookie("old", "", 0);
    context.cookie("read"); // BSC603 read
    context.cookie("shop-theme");
    context.cookie(new Cookie("made", value)); // BSC601 made
    Cookie cookie = new Cookie("shop-theme", value);
    cookie.setName("renamed"); // BSC601 renamed
    context.cookie(cookie);
    context.removeCookie("anything");
    context.cookieStore().set("key", value); // BSC601 javalin-cookie-store
  }
}
