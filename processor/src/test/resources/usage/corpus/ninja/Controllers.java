import ninja.Context;
import ninja.Cookie;
import ninja.Result;

class Controllers {
  Result set(Result result, Context context) {
    context.addCookie(Cookie.builder("promo", "1").setMaxAge(3600).build()); // BSC601 promo
    Cookie declared = Cookie.builder("shop-theme", "dark").build();
    result.unsetCookie("gone");
    context.unsetCookie(Cookie.builder("gone", "").build());
    result.addHeader("Set-Cookie", "line=1"); // BSC601 line
    return result.addCookie(declared).addCookie(Cookie.builder(declared).setValue("light").build());
  }

  void read(Context context) {
    context.getCookie("lang"); // BSC603 lang
    context.getCookieValue("value"); // BSC603 value
    context.hasCookie("shop-theme");
  }
}
