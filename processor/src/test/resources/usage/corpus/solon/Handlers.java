import org.noear.solon.annotation.Cookie;
import org.noear.solon.core.handle.Context;

class Handlers {
  void set(Context context) {
    context.cookieSet("promo", "1"); // BSC601 promo
    context.cookieSet("aged", "1", 3600); // BSC601 aged
    context.cookieSet("long", "1", "shop.example", "/", 3600); // BSC601 long
    context.cookieSet("shop-theme", "dark");
    context.cookieSet("old", "", 0);
    context.cookieSet(new org.noear.solon.core.handle.Cookie("made", "1").maxAge(60)); // BSC601 made
    context.cookieRemove("gone");
    context.headerAdd("Set-Cookie", "line=1"); // BSC601 line
  }

  void read(Context context, @Cookie String own, @Cookie("shop-theme") String theme) { // BSC603 own
    context.cookie("lang"); // BSC603 lang
    context.cookieOrDefault("lang", "sv"); // BSC603 lang
  }
}
