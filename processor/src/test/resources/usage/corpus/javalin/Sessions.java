import io.javalin.http.Context;

class Sessions {
  void set(Context context) {
    context.sessionAttribute("cart", "1"); // BSC601 JSESSIONID
    context.sessionAttribute("cart");
    context.header("Set-Cookie", "line=1"); // BSC601 line
    context.header("Set-Cookie");
    context.cookieMap().get("map"); // BSC603 map
  }
}
